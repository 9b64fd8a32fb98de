using StrategyGraph.Cases.Tests;
using StrategyGraph.Domain.Seed;
using StrategyGraph.Store.Neo4j;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>The Rotherham seed in the database.</summary>
public sealed class Seeded : IAsyncLifetime
{
    public Neo4jStore Store { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Store = await Neo4jServer.OpenAsync(Graph.Model);
        await Store.ApplyAsync(SeedReader.Read(Graph.Model, SeedFolder.Load(RepositoryFolder.At("seed"))), default);
    }

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
        var variables = System.Text.Json.JsonSerializer.Serialize(new { text });

        Assert.Equal(await (await Graph.Seed.Value).AskAsync(query, variables), await _graph.AskAsync(query, variables));
    }
}
