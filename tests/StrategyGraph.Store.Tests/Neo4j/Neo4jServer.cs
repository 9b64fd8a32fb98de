using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Tests.Contract;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>The database that the environment names. Its whole content is the tests' to delete.</summary>
public static class Neo4jServer
{
    /// <summary>Whether there is one.</summary>
    public static bool IsThere => Environment.GetEnvironmentVariable("STRATEGYGRAPH_TEST_NEO4J_URL") is { Length: > 0 };

    /// <summary>How to speak to it.</summary>
    public static Neo4jSettings Settings => new()
    {
        Url = new Uri(Environment.GetEnvironmentVariable("STRATEGYGRAPH_TEST_NEO4J_URL")!),
        User = Environment.GetEnvironmentVariable("STRATEGYGRAPH_TEST_NEO4J_USER") ?? "neo4j",
        Password = Environment.GetEnvironmentVariable("STRATEGYGRAPH_TEST_NEO4J_PASSWORD") ?? "",
    };

    /// <summary>
    /// A store over the emptied database. It stays open for the next one with the same model: constraints and indexes are made, or found to be
    /// there, by three dozen statements, once for each store.
    /// </summary>
    public static async ValueTask<Neo4jStore> OpenAsync(GraphModel model)
    {
        _graph = null;
        await Cypher.RunAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
        if (_open.Model != model)
        {
            if (_open.Store is { } other)
                await other.DisposeAsync();
            _open = (model, new Neo4jStore(model, Settings, e => Last = e.Message));
        }

        await _open.Store!.CheckAsync(default);
        return _open.Store;
    }

    /// <summary>A store with a graph that is only read, filled unless the last store that was opened still holds it.</summary>
    public static async ValueTask<Neo4jStore> OpenAsync(GraphModel model, ChangeSet graph)
    {
        if (_open.Model == model && ReferenceEquals(_graph, graph))
            return _open.Store!;
        var store = await OpenAsync(model);
        await store.ApplyAsync(graph, default);
        _graph = graph;
        return store;
    }

    /// <summary>What Neo4j last complained of, for a test that fails.</summary>
    public static string? Last { get; private set; }

    private static (GraphModel? Model, Neo4jStore? Store) _open;
    private static ChangeSet? _graph;
}

/// <summary>Stores over the one database that there is: one at a time, which the collection sees to.</summary>
public sealed class Neo4jStores : IStores
{
    public const string Collection = "Neo4j";

    public async ValueTask<IGraphStore> OpenAsync(GraphModel model) => await Neo4jServer.OpenAsync(model);

    public ValueTask CloseAsync(IGraphStore store) => ValueTask.CompletedTask;
}
