using StrategyGraph.Domain.Changes;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Neo4j.Compiling;
using StrategyGraph.Store.Neo4j.Database;
using StrategyGraph.Store.Neo4j.Http;
using StrategyGraph.Store.Neo4j.Reading;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>
/// Applies a change set as one transaction: it takes the version's node, so that change sets come one after the other whichever server
/// they come from; reads what they touch; applies them to a draft; writes the draft; and commits if nothing was wrong.
/// </summary>
internal sealed class ChangeWriter(
    ModelTable table, Neo4jSettings settings, Neo4jConnection connection, DatabaseState state, CommitGate gate, IProgress<WriteProgress>? progress)
{
    // The node is locked by writing to it, before its mark and version are read.
    private const string TakeVersion =
        $"MERGE (n:{DatabaseSetup.VersionLabel} {{id: 'graph'}}) SET n.locked = true WITH n, coalesce(n.mark, '') AS mark"
        + " SET n.version = coalesce(n.version, 0) + 1, n.mark = $mark REMOVE n.locked RETURN n.version, mark, n.filling IS NOT NULL";

    /// <summary>Applies a change set and gives the new version.</summary>
    /// <exception cref="ChangeException">The change set does not fit the model or the graph; nothing was changed.</exception>
    /// <exception cref="Neo4jException">
    /// The database failed, or others fill the graph; nothing was changed, unless it went away in the middle of the commit.
    /// </exception>
    public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellation)
    {
        // One mark for all attempts: an attempt whose commit was not confirmed is recognized by it.
        var mark = Guid.NewGuid().ToString("N");
        return connection.RepeatAsync(token => TryAsync(changes, mark, token), TimeSpan.FromSeconds(settings.WriteTimeoutSeconds), isAway: false, cancellation);
    }

    private async ValueTask<long> TryAsync(ChangeSet changes, string mark, CancellationToken cancellation)
    {
        await state.EnsureAsync(cancellation).ConfigureAwait(false);
        var draft = new Draft(table.Model);
        var (transaction, version, before, isFilled) = await BeginAsync(mark, cancellation).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (before == mark)
            {
                state.Changed(version - 1, state.Bookmarks);
                return version - 1;
            }

            if (isFilled)
                throw Neo4jException.OfFilling();
            var isEmpty = await new DraftReader(transaction, table.Model, settings.BatchSize, draft).ReadAsync(changes, version == 1, cancellation).ConfigureAwait(false);
            draft.Apply(changes);
            if (draft.Faults.Count > 0)
                throw new ChangeException(draft.Faults);
            if (!isEmpty || changes.Changes.Count <= settings.MaxChangesAtOnce)
            {
                await WriteAsync(transaction, draft, cancellation).ConfigureAwait(false);
                state.Changed(version, await gate.CommitAsync(() => transaction.CommitAsync(cancellation), cancellation).ConfigureAwait(false));
                return version;
            }
        }

        return await new Filling(table.Model, settings, connection, state, gate).RunAsync(draft, mark, progress, cancellation).ConfigureAwait(false);
    }

    private async ValueTask WriteAsync(Neo4jTransaction transaction, Draft draft, CancellationToken cancellation)
    {
        await new DraftWriter(transaction, settings.BatchSize, progress).WriteAsync(draft, cancellation).ConfigureAwait(false);
        var faults = await LinkCheck.FindAsync(transaction, draft, settings.BatchSize, cancellation).ConfigureAwait(false);
        if (faults.Count > 0)
            throw new ChangeException(faults);
    }

    private async ValueTask<(Neo4jTransaction Transaction, long Version, string Before, bool IsFilled)> BeginAsync(string mark, CancellationToken cancellation)
    {
        var version = 0L;
        var before = "";
        var isFilled = false;
        var transaction = await Neo4jTransaction.BeginAsync(
            connection,
            state.Bookmarks,
            TakeVersion,
            json => MarkParameter.Write(json, mark),
            (ref Cells cells) =>
            {
                cells.Next();
                version = cells.Tokens.GetInt64();
                cells.Next();
                before = cells.Tokens.GetString() ?? "";
                isFilled = cells.Next() == System.Text.Json.JsonTokenType.True;
                cells.NextEnd();
            },
            cancellation).ConfigureAwait(false);
        return (transaction, version, before, isFilled);
    }
}
