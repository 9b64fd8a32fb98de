using System.Text.Json;
using BenchmarkDotNet.Attributes;
using StrategyGraph.Bench.Graphs;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Bench.Parts;

/// <summary>The coercion of variables, from an id to a filter of many parts and a long list.</summary>
public class Variables
{
    private static readonly Dictionary<string, (string Query, string Json)> Cases = new()
    {
        ["an id"] = ("query ($id: ID!) { planById(id: $id) { id } }", """{"id": "plan-000001"}"""),
        ["a filter"] = (
            "query ($where: ActionFilterInput, $order: [ActionSortInput!], $first: Int = 20) { actions(where: $where, order: $order, first: $first) { totalCount } }",
            """
            {"where": {"priority": {"plan": {"id": {"eq": "plan-000001"}}}, "title": {"contains": "health"}, "or": [{"leads": {"none":
            {"confirmed": {"eq": true}}}}, {"milestones": {"any": false}}]}, "order": [{"title": "ASC"}, {"position": "DESC"}]}
            """),
        ["1,000 ids"] = ("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", JsonSerializer.Serialize(new { ids = Enumerable.Range(0, 1000).Select(i => $"action-{i:000000}") })),
        ["500 filters"] = (
            "query ($where: ActionFilterInput) { actions(where: $where) { totalCount } }",
            JsonSerializer.Serialize(new { where = new { or = Enumerable.Range(0, 500).Select(i => new { title = new { contains = $"{i}" } }) } })),
    };

    private Operation _operation = null!;
    private JsonElement _variables;

    /// <summary>Which.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Names => Cases.Keys;

    /// <summary>Reads the case.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var (query, json) = Cases[Name];
        var document = Parser.Parse(new Source(query));
        _operation = new Operation(Engine.Schema, document, (OperationSyntax)document.Definitions[0]);
        _variables = JsonDocument.Parse(json).RootElement;
    }

    /// <summary>Coerces them and says their shape, by which a plan is found.</summary>
    [Benchmark]
    public int Coerce() => VariableCoercion.Coerce(_operation, _variables).Shape.Length;
}
