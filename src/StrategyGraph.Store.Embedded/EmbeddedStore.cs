using System.Collections.Concurrent;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Durable;
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
    // The working memory of reads: up to some twenty bytes for each node, where they walk and search. A read stays on the thread that asks,
    // so no more of them are under way at once than there are processors, but for moments.
    private static readonly int MostKept = Environment.ProcessorCount;

    private readonly ConcurrentQueue<ReadRun> _runs = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly LinkTable _links;
    private readonly GraphFile? _file;
    private Snapshot _snapshot;
    private bool _isDisposed;

    private EmbeddedStore(Snapshot snapshot, GraphFile? file)
    {
        _snapshot = snapshot;
        _file = file;
        _links = snapshot.Links;
    }

    /// <inheritdoc/>
    public long Version => Volatile.Read(ref _snapshot).Version;

    /// <summary>The most steps that a read may take: nodes and links looked at, and values compared. No limit where it is not set.</summary>
    public long MaxReadWork { get; set; } = long.MaxValue - 1;

    /// <summary>The present state.</summary>
    internal Snapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>An empty store that keeps nothing beyond the process.</summary>
    public static EmbeddedStore InMemory(GraphModel model) => new(Snapshot.Empty(new LinkTable(model)), null);

    /// <summary>Opens the store of a file, which is made with its folder where it is not there, and reads the graph into memory.</summary>
    /// <exception cref="StoreFileException">Another process has the file, it is not one of a store, or it does not fit the model.</exception>
    public static Task<EmbeddedStore> OpenAsync(string path, GraphModel model, CancellationToken cancellation = default) => Task.Run(
        () =>
        {
            var file = GraphFile.Open(path);
            try
            {
                return new EmbeddedStore(file.Load(new LinkTable(model)), file);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        },
        cancellation);

    /// <inheritdoc/>
    public ValueTask ReadAsync(ReadPlan plan, object[] operands, OperationContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (plan.Compiled is not PlanCode code)
            plan.Compiled = code = new PlanCompiler(_links).Compile(plan);
        var snapshot = Volatile.Read(ref _snapshot);
        if (code.Searches && !snapshot.Search.IsCompleted)
            return SearchAsync(snapshot, code, operands, context, cancellation);
        Read(snapshot, code, operands, context, cancellation);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreFileException">The file cannot be written; nothing was changed.</exception>
    public async ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
            var draft = new Draft(_snapshot);
            draft.Apply(changes);
            var next = NextSnapshot.Of(draft);
            _file?.Write(draft, next, changes);
            Volatile.Write(ref _snapshot, next);
            return next.Version;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        // A change that is being written is finished first; those behind it find the store disposed.
        await _writing.WaitAsync();
        _file?.Dispose();
        _writing.Release();
    }

    private async ValueTask SearchAsync(Snapshot snapshot, PlanCode code, object[] operands, OperationContext context, CancellationToken cancellation)
    {
        await snapshot.Search.WaitAsync(cancellation).ConfigureAwait(false);
        Read(snapshot, code, operands, context, cancellation);
    }

    private void Read(Snapshot snapshot, PlanCode code, object[] operands, OperationContext context, CancellationToken cancellation)
    {
        if (!_runs.TryDequeue(out var run))
            run = new ReadRun();
        run.Begin(snapshot, operands, context, MaxReadWork, cancellation);
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
    }
}
