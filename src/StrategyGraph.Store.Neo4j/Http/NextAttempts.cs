namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>What is repeated after it failed once: the failure that was had already, then the attempts after it.</summary>
internal sealed class NextAttempts<T>(Func<CancellationToken, ValueTask<T>> act, Neo4jException failure, Patience patience)
{
    private Neo4jException? _failure = failure;

    /// <summary>The next one.</summary>
    /// <exception cref="Neo4jException">It failed; for good, where nothing has answered for too long.</exception>
    public async ValueTask<T> RunAsync(CancellationToken cancellation)
    {
        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }

        try
        {
            return await act(cancellation).ConfigureAwait(false);
        }
        catch (Neo4jException e) when (patience.IsOver(e))
        {
            throw e.AsLast();
        }
    }
}
