using System.Text.Json;
using StrategyGraph.Cases.Tests;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Seed;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Store.Neo4j;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>The Rotherham seed in the database, which tests only read.</summary>
public sealed class Seeded : IAsyncLifetime
{
    private static readonly Lazy<ChangeSet> Seed = new(() => SeedReader.Read(Graph.Model, SeedFolder.Load(RepositoryFolder.At("seed"))));

    public Neo4jStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await Neo4jServer.OpenAsync(Graph.Model, Seed.Value);

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>Every recorded case has the recorded answer on Neo4j too, in the embedded store's bytes.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class SeedTests(Seeded seeded) : IClassFixture<Seeded>
{
    private readonly Graph _graph = new(seeded.Store);

    public static TheoryData<string> Cases { get; } = [.. Case.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_recorded_case_has_the_recorded_answer_and_a_statement_that_Neo4j_can_run(string name)
    {
        var given = await Case.ReadAsync(name);

        // The database plans both, and has two cores for it.
        var explained = File.Exists(given.Path + ".cypher") ? Cypher.RunAsync("EXPLAIN " + await File.ReadAllTextAsync(given.Path + ".cypher")) : Task.CompletedTask;
        var answer = await _graph.AskAsync(given.Query, given.Variables);
        await explained;

        Assert.Equal(await (await Graph.Seed.Value).AskAsync(given.Query, given.Variables), answer);
        Assert.Equal(await File.ReadAllTextAsync(given.Path + ".json"), Golden.Indented(answer));
    }

    public static TheoryData<string> LongSearches =>
    [
        "in response to the report of the children and young people's health outcomes forum, the government set out its ambitions for improving health outcomes by launching our pledge",
        string.Join(' ', Enumerable.Range(0, 50).Select(i => $"w{i}")),
        new string('a', 9_000),
    ];

    [Theory]
    [MemberData(nameof(LongSearches))]
    public async Task A_search_for_more_than_the_index_takes_at_once_has_the_same_answer(string text)
    {
        const string query = "query ($text: String!) { search(text: $text) { totalCount edges { score node { ... on Node { id } } } } }";
        var variables = JsonSerializer.Serialize(new { text });

        Assert.Equal(await (await Graph.Seed.Value).AskAsync(query, variables), await _graph.AskAsync(query, variables));
    }

    [Fact]
    public async Task Pages_of_all_gaps_too_many_for_a_fast_statement_are_answered_by_a_short_one()
    {
        var query = $"{{ {string.Join(' ', Enumerable.Range(1, 6).Select(i => $"page{i}: gaps(first: {i}) {{ totalCount nodes {{ rule {{ name }} node {{ id }} }} }}"))} }}";

        Assert.Equal(await (await Graph.Seed.Value).AskAsync(query, null), await _graph.AskAsync(query, null));
    }

    [Theory]
    [InlineData("first: 5, after: $at", "position", "ASC", "[9,\"x\"]")]
    [InlineData("last: 5, before: $at", "position", "ASC", "[9,\"x\"]")]
    [InlineData("first: 5, after: $at", "title", "ASC", "[\"m\",9,\"x\"]")]
    [InlineData("last: 5, before: $at", "title", "ASC", "[\"m\",9,\"x\"]")]
    [InlineData("first: 5, after: $at", "title", "DESC", "[\"m\",9,\"x\"]")]
    [InlineData("last: 5, before: $at", "title", "DESC", "[\"m\",9,\"x\"]")]
    [InlineData("first: 5, after: $at", "id", "ASC", "[\"m\",9]")]
    [InlineData("last: 5, before: $at", "id", "DESC", "[\"m\",9]")]
    public async Task A_page_behind_or_before_a_cursor_begins_at_its_place_in_an_index(string page, string key, string way, string cursor)
    {
        var order = key == "position" ? "" : $"order: [{{ {key}: {way} }}], ";
        var query = $"query ($at: String) {{ keyLinks({order}{page}) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage }} }} }}";
        var at = Convert.ToBase64String([1, .. System.Text.Encoding.UTF8.GetBytes(cursor)]).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        using var explained = JsonDocument.Parse(await _graph.AskAsync(query, JsonSerializer.Serialize(new { at }), RequestWishes.Explain | RequestWishes.OnlyCost));
        var statement = explained.RootElement.GetProperty("extensions").GetProperty("statement").GetString()!;

        // The database chooses by what it has counted, which is what was there before until it counts again.
        await Cypher.RunAsync("CALL db.prepareForReplanning()");

        var operators = await Cypher.OperatorsAsync(statement);

        // Once for the page, once to know whether something is on its other side.
        Assert.True(operators.Count(o => o.Contains("Seek", StringComparison.Ordinal)) == 2, $"{statement}\n{string.Join(' ', operators)}");
        Assert.DoesNotContain("Union", operators);
        // The nodes that the index has not are looked for where it has none on the other side, which this operator sees to.
        Assert.Equal(operators.Count(o => o == "LetSelectOrSemiApply"), operators.Count(o => o.EndsWith("Scan", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("first: 5")]
    [InlineData("first: 5, order: [{ title: ASC }]")]
    [InlineData("last: 5, order: [{ title: ASC }]")]
    [InlineData("first: 5, order: [{ title: DESC }]")]
    [InlineData("last: 5, order: [{ title: DESC }]")]
    public async Task A_page_that_an_index_fills_looks_at_no_more_nodes_than_it_has(string page)
    {
        var query = $"{{ issues({page}) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage }} }} }}";
        using var explained = JsonDocument.Parse(await _graph.AskAsync(query, null, RequestWishes.Explain | RequestWishes.OnlyCost));
        await Cypher.RunAsync("CALL db.prepareForReplanning()");

        var hits = await Cypher.HitsAsync(explained.RootElement.GetProperty("extensions").GetProperty("statement").GetString()!, new { p = new { p0 = 5 } });

        Assert.InRange(hits, 5, 60);
        Assert.True((await Cypher.RunAsync("MATCH (n:Issue) RETURN count(n)"))[0][0].GetInt32() > 300);
    }
}
