using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Domain.Gaps;

namespace StrategyGraph.Planning.SchemaBuilding;

/// <summary>Derives the API's schema from the model. Every generated field and input is bound to what it means.</summary>
public static class ApiSchema
{
    /// <summary>The schema of a model and the gap rules that are loaded with it.</summary>
    /// <exception cref="InvalidOperationException">The model makes two types of one name.</exception>
    public static Schema Build(GraphModel model, IReadOnlyList<GapRuleSource> rules, PageSizes pages)
    {
        var catalog = new TypeCatalog(model);
        var query = catalog.Get("Query", "Query", () => new ObjectType("Query", "What can be asked of the graph."));
        var operations = new OperationFilters(catalog);
        var filters = new Filters(catalog, operations);
        var sorts = new Sorts(catalog);
        var connections = new Connections(catalog, pages);
        NodeObjects? nodes = null;
        var gaps = new GapTypes(catalog, connections, rules, () => nodes!.Node());
        nodes = new NodeObjects(catalog, filters, sorts, connections, gaps);

        foreach (var type in model.NodeTypes)
        {
            query.Fields.Add(new FieldDefinition(
                type.Plural, TypeCatalog.Required(connections.Of(type.Name, type.Name, nodes.Of(type), ((object)nodes.Of(type), (object?)null))), $"All nodes of {type.Name}: {type.Description}")
            {
                Arguments = connections.Arguments(filters.Of(type), sorts.Of(type)),
                Binding = new AllNodesBinding(type),
            });
            query.Fields.Add(new FieldDefinition(ByIdName(type), nodes.Of(type), $"The {type.Name} of an id, or null where there is none.")
            {
                Arguments = [Id(catalog)],
                Binding = new ByIdBinding(type),
            });
        }

        query.Fields.Add(new FieldDefinition("node", nodes.Node(), "The node of an id, of whatever kind, or null where there is none.")
        {
            Arguments = [Id(catalog)],
            Binding = new RootBinding(RootKind.Node),
        });
        query.Fields.Add(new FieldDefinition("nodes", TypeCatalog.Required(new ListType(nodes.Node())), "The nodes of some ids, in their order; null for each that is not there.")
        {
            Arguments = [new InputValue("ids", TypeCatalog.ListOf(catalog.Scalar(PropertyKind.Id)), $"The ids, at most {pages.Maximum}.")],
            Binding = new RootBinding(RootKind.Nodes),
        });
        query.Fields.Add(Search(catalog, connections, nodes));
        query.Fields.AddRange(gaps.Roots());
        query.Fields.Add(new TraceTypes(catalog, nodes.Node).Root());
        return new Schema(catalog.All.OrderBy(t => t.Name, StringComparer.Ordinal), query, description: "A partnership's plans and commissioning as a graph.");
    }

    private static string ByIdName(NodeType type) => $"{char.ToLowerInvariant(type.Name[0])}{type.Name[1..]}ById";

    private static InputValue Id(TypeCatalog catalog) => new("id", TypeCatalog.Required(catalog.Scalar(PropertyKind.Id)), "The id.");

    private static FieldDefinition Search(TypeCatalog catalog, Connections connections, NodeObjects nodes)
    {
        var score = Connections.Part(
            "score", TypeCatalog.Required(catalog.Scalar(PropertyKind.Int)), PartKind.Score, "How well the node matches; words of the title count most.");
        var connection = connections.Of("Search", "nodes that match", nodes.Node(), nameof(Search), [score]);
        return new FieldDefinition(
            "search", TypeCatalog.Required(connection), "The nodes in whose words each word of the text is found, whole or as a beginning and whatever the case; best first.")
        {
            Arguments =
            [
                new InputValue("text", TypeCatalog.Required(catalog.Scalar(PropertyKind.String)), "The words to find."),
                new InputValue("kinds", new ListType(new NonNullType(catalog.NodeKind())), "Only nodes of these kinds; all where it is not given."),
                .. connections.PageArguments(),
            ],
            Binding = new RootBinding(RootKind.Search),
        };
    }
}
