namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>What is repeated after it failed once: the failure that was had already, then the attempts after it.</summary>
internal sealed class NextAttempts<T>(Func<CancellationToken, ValueTask<T>> act, Neo4jException failure)
{
    private Neo4jException? _failure = failure;

    /// <summary>The next one.</summary>
    /// <exception cref="Neo4jException">It failed.</exception>
    public ValueTask<T> RunAsync(CancellationToken cancellation)
    {
        if (_failure is not { } failure)
            return act(cancellation);
        _failure = null;
        return ValueTask.FromException<T>(failure);
    }
}
