using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Planning.SchemaBuilding;

/// <summary>The inputs of <c>order</c>: one for each node type, union and pair of edge type and target.</summary>
internal sealed class Sorts(TypeCatalog catalog)
{
    /// <summary>The sort input of a node type: its properties that are no lists, and those of the nodes that single links lead to.</summary>
    public InputObjectType Of(NodeType type) => catalog.Get(
        $"{type.Name}SortInput",
        (nameof(Sorts), type),
        () => new InputObjectType($"{type.Name}SortInput", $"An order of {type.Name}. Fields count in the order in which they are given; null is last when ascending."),
        input =>
        {
            foreach (var property in type.Properties)
            {
                if (!property.IsList)
                    input.Fields.Add(Field(property, onEdge: false));
            }

            foreach (var link in type.Links)
            {
                if (!link.IsImplicit && link.IsSingle && link.Union is null)
                    input.Fields.Add(new InputValue(link.Name, Of(link.Targets[0]), link.Description) { Binding = new LinkSortBinding(link) });
            }
        });

    /// <summary>The sort input of nodes of several types: what they have in common.</summary>
    public InputObjectType OfAny(string name, IReadOnlyList<NodeType> types) => catalog.Get(
        $"{name}SortInput",
        (nameof(OfAny), name),
        () => new InputObjectType($"{name}SortInput", $"An order of {name}. Fields count in the order in which they are given; null is last when ascending."),
        input => input.Fields.AddRange(Filters.CommonProperties(types).Where(p => !p.IsList).Select(p => Field(p, onEdge: false))));

    /// <summary>The sort input of what a link leads to.</summary>
    public InputObjectType Of(Link link)
    {
        var node = link.Union is null ? Of(link.Targets[0]) : OfAny(link.Union.Name, link.Targets);
        if (link.Relationship.Properties is not { } edge)
            return node;
        var target = link.TargetName;
        return catalog.Get(
            $"{target}{edge.Name}SortInput",
            (nameof(Sorts), edge, target),
            () => new InputObjectType($"{target}{edge.Name}SortInput", $"An order of relationships to {target}: by their own properties and by the node at their end."),
            input =>
            {
                input.Fields.Add(new InputValue("node", node, "The node at the end.") { Binding = new EdgeNodeSortBinding() });
                input.Fields.AddRange(edge.Properties.Where(p => !p.IsList).Select(p => Field(p, onEdge: true)));
            });
    }

    private InputValue Field(Property property, bool onEdge) => new(property.Name, Direction(), property.Description)
    {
        Binding = new PropertySortBinding(property, onEdge),
    };

    private EnumType Direction() => catalog.Get(
        "SortEnumType",
        nameof(Direction),
        () => new EnumType("SortEnumType", "The direction of an order."),
        type => type.Values.AddRange(
        [
            new EnumValue("ASC", "From the smallest to the greatest; null last.") { Binding = false },
            new EnumValue("DESC", "From the greatest to the smallest; null first.") { Binding = true },
        ]));
}
