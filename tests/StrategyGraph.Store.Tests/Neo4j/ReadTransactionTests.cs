using System.Diagnostics;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>Reads that follow one another closely, and the transactions that are open for them.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class ReadTransactionTests : IAsyncLifetime
{
    private const string Idle = "SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery AS query WHERE query = ''";

    private Asking _asking = null!;

    public async Task InitializeAsync()
    {
        var store = await Neo4jServer.OpenAsync(SmallModel.Model);
        await store.ApplyAsync(new Changes(SmallModel.Model).Add("Person", "p").Add("Task", "t").Link("t", "OWNED_BY", "p").Set, default);
        _asking = new Asking(SmallModel.Model, store);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_transaction_is_open_while_reads_follow_one_another_and_ended_when_none_follows()
    {
        await ReadUntilOneIsOpenAsync();

        await UntilAsync(idle => idle == 0, () => Task.CompletedTask);
    }

    [Fact]
    public async Task What_others_commit_is_seen_by_the_next_read()
    {
        for (var i = 0; i < 20; i++)
        {
            await Cypher.RunAsync("MATCH (n:Task) SET n.note = $note", new { note = $"{i}" });
            for (var k = 0; k < 3; k++)
                Assert.Equal($$$"""{"tasks":{"nodes":[{"note":"{{{i}}}"}]}}""", await AskAsync());
        }
    }

    [Fact]
    public async Task A_transaction_that_the_database_has_ended_fails_no_read()
    {
        for (var i = 0; i < 5; i++)
        {
            await ReadUntilOneIsOpenAsync();
            await Cypher.RunAsync($"{Idle} TERMINATE TRANSACTIONS id YIELD message RETURN message");

            Assert.Equal("""{"tasks":{"nodes":[{"note":null}]}}""", await AskAsync());
        }
    }

    private Task<string> AskAsync() => _asking.Text("{ tasks { nodes { note } } }");

    // Reads that begin together follow one another closely on the slowest machine too.
    private Task ReadUntilOneIsOpenAsync() => UntilAsync(idle => idle > 0, () => Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync())));

    private static async Task UntilAsync(Func<int, bool> holds, Func<Task> act)
    {
        var since = Stopwatch.StartNew();
        int idle;
        do
        {
            await act();
            idle = (await Cypher.RunAsync($"{Idle} RETURN count(*)"))[0][0].GetInt32();
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(60), $"{idle} transactions, for {since.Elapsed.TotalSeconds:0} s.");
        }
        while (!holds(idle));
    }
}
