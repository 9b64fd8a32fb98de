using System.Collections.Concurrent;
using StrategyGraph.Domain.Changes;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Tests.Embedded;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>An empty graph that is filled in many transactions is empty, refused or whole to whoever reads it, and never a part.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class FillingTests : IAsyncLifetime
{
    private const string Question = "{ tasks(first: 1000) { totalCount nodes { id leads { totalCount } } } people { totalCount } }";
    private const string Empty = """{"data":{"tasks":{"totalCount":0,"nodes":[]},"people":{"totalCount":0}}}""";
    private const string Refused = """{"errors":[{"message":"The graph is being filled for the first time. Try again in a moment.","extensions":{"code":"STORE_UNAVAILABLE","retryable":true}}]}""";

    public async Task InitializeAsync() => await Neo4jServer.OpenAsync(SmallModel.Model);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Readers_here_and_elsewhere_see_nothing_of_it_or_all()
    {
        await using var store = Store();
        await using var other = Store();
        await using var embedded = EmbeddedStore.InMemory(SmallModel.Model);
        await embedded.ApplyAsync(MixedGraph.Changes(), default);
        Asking[] readers = [new(SmallModel.Model, store), new(SmallModel.Model, other)];
        Assert.Equal(Empty, await readers[1].Ask(Question));
        var answers = new ConcurrentBag<Task<string>>();
        var progress = new Asked(() => answers.Add(readers[answers.Count % 2].Ask(Question)));

        Assert.Equal(1, await store.ApplyAsync(MixedGraph.Changes(), progress, default));

        var whole = await readers[0].Ask(Question);
        var seen = await Task.WhenAll(answers);
        Assert.Equal(await Everything.In(embedded), await Everything.In(store));
        Assert.Equal(whole, await readers[1].Ask(Question));
        Assert.All(seen, s => Assert.True(s == Refused || s == whole || s == Empty, s));
        Assert.Contains(Refused, seen);
        Assert.Equal(2, await store.ApplyAsync(new Changes(SmallModel.Model).Remove(TaskData.Mixed[0].Id).Set, default));
    }

    [Fact]
    public async Task Readers_who_knew_another_graph_see_nothing_of_it_or_all()
    {
        await using var store = Store();
        await using var other = Store();
        await other.ApplyAsync(new Changes(SmallModel.Model).Add("Person", "before").Set, default);
        var reader = new Asking(SmallModel.Model, other);
        await reader.Ask(Question);
        await Cypher.RunAsync("MATCH (n) DETACH DELETE n");
        var answers = new ConcurrentBag<Task<string>>();

        await store.ApplyAsync(MixedGraph.Changes(), new Asked(() => answers.Add(reader.Ask(Question))), default);

        var whole = await new Asking(SmallModel.Model, store).Ask(Question);
        var seen = await Task.WhenAll(answers);
        Assert.All(seen, s => Assert.True(s == Refused || s == whole, s));
        Assert.Contains(Refused, seen);
        Assert.Equal(whole, await reader.Ask(Question));
        Assert.Equal(1, other.Version);
    }

    [Fact]
    public async Task A_change_set_that_lacks_links_leaves_nothing()
    {
        await using var store = Store();
        var changes = new Changes(SmallModel.Model);
        for (var i = 0; i < 20; i++)
            changes.Add("Person", $"p{i}");
        changes.Add("Task", "t");

        var thrown = await Assert.ThrowsAsync<ChangeException>(() => store.ApplyAsync(changes.Set, default).AsTask());

        Assert.Contains("\"t\"", thrown.Faults.Single(), StringComparison.Ordinal);
        Assert.Equal(Empty, await new Asking(SmallModel.Model, store).Ask(Question));
        Assert.Equal(1, await store.ApplyAsync(MixedGraph.Changes(), default));
    }

    [Fact]
    public async Task What_was_broken_off_is_read_by_nobody_and_taken_back_when_it_is_old()
    {
        await Cypher.RunAsync("CREATE (:StrategyGraph {id: 'graph', filling: 'theirs', fillingAt: datetime()}), (:Person {id: 'p', title: 'P', position: 1, version: 1})");
        await using var store = Store();
        var asking = new Asking(SmallModel.Model, store);
        Assert.Equal(Refused, await asking.Ask(Question));
        await Assert.ThrowsAsync<GraphQLException>(() => store.ApplyAsync(MixedGraph.Changes(), default).AsTask());
        Assert.Equal("The graph is being filled for the first time. Try again in a moment.", await store.WhyAwayAsync(default));

        await Cypher.RunAsync("MATCH (n:StrategyGraph) SET n.fillingAt = datetime() - duration({minutes: 3})");
        Assert.Equal(Refused, await asking.Ask(Question));
        Assert.Null(await store.WhyAwayAsync(default));

        Assert.Equal(Empty, await asking.Ask(Question));
        Assert.Equal(1, await store.ApplyAsync(MixedGraph.Changes(), default));
    }

    private static Neo4jStore Store()
    {
        var settings = Neo4jServer.Settings;
        (settings.MaxChangesAtOnce, settings.BatchSize, settings.UnfilledSeconds) = (10, 5, 0.1);
        return new Neo4jStore(SmallModel.Model, settings);
    }

    private sealed class Asked(Action ask) : IProgress<WriteProgress>
    {
        public void Report(WriteProgress value) => ask();
    }
}
