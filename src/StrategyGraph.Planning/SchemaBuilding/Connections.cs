using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Planning.SchemaBuilding;

/// <summary>Relay connections: the types of connection, edge and page info, and the arguments that every connection has.</summary>
internal sealed class Connections(TypeCatalog catalog, PageSizes pages)
{
    /// <summary>The connection of items of a type, with fields that its edges have beside cursor and node.</summary>
    public ObjectType Of(string name, string items, TypeRef node, object owner, IEnumerable<FieldDefinition>? edgeFields = null) => catalog.Get(
        $"{name}Connection",
        (nameof(Connections), owner),
        () => new ObjectType($"{name}Connection", $"A page of {items}, by the Relay specification of connections."),
        type => type.Fields.AddRange(
        [
            Part("nodes", TypeCatalog.ListOf(node), PartKind.Nodes, "The items of the page, without their edges."),
            Part("edges", TypeCatalog.ListOf(Edge(name, items, node, owner, edgeFields)), PartKind.Edges, "The items of the page, each with its cursor."),
            Part("pageInfo", TypeCatalog.Required(PageInfo()), PartKind.PageInfo, "Where the page begins and ends, and whether there is more."),
            Part("totalCount", TypeCatalog.Required(catalog.Scalar(PropertyKind.Int)), PartKind.TotalCount, "How many items there are on all pages."),
        ]));

    /// <summary>The arguments that page a connection.</summary>
    public IEnumerable<InputValue> PageArguments()
    {
        var number = catalog.Scalar(PropertyKind.Int);
        var text = catalog.Scalar(PropertyKind.String);
        yield return new InputValue(
            "first", number, $"How many items from the start, at most {pages.Maximum}. Without first and last the page has at most {pages.Default} items.");
        yield return new InputValue("after", text, "Only items behind this cursor.");
        yield return new InputValue("last", number, $"How many items from the end, at most {pages.Maximum}.");
        yield return new InputValue("before", text, "Only items ahead of this cursor.");
    }

    /// <summary>The arguments of a connection with filter and order.</summary>
    public List<InputValue> Arguments(InputObjectType where, InputObjectType order) =>
    [
        new InputValue("where", where, "Which items remain."),
        new InputValue("order", new ListType(new NonNullType(order)), "The order; without it the documents' own. Ties are in the documents' own order."),
        .. PageArguments(),
    ];

    /// <summary>A field of a shape that the schema always has.</summary>
    public static FieldDefinition Part(string name, TypeRef type, PartKind kind, string description) =>
        new(name, type, description) { Binding = new PartBinding(kind) };

    /// <summary>A default of true or false.</summary>
    public static ValueSyntax Flag(bool value) => new BooleanValueSyntax(value, 0, 0);

    private ObjectType Edge(string name, string items, TypeRef node, object owner, IEnumerable<FieldDefinition>? fields) => catalog.Get(
        $"{name}Edge",
        (nameof(Edge), owner),
        () => new ObjectType($"{name}Edge", $"An item of a page of {items}."),
        type => type.Fields.AddRange(
        [
            Part("cursor", TypeCatalog.Required(catalog.Scalar(PropertyKind.String)), PartKind.Cursor, "Where the item stands in the order; give it to after or before."),
            Part("node", TypeCatalog.Required(node), PartKind.Node, "The item."),
            .. fields ?? [],
        ]));

    private ObjectType PageInfo() => catalog.Get(
        "PageInfo",
        nameof(PageInfo),
        () => new ObjectType("PageInfo", "Where a page begins and ends, and whether there is more."),
        type =>
        {
            var flag = TypeCatalog.Required(catalog.Scalar(PropertyKind.Boolean));
            var text = catalog.Scalar(PropertyKind.String);
            type.Fields.AddRange(
            [
                Part("hasNextPage", flag, PartKind.HasNextPage, "Whether items follow the page."),
                Part("hasPreviousPage", flag, PartKind.HasPreviousPage, "Whether items precede the page."),
                Part("startCursor", text, PartKind.StartCursor, "The cursor of the first item; null where the page is empty."),
                Part("endCursor", text, PartKind.EndCursor, "The cursor of the last item; null where the page is empty."),
            ]);
        });
}

/// <summary>How many items a page has.</summary>
/// <param name="Default">Where the request does not say.</param>
/// <param name="Maximum">The most that a request may ask for.</param>
public sealed record PageSizes(int Default = 100, int Maximum = 1000);
