using System.Diagnostics;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

[Collection(Neo4jStores.Collection)]
public sealed class AbandonedTests
{
    private const int Tasks = 30, Depth = 6;
    private const string Running = "SHOW TRANSACTIONS YIELD parameters AS sent WHERE sent.request STARTS WITH 'strategygraph-' RETURN count(*)";

    [Fact]
    public async Task A_statement_that_nobody_waits_for_any_more_is_ended_in_the_database()
    {
        var store = await Neo4jServer.OpenAsync(SmallModel.Model);
        await store.ApplyAsync(Tangle(), default);
        var asking = new Asking(SmallModel.Model, store);
        using var left = new CancellationTokenSource();

        // Thirty ways on at each of six steps, and none of them ends well: the database would take many minutes.
        var question = asking.Ask($"{{ tasks(where: {string.Concat(Enumerable.Repeat("{ follows: { some: ", Depth))}{{ note: {{ eq: \"x\" }} }}{string.Concat(Enumerable.Repeat(" } }", Depth))}) {{ totalCount }} }}", null, left.Token);
        await UntilAsync(1);
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => question);
        await UntilAsync(0);

        Assert.Equal("""{"tasks":{"totalCount":30}}""", await asking.Text("{ tasks { totalCount } }"));
    }

    private static Domain.Changes.ChangeSet Tangle()
    {
        var changes = new Changes(SmallModel.Model).Add("Area", "a").Add("Person", "p");
        for (var i = 0; i < Tasks; i++)
            changes.Add("Task", $"t{i}").Link("a", "HAS_TASK", $"t{i}").Link($"t{i}", "OWNED_BY", "p");
        for (var i = 0; i < Tasks; i++)
        {
            for (var j = 0; j < Tasks; j++)
                changes.Link($"t{i}", "FOLLOWS", $"t{j}");
        }

        return changes.Set;
    }

    private static async Task UntilAsync(int running)
    {
        var since = Stopwatch.StartNew();
        while ((await Cypher.RunAsync(Running))[0][0].GetInt32() != running)
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(60), $"Not {running} statements, for {since.Elapsed.TotalSeconds:0} s.");
            await Task.Delay(50);
        }
    }
}
