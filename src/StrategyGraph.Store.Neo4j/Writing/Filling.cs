using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Neo4j.Compiling;
using StrategyGraph.Store.Neo4j.Database;
using StrategyGraph.Store.Neo4j.Http;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>
/// Fills an empty graph with a change set that is larger than what one transaction of the database ought to hold: batch by batch, each
/// committed by itself, under a mark that keeps everybody from reading. It ends with all of it, or with nothing.
/// </summary>
internal sealed class Filling(GraphModel model, Neo4jSettings settings, Neo4jConnection connection, DatabaseState state, CommitGate gate)
{
    /// <summary>Writes a draft of new nodes, and gives the graph's version.</summary>
    /// <param name="draft">What is written.</param>
    /// <param name="mark">The mark of the change set.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Ends it, with nothing written.</param>
    /// <exception cref="ChangeException">Nodes lack links; nothing was written.</exception>
    /// <exception cref="Neo4jException">The database failed, or others fill the graph.</exception>
    public async ValueTask<long> RunAsync(Draft draft, string mark, IProgress<WriteProgress>? progress, CancellationToken cancellation)
    {
        var statements = new FillingStatements(connection, mark);
        if (!await TakeAsync(statements, cancellation).ConfigureAwait(false))
            throw Neo4jException.OfFilling();
        try
        {
            // Until every server that knows of no filling has asked again.
            await Task.Delay(TimeSpan.FromSeconds(3 * settings.UnfilledSeconds), cancellation).ConfigureAwait(false);
            await new DraftWriter(statements, settings.BatchSize, progress).WriteAsync(draft, cancellation).ConfigureAwait(false);
            var faults = await LinkCheck.FindAsync(statements, draft, settings.BatchSize, cancellation).ConfigureAwait(false);
            if (faults.Count > 0)
                throw new ChangeException(faults);
            var bookmarks = await gate.CommitAsync(() => FinishAsync(statements, cancellation), cancellation).ConfigureAwait(false);
            state.Changed(1, bookmarks);
            return 1;
        }
        catch (Exception e) when (e is not Neo4jException { IsFilling: true })
        {
            await TryUndoAsync(statements).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes back what a filling left that was broken off; gives false where another one has begun meanwhile.</summary>
    /// <exception cref="Neo4jException">The database failed.</exception>
    public async ValueTask<bool> TakeBackAsync(string mark, CancellationToken cancellation)
    {
        var statements = new FillingStatements(connection, mark);
        if (!await TakeAsync(statements, cancellation).ConfigureAwait(false))
            return false;
        await UndoAsync(statements, cancellation).ConfigureAwait(false);
        return true;
    }

    private static async ValueTask<bool> TakeAsync(FillingStatements statements, CancellationToken cancellation) =>
        (await statements.MarkedAsync(FillingMark.Take, cancellation).ConfigureAwait(false)).IsDone;

    private static async ValueTask<byte[]?> FinishAsync(FillingStatements statements, CancellationToken cancellation)
    {
        var (isDone, bookmarks) = await statements.MarkedAsync(FillingMark.Finish, cancellation).ConfigureAwait(false);
        return isDone ? bookmarks : throw Neo4jException.OfFilling();
    }

    // Where the mark has gone, the graph is whole, or another's.
    private async ValueTask UndoAsync(FillingStatements statements, CancellationToken cancellation)
    {
        if (!(await statements.MarkedAsync(FillingMark.Undo, cancellation).ConfigureAwait(false)).IsDone)
            return;
        await statements.WipeAsync($"MATCH (n{CypherWriter.Labels(model.NodeTypes)}) CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 5000 ROWS", cancellation)
            .ConfigureAwait(false);
        await statements.MarkedAsync(FillingMark.Drop, cancellation).ConfigureAwait(false);
    }

    private async ValueTask TryUndoAsync(FillingStatements statements)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await UndoAsync(statements, soon.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException)
        {
            // The mark stays, so nobody reads what is there; when it is old, whoever asks next takes it back.
        }
    }
}
