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

    public async Task DisposeAsync() => await Store.DisposeAsync();
}

/// <summary>Every recorded case has the recorded answer on Neo4j too, in the embedded store's bytes.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class SeedTests(Seeded seeded) : IClassFixture<Seeded>
{
    private readonly Graph _graph = new(seeded.Store);

    public static TheoryData<string> Cases { get; } = [.. Case.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_recorded_case_has_the_recorded_answer(string name)
    {
        var given = await Case.ReadAsync(name);

        var answer = await _graph.AskAsync(given.Query, given.Variables);

        Assert.Equal(await (await Graph.Seed.Value).AskAsync(given.Query, given.Variables), answer);
        Assert.Equal(await File.ReadAllTextAsync(given.Path + ".json"), Golden.Indented(answer));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_recorded_statement_is_one_that_Neo4j_can_run(string name)
    {
        var path = (await Case.ReadAsync(name)).Path + ".cypher";
        if (File.Exists(path))
            await Cypher.RunAsync("EXPLAIN " + await File.ReadAllTextAsync(path));
    }
}
