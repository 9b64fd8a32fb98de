namespace StrategyGraph.Api.Transport.Streams;

/// <summary>Cuts a connection whose other end does not take what is sent within a time.</summary>
internal sealed class SendTimer : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly Timer _timer;
    private volatile bool _isCut;

    /// <summary>Made for one connection, and used for one sending at a time.</summary>
    /// <param name="limit">How long a sending may take.</param>
    /// <param name="cut">Cuts the connection.</param>
    public SendTimer(TimeSpan limit, Action cut)
    {
        _limit = limit;
        _timer = new Timer(
            _ =>
            {
                _isCut = true;
                cut();
            },
            null,
            Timeout.Infinite,
            Timeout.Infinite);
    }

    /// <summary>Waits for a sending; the connection is cut, and the sending fails, where it takes too long.</summary>
    /// <exception cref="IOException">It took too long.</exception>
    public async ValueTask WithinAsync<T>(ValueTask<T> sending)
    {
        if (sending.IsCompletedSuccessfully)
        {
            _ = sending.Result;
            return;
        }

        _timer.Change(_limit, Timeout.InfiniteTimeSpan);
        try
        {
            await sending;
        }
        finally
        {
            _timer.Change(Timeout.Infinite, Timeout.Infinite);
        }

        // The web server calls a flush done, too, that it has given up because the connection was cut.
        if (_isCut)
            throw new IOException("The connection was cut: its other end did not take what was sent to it.");
    }

    /// <summary>Waits for a sending; the connection is cut, and the sending fails, where it takes too long.</summary>
    /// <exception cref="IOException">It took too long.</exception>
    public ValueTask WithinAsync(ValueTask sending) => sending.IsCompletedSuccessfully ? sending : WithinAsync(Counted(sending));

    private static async ValueTask<int> Counted(ValueTask sending)
    {
        await sending;
        return 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
