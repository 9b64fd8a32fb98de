using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Store.Neo4j.Database;
using StrategyGraph.Store.Neo4j.Http;
using StrategyGraph.Store.Neo4j.Reading;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>Runs the statements of a filling, each in a transaction of its own, and says now and then that the filling is alive.</summary>
internal sealed class FillingStatements(Neo4jConnection connection, string mark) : IStatements
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);
    private long _last;

    /// <inheritdoc/>
    public async ValueTask RunAsync(string statement, Action<ResponseWriter>? parameters, RowReader? row, CancellationToken cancellation)
    {
        if (System.Diagnostics.Stopwatch.GetElapsedTime(_last) > Beat)
        {
            await BeatAsync(cancellation).ConfigureAwait(false);
            _last = System.Diagnostics.Stopwatch.GetTimestamp();
        }

        await SendAsync(statement, parameters, row, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Runs a statement of <see cref="FillingMark"/>; gives whether there was a row that does not say false, and the bookmarks as a JSON list.
    /// </summary>
    public async ValueTask<(bool IsDone, byte[]? Bookmarks)> MarkedAsync(string statement, CancellationToken cancellation)
    {
        var isDone = false;
        var bookmarks = await SendAsync(
            statement,
            json => MarkParameter.Write(json, mark),
            (ref Cells cells) =>
            {
                isDone = cells.Next() != System.Text.Json.JsonTokenType.False;
                cells.NextEnd();
            },
            cancellation).ConfigureAwait(false);
        return (isDone, bookmarks);
    }

    /// <summary>Deletes what was written.</summary>
    public async ValueTask WipeAsync(string statement, CancellationToken cancellation) => await SendAsync(statement, null, null, cancellation).ConfigureAwait(false);

    private async ValueTask BeatAsync(CancellationToken cancellation)
    {
        if (!(await MarkedAsync(FillingMark.Beat, cancellation).ConfigureAwait(false)).IsDone)
            throw Neo4jException.OfFilling();
    }

    private async ValueTask<byte[]?> SendAsync(string statement, Action<ResponseWriter>? parameters, RowReader? row, CancellationToken cancellation)
    {
        using var json = StatementBody.Of(statement, parameters, null);
        using var answer = await connection.SendAsync(HttpMethod.Post, connection.Endpoint, json.WrittenMemory, false, null, cancellation).ConfigureAwait(false);
        return Answer.Read(answer.Span, row).Bookmarks;
    }
}
