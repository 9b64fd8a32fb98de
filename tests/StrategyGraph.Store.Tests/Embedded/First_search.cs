using System.Text;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Operations;
using StrategyGraph.Planning.SchemaBuilding;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Embedded;

/// <summary>The words of all texts are read when they are first searched, which takes long.</summary>
public sealed class First_search
{
    [Fact]
    public async Task Is_stopped_when_its_client_leaves_and_the_next_one_finds_what_it_began()
    {
        await using var store = EmbeddedStore.InMemory(SmallModel.Model);
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"word{i}"));
        var changes = new Changes(SmallModel.Model);
        for (var i = 0; i < 10_000; i++)
            changes.Add("Person", $"p{i}", ("title", text));
        var schema = ApiSchema.Build(SmallModel.Model, [], new PageSizes());
        var pipeline = new RequestPipeline(schema, new GraphRunner(new OperationPlanner(SmallModel.Model, [], new PageSizes()), store, new CostLimit(null)));
        using var request = new GraphQLRequest { Query = "{ search(text: \"word7\") { totalCount } }" };
        // Planned before there is anything to find, so that what follows is nothing but the read.
        (await pipeline.ExecuteAsync(request)).Dispose();
        await store.ApplyAsync(changes.Set, default);

        using var client = new CancellationTokenSource();
        var search = pipeline.ExecuteAsync(request, client.Token).AsTask();
        Assert.False(search.IsCompleted);
        Leave(client);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);

        var begun = store.Snapshot.Search;
        using var response = await pipeline.ExecuteAsync(request);
        Assert.Equal("{\"data\":{\"search\":{\"totalCount\":10000}}}", Encoding.UTF8.GetString(response.Body.Span));
        Assert.Same(begun, store.Snapshot.Search);
    }

    // At once: CancelAsync would wait for a thread of the pool, which on a small machine can be until the words have been read.
    private static void Leave(CancellationTokenSource client) => client.Cancel();
}
