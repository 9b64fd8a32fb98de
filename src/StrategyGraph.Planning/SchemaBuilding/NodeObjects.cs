using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Planning.SchemaBuilding;

/// <summary>The object types of the model's nodes, the unions of them, and the interface that all of them have.</summary>
internal sealed class NodeObjects(TypeCatalog catalog, Filters filters, Sorts sorts, Connections connections, GapTypes gaps)
{
    /// <summary>The interface of every node: what all node types have in common, their gaps and contents.</summary>
    public InterfaceType Node() => catalog.Get(
        "Node",
        nameof(Node),
        () => new InterfaceType("Node", "Anything in the graph: it has an id that is unique in the whole graph."),
        type =>
        {
            type.Fields.AddRange(Filters.CommonProperties(catalog.Model.NodeTypes).Select(Field));
            type.Fields.AddRange(EveryNode());
        });

    /// <summary>The object type of a node type.</summary>
    public ObjectType Of(NodeType type) => catalog.Get(
        type.Name,
        type,
        () => new ObjectType(type.Name, type.Description) { Binding = type },
        made =>
        {
            made.Interfaces.Add(Node());
            made.Fields.AddRange(type.Properties.Select(Field));
            foreach (var link in type.Links)
            {
                if (!link.IsImplicit)
                    made.Fields.Add(Field(link));
            }

            made.Fields.AddRange(EveryNode());
        });

    /// <summary>The union of the model as a type.</summary>
    public UnionType Of(UnionKind union) => catalog.Get(
        union.Name,
        union,
        () => new UnionType(union.Name, union.Description),
        type => type.Members.AddRange(union.Members.Select(Of)));

    private FieldDefinition Field(Property property)
    {
        NamedType leaf = catalog.Leaf(property);
        TypeRef type = property.IsList ? TypeCatalog.ListOf(leaf) : property.IsRequired ? TypeCatalog.Required(leaf) : leaf;
        return new FieldDefinition(property.Name, type, property.Description) { Binding = new PropertyBinding(property) };
    }

    private FieldDefinition Field(Link link)
    {
        NamedType target = link.Union is null ? Of(link.Targets[0]) : Of(link.Union);
        if (link.IsSingle)
        {
            TypeRef type = link.IsRequired ? TypeCatalog.Required(target) : target;
            return new FieldDefinition(link.Name, type, link.Description) { Binding = new LinkBinding(link) };
        }

        var edge = link.Relationship.Properties;
        var connection = connections.Of(
            target.Name + edge?.Name,
            target.Name,
            target,
            ((object)target, (object?)edge),
            edge?.Properties.Select(EdgeField));
        return new FieldDefinition(link.Name, TypeCatalog.Required(connection), link.Description)
        {
            Arguments = connections.Arguments(filters.Of(link), sorts.Of(link)),
            Binding = new LinkConnectionBinding(link),
        };
    }

    private FieldDefinition EdgeField(Property property)
    {
        NamedType leaf = catalog.Leaf(property);
        TypeRef type = property.IsList ? TypeCatalog.ListOf(leaf) : property.IsRequired ? TypeCatalog.Required(leaf) : leaf;
        return new FieldDefinition(property.Name, type, property.Description) { Binding = new EdgePropertyBinding(property) };
    }

    private IEnumerable<FieldDefinition> EveryNode()
    {
        yield return new FieldDefinition(
            "contents",
            TypeCatalog.Required(connections.Of("Node", "nodes", Node(), nameof(Node))),
            "What belongs to this node, directly or through others: along the relationships whose name begins with HAS_. Each node once.")
        {
            Arguments =
            [
                new InputValue("kinds", new ListType(new NonNullType(catalog.NodeKind())), "Only nodes of these kinds; all where it is not given."),
                .. connections.Arguments(filters.OfAny("Node", catalog.Model.NodeTypes), sorts.OfAny("Node", catalog.Model.NodeTypes)),
            ],
            Binding = new ContentsBinding(),
        };
        yield return gaps.OfNode();
    }
}
