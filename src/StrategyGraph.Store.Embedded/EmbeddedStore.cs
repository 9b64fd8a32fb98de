using System.Collections.Concurrent;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Reading;
using StrategyGraph.Store.Embedded.Snapshots;
using StrategyGraph.Store.Embedded.Writing;

namespace StrategyGraph.Store.Embedded;

/// <summary>
/// The default store: an immutable snapshot in memory, which every read takes as it finds it, so that reads never wait; and a SQLite file
/// into which a change is written before it is seen. One process has the file at a time.
/// </summary>
public sealed class EmbeddedStore : IGraphStore
{
    // Reads keep working memory of a few kilobytes; more than this many are only in use in a burst.
    private const int MostKept = 64;

    private readonly ConcurrentQueue<ReadRun> _runs = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly LinkTable _links;
    private Snapshot _snapshot;

    private EmbeddedStore(Snapshot snapshot)
    {
        _snapshot = snapshot;
        _links = snapshot.Links;
    }

    /// <inheritdoc/>
    public long Version => Volatile.Read(ref _snapshot).Version;

    /// <summary>An empty store that keeps nothing beyond the process.</summary>
    public static EmbeddedStore InMemory(GraphModel model) => new(Snapshot.Empty(new LinkTable(model)));

    /// <inheritdoc/>
    public ValueTask ReadAsync(ReadPlan plan, object[] operands, OperationContext context, CancellationToken cancellation)
    {
        if (plan.Compiled is not PlanCode code)
            plan.Compiled = code = new PlanCompiler(_links).Compile(plan);
        if (!_runs.TryDequeue(out var run))
            run = new ReadRun();
        run.Begin(Volatile.Read(ref _snapshot), operands, context, cancellation);
        try
        {
            RootRunner.Run(run, code);
        }
        finally
        {
            run.End();
            if (_runs.Count < MostKept)
                _runs.Enqueue(run);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var draft = new Draft(_snapshot);
            draft.Apply(changes);
            var next = NextSnapshot.Of(draft);
            Volatile.Write(ref _snapshot, next);
            return next.Version;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }
}
