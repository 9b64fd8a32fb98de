namespace StrategyGraph.Store.Neo4j;

/// <summary>
/// Keeps the reads of this process and its commits apart: Neo4j shows a statement that is running what others commit meanwhile, and so half
/// a change. Reads go side by side; a commit waits for those that run, and those that come wait for it.
/// </summary>
internal sealed class CommitGate
{
    private readonly Lock _lock = new();
    private int _readers;
    private TaskCompletionSource? _open;
    private TaskCompletionSource? _drained;

    /// <summary>Begins a read, as soon as no commit is under way.</summary>
    public async ValueTask EnterAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task opened;
            lock (_lock)
            {
                if (_open is null)
                {
                    _readers++;
                    return;
                }

                opened = _open.Task;
            }

            await opened.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Ends a read.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (--_readers == 0)
                _drained?.TrySetResult();
        }
    }

    /// <summary>Commits while nothing is read. One commit at a time.</summary>
    public async ValueTask<T> CommitAsync<T>(Func<ValueTask<T>> commit, CancellationToken cancellation)
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _open = open;
            _drained = drained;
            if (_readers == 0)
                drained.SetResult();
        }

        try
        {
            await drained.Task.WaitAsync(cancellation).ConfigureAwait(false);
            return await commit().ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _open = null;
                _drained = null;
            }

            open.SetResult();
        }
    }
}
