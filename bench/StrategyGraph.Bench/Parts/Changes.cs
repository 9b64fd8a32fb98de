using BenchmarkDotNet.Attributes;
using StrategyGraph.Bench.Graphs;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Embedded;

namespace StrategyGraph.Bench.Parts;

/// <summary>Changes of a graph of about 100,000 nodes in memory: all of it at once, and a little of it.</summary>
public class Changes
{
    private const int Councils = 245;
    private readonly ChangeSet _all = CouncilGraph.Of(Engine.Model, Councils);
    private readonly ChangeSet _one;
    private readonly EmbeddedStore _store;

    /// <summary>Makes the graph.</summary>
    public Changes()
    {
        _store = Engine.InMemory(_all);
        _one = new ChangeSet([new SetProperties("action-000100", [new(Engine.Model.NodeType("Action")!.Title, new TextValue("Another title"))])]);
    }

    /// <summary>Applies all nodes and links to an empty store.</summary>
    [Benchmark]
    public long ApplyAll() => Engine.InMemory(_all).Version;

    /// <summary>Sets one property.</summary>
    [Benchmark]
    public long SetOne() => _store.ApplyAsync(_one, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}
