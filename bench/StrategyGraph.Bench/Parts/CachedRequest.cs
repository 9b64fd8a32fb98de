using BenchmarkDotNet.Attributes;
using StrategyGraph.Bench.Graphs;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Bench.Parts;

/// <summary>
/// A request whose document is known, from the bytes of its body to the bytes of its answer: all that a server does but for HTTP. As many
/// requests as there are variants of the query take turns.
/// </summary>
public class CachedRequest
{
    private static readonly Dictionary<int, RequestPipeline> Pipelines = [];
    private RequestPipeline _pipeline = null!;
    private byte[][] _bodies = null!;
    private int _next;

    /// <summary>The query of <c>bench/peers</c>.</summary>
    [Params("a", "b", "b2", "c", "d", "e")]
    public string Query { get; set; } = "";

    /// <summary>How many councils the graph has.</summary>
    [Params(1, 152)]
    public int Councils { get; set; }

    /// <summary>Makes the graph, once for each size.</summary>
    [GlobalSetup]
    public void Setup()
    {
        if (!Pipelines.TryGetValue(Councils, out var pipeline))
            Pipelines.Add(Councils, pipeline = Engine.Pipeline(Engine.OfCouncils(Councils)));
        _pipeline = pipeline;
        _bodies = PeerQuery.Bodies(Query, Councils);
    }

    /// <summary>Answers one; gives the length of the answer.</summary>
    [Benchmark]
    public int Answer()
    {
        _next = (_next + 1) % _bodies.Length;
        using var request = GraphQLRequestReader.Read(_bodies[_next]);
        var answering = _pipeline.ExecuteAsync(request);
        using var response = answering.IsCompletedSuccessfully ? answering.Result : answering.AsTask().GetAwaiter().GetResult();
        return response.Outcome == ExecutionOutcome.Completed ? response.Body.Length : throw new InvalidOperationException(Fault(response));
    }

    private static string Fault(ExecutionResponse response) => string.Join("; ", response.Errors.Select(e => e.Message));
}
