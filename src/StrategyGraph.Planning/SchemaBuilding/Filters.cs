using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Planning.SchemaBuilding;

/// <summary>The inputs of <c>where</c>: one for each node type, union and pair of edge type and target.</summary>
internal sealed class Filters(TypeCatalog catalog, OperationFilters operations)
{
    /// <summary>The filter of a node type.</summary>
    public InputObjectType Of(NodeType type) => catalog.Get(
        $"{type.Name}FilterInput",
        (nameof(Filters), type),
        () => new InputObjectType(
            $"{type.Name}FilterInput",
            $"Which nodes of {type.Name} remain. All conditions that are given must hold; null in place of a condition finds what has no value there."),
        input =>
        {
            AddLogic(input);
            foreach (var property in type.Properties)
                input.Fields.Add(Field(property, onEdge: false));
            foreach (var link in type.Links)
            {
                if (!link.IsImplicit)
                    input.Fields.Add(Field(link));
            }
        });

    /// <summary>The filter of nodes of several types: by what they have in common and by kind.</summary>
    public InputObjectType OfAny(string name, IReadOnlyList<NodeType> types) => catalog.Get(
        $"{name}FilterInput",
        (nameof(OfAny), name),
        () => new InputObjectType($"{name}FilterInput", $"Which nodes of {name} remain. All conditions that are given must hold."),
        input =>
        {
            AddLogic(input);
            var kind = catalog.NodeKind();
            input.Fields.Add(new InputValue("kind", KindOperations(kind), "The kind of the node.") { Binding = new KindFilter() });
            foreach (var property in CommonProperties(types))
                input.Fields.Add(Field(property, onEdge: false));
        });

    /// <summary>The filter of what a link leads to: of the nodes, or, where the relationship has properties, of those and the node.</summary>
    public InputObjectType Of(Link link)
    {
        var node = link.Union is null ? Of(link.Targets[0]) : OfAny(link.Union.Name, link.Targets);
        if (link.Relationship.Properties is not { } edge)
            return node;
        var target = link.TargetName;
        return catalog.Get(
            $"{target}{edge.Name}FilterInput",
            (nameof(Filters), edge, target),
            () => new InputObjectType(
                $"{target}{edge.Name}FilterInput", $"Which relationships to {target} remain: by their own properties and by the node at their end."),
            input =>
            {
                AddLogic(input);
                input.Fields.Add(new InputValue("node", node, "The node at the end.") { Binding = new EdgeNodeFilter() });
                foreach (var property in edge.Properties)
                    input.Fields.Add(Field(property, onEdge: true));
            });
    }

    /// <summary>The properties that all of the types have, of one kind, as the first type has them.</summary>
    public static IEnumerable<Property> CommonProperties(IReadOnlyList<NodeType> types) => types[0].Properties.Where(
        p => types.All(t => t.Property(p.Name) is { } other && other.Kind == p.Kind && other.Enum == p.Enum && other.IsList == p.IsList));

    private InputValue Field(Property property, bool onEdge) =>
        new(property.Name, operations.Of(property), property.Description) { Binding = new PropertyFilter(property, onEdge) };

    private InputValue Field(Link link)
    {
        var filter = Of(link);
        if (link.IsSingle)
            return new InputValue(link.Name, filter, $"{link.Description} Null: there is none.") { Binding = new LinkFilter(link) };
        var list = catalog.Get(
            $"{filter.Name[..^"FilterInput".Length]}ListFilterInput",
            (nameof(Filters), "list", filter),
            () => new InputObjectType($"{filter.Name[..^"FilterInput".Length]}ListFilterInput", "How many of the linked nodes pass. All tests that are given must hold."),
            type => type.Fields.AddRange(
            [
                OperationFilters.Quantifier("some", QuantifierKind.Some, filter, "At least one passes."),
                OperationFilters.Quantifier("all", QuantifierKind.All, filter, "All pass; so they do where there is none."),
                OperationFilters.Quantifier("none", QuantifierKind.None, filter, "None passes; so it is where there is none."),
                OperationFilters.Quantifier("any", QuantifierKind.Any, catalog.Scalar(PropertyKind.Boolean), "True: there is one. False: there is none."),
                OperationFilters.Quantifier("count", QuantifierKind.Count, operations.Of(PropertyKind.Int), "How many there are."),
            ]));
        return new InputValue(link.Name, list, link.Description) { Binding = new ListLinkFilter(link) };
    }

    private static void AddLogic(InputObjectType input) => input.Fields.AddRange(
    [
        OperationFilters.Logic("and", LogicKind.And, input, "All of these hold; an empty list sets no condition."),
        OperationFilters.Logic("or", LogicKind.Or, input, "One of these holds; an empty list sets no condition."),
        OperationFilters.Logic("not", LogicKind.Not, input, "This does not hold."),
    ]);

    private InputObjectType KindOperations(EnumType kind) => catalog.Get(
        "NodeKindOperationFilterInput",
        nameof(KindOperations),
        () => new InputObjectType("NodeKindOperationFilterInput", "Tests the kind of a node. All operations that are given must hold."),
        type => type.Fields.AddRange(
        [
            new InputValue("eq", kind, "It is of this kind.") { Binding = new OperationFilter(Plans.Comparison.Equal, false) },
            new InputValue("neq", kind, "It is of another kind.") { Binding = new OperationFilter(Plans.Comparison.Equal, true) },
            new InputValue("in", new ListType(new NonNullType(kind)), "It is of one of these kinds.") { Binding = new OperationFilter(Plans.Comparison.In, false) },
            new InputValue("nin", new ListType(new NonNullType(kind)), "It is of none of these kinds.") { Binding = new OperationFilter(Plans.Comparison.In, true) },
        ]));
}
