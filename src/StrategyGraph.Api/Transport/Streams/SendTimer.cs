namespace StrategyGraph.Api.Transport.Streams;

/// <summary>Cuts a connection whose other end does not take what is sent within a time.</summary>
internal sealed class SendTimer(TimeSpan limit, Action cut) : IDisposable
{
    private readonly Timer _timer = new(static state => ((Action)state!)(), cut, Timeout.Infinite, Timeout.Infinite);

    /// <summary>Waits for a sending; the connection is cut, and the sending fails, where it takes too long.</summary>
    public async ValueTask WithinAsync<T>(ValueTask<T> sending)
    {
        if (sending.IsCompletedSuccessfully)
        {
            _ = sending.Result;
            return;
        }

        _timer.Change(limit, Timeout.InfiniteTimeSpan);
        try
        {
            await sending;
        }
        finally
        {
            _timer.Change(Timeout.Infinite, Timeout.Infinite);
        }
    }

    /// <summary>Waits for a sending; the connection is cut, and the sending fails, where it takes too long.</summary>
    public ValueTask WithinAsync(ValueTask sending) => sending.IsCompletedSuccessfully ? sending : WithinAsync(Counted(sending));

    private static async ValueTask<int> Counted(ValueTask sending)
    {
        await sending;
        return 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
