namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>
/// Transactions that are open for reads while these follow one another closely: to begin and to end one is a fifth of the time of a short read.
/// A statement sees what was committed before it, not before its transaction, so nothing old is read; and a transaction that was begun before
/// this server's last commit is not used any more. None is used for longer than a second, because whoever drops an index or a constraint waits
/// for those who have used it.
/// </summary>
/// <param name="connection">Where statements are sent.</param>
internal sealed class ReadTransactions(Neo4jConnection connection) : IAsyncDisposable
{
    // Milliseconds.
    private const int Close = 50;
    private const int MostIdle = 250;
    private const int MostUsed = 1_000;
    private const int AfterFailure = 10_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Stack<ReadTransaction> _idle = [];
    private readonly List<ReadTransaction> _over = [];
    private readonly CancellationTokenSource _ended = new();
    private bool _isBeginning;
    private bool _isSweeping;
    private long _readAt = long.MinValue / 2;
    private long _notBefore = long.MinValue / 2;

    /// <summary>
    /// An open transaction that nobody uses, which is to be given to <see cref="Keep"/> or <see cref="Drop"/>; null where there is none: then
    /// the read has one of its own, and where reads follow one another closely, another is begun meanwhile for those that come.
    /// </summary>
    public ReadTransaction? Take(byte[]? bookmarks)
    {
        var now = Environment.TickCount64;
        lock (_lock)
        {
            var isClose = now - _readAt < Close;
            _readAt = now;
            while (_idle.TryPop(out var transaction))
            {
                if (ReferenceEquals(transaction.Bookmarks, bookmarks) && now - transaction.BegunAt < MostUsed)
                    return transaction;
                _over.Add(transaction);
            }

            if (isClose && !_isBeginning && now >= _notBefore && !_ended.IsCancellationRequested)
            {
                _isBeginning = true;
                _ = Task.Run(() => BeginAsync(bookmarks));
            }

            return null;
        }
    }

    /// <summary>Takes a transaction back whose statement was answered.</summary>
    public void Keep(ReadTransaction transaction)
    {
        var now = Environment.TickCount64;
        lock (_lock)
        {
            transaction.UsedAt = now;
            _readAt = now;
            _idle.Push(transaction);
            SweepSoon();
        }
    }

    /// <summary>Takes a transaction back whose statement failed or was left: it is not used again.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="isUnknown">Whether the database does not know it. Then none is begun for some seconds: a proxy may send each request to another server.</param>
    public void Drop(ReadTransaction transaction, bool isUnknown)
    {
        lock (_lock)
        {
            if (isUnknown)
                _notBefore = Environment.TickCount64 + AfterFailure;
            _over.Add(transaction);
            SweepSoon();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        foreach (var transaction in Over(long.MaxValue))
            await transaction.Open.EndAsync(limit.Token).ConfigureAwait(false);
        _ended.Dispose();
    }

    private async Task BeginAsync(byte[]? bookmarks)
    {
        ReadTransaction? begun = null;
        try
        {
            byte[] body = bookmarks is null ? [.. "{\"accessMode\":\"READ\"}"u8] : [.. "{\"accessMode\":\"READ\",\"bookmarks\":"u8, .. bookmarks, (byte)'}'];
            using var limit = new CancellationTokenSource(Limit);
            begun = new ReadTransaction(await OpenTransaction.BeginAsync(connection, body, null, limit.Token).ConfigureAwait(false), bookmarks);
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException or ObjectDisposedException)
        {
            // The reads tell what is wrong with the database, if anything is.
        }

        lock (_lock)
        {
            _isBeginning = false;
            if (begun is null)
            {
                _notBefore = Environment.TickCount64 + AfterFailure;
                return;
            }

            _idle.Push(begun);
            SweepSoon();
        }
    }

    private void SweepSoon()
    {
        if (_isSweeping || _ended.IsCancellationRequested)
            return;
        _isSweeping = true;
        _ = Task.Run(SweepAsync);
    }

    private async Task SweepAsync()
    {
        while (true)
        {
            await Task.Delay(MostIdle, CancellationToken.None).ConfigureAwait(false);
            if (_ended.IsCancellationRequested)
                return;
            foreach (var transaction in Over(Environment.TickCount64))
                await transaction.Open.EndAsync(CancellationToken.None).ConfigureAwait(false);
            lock (_lock)
            {
                if (_idle.Count + _over.Count > 0)
                    continue;
                _isSweeping = false;
                return;
            }
        }
    }

    // What was used or idle for long enough, and what was dropped.
    private ReadTransaction[] Over(long now)
    {
        lock (_lock)
        {
            var idle = _idle.ToArray();
            _idle.Clear();
            for (var i = idle.Length - 1; i >= 0; i--)
            {
                if (now - idle[i].UsedAt >= MostIdle || now - idle[i].BegunAt >= MostUsed)
                    _over.Add(idle[i]);
                else
                    _idle.Push(idle[i]);
            }

            ReadTransaction[] over = [.. _over];
            _over.Clear();
            return over;
        }
    }
}
