using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Tests.Differential;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>Both stores with the same graph.</summary>
internal sealed class Both : IAsyncDisposable
{
    private GraphData? _graph;
    private EmbeddedStore? _embedded;
    private Asking? _first;
    private Asking? _second;

    /// <summary>Fills both with each graph, and asks both.</summary>
    public async Task HoldAsync(Trial trial)
    {
        foreach (var graph in trial.Graphs)
        {
            await FillAsync(graph);
            await Several.AtATimeAsync(trial.Asked, a => a.AskAsync(AskAsync));
        }
    }

    /// <summary>Fills both with a graph, unless they hold it.</summary>
    public async Task FillAsync(GraphData graph)
    {
        if (ReferenceEquals(graph, _graph))
            return;
        await DisposeAsync();
        _embedded = EmbeddedStore.InMemory(SmallModel.Model);
        var neo4j = await Neo4jServer.OpenAsync(SmallModel.Model);
        await _embedded.ApplyAsync(graph.Changes, default);
        await neo4j.ApplyAsync(graph.Changes, default);
        _first = new Asking(SmallModel.Model, _embedded, StoryGraph.Rules);
        _second = new Asking(SmallModel.Model, neo4j, StoryGraph.Rules);
        _graph = graph;
    }

    /// <summary>The answer of both, which is the same in every byte.</summary>
    public async Task<string> AskAsync(string document, IReadOnlyDictionary<string, object?> variables)
    {
        var expected = await _first!.Ask(document, variables);
        var actual = await _second!.Ask(document, variables);
        if (expected != actual)
            Assert.Fail($"{document}\n{Show.Value(variables)}\nembedded: {expected}\nNeo4j:    {actual}\n{Neo4jServer.Last}");
        Assert.True(actual.Contains("\"data\":", StringComparison.Ordinal), $"{document}\n{Show.Value(variables)}\nis not answered: {actual}");
        return actual;
    }

    public async ValueTask DisposeAsync()
    {
        if (_embedded is not null)
            await _embedded.DisposeAsync();
        _graph = null;
    }
}
