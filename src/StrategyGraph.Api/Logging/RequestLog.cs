using System.Diagnostics;
using ILogger = Serilog.ILogger;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Logging;

/// <summary>
/// One line for each request: what it was called, what it took and how it ended. Never a value, and never the text of a document: an
/// operation's name is one that the document itself defines, and an error is told by its code.
/// </summary>
internal sealed class RequestLog(ILogger? log)
{
    private const string Line =
        "{Transport:l} {Kind:l} {Operation:l} {Status} {Outcome:l} {Milliseconds:0.00} ms {Rows} rows {Bytes} bytes";

    private const int MostName = 100;
    private const string LineWithCode = Line + " {Code:l}";

    /// <summary>Notes a response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="bytes">The bytes sent as its body.</param>
    /// <param name="started">The time stamp of <see cref="Stopwatch"/> at its start.</param>
    public void Answered(ExecutionResponse response, int status, long bytes, long started) => Write(
        "HTTP", response.Operation, status, response.Outcome, response.RowsRead, bytes, response.Errors.Count > 0 ? response.Errors[0].Code : null, started);

    /// <summary>Notes the end of an operation whose results were streamed.</summary>
    /// <param name="transport">SSE or WebSocket.</param>
    /// <param name="operation">The operation, or null where there was none.</param>
    /// <param name="tally">What was sent.</param>
    /// <param name="started">The time stamp of <see cref="Stopwatch"/> at its start.</param>
    public void Streamed(string transport, Operation? operation, StreamTally tally, long started) =>
        Write(transport, operation, 200, tally.Outcome, tally.Rows, tally.Bytes, tally.Code, started);

    /// <summary>Notes a request that was answered without being run: what it asks for has not changed (304).</summary>
    public void NotChanged(Operation operation, long started) => log?.Information(
        Line, "HTTP", Name(operation.Kind), Name(operation), 304, "unchanged", Stopwatch.GetElapsedTime(started).TotalMilliseconds, 0, 0);

    /// <summary>Notes a request whose client was gone before the answer.</summary>
    public void Left(string transport, Operation? operation, long started) => log?.Information(
        Line, transport, Name(operation?.Kind), Name(operation), 499, "cancelled", Stopwatch.GetElapsedTime(started).TotalMilliseconds, 0, 0);

    private void Write(string transport, Operation? operation, int status, ExecutionOutcome outcome, long rows, long bytes, string? code, long started)
    {
        if (log is null)
            return;
        var kind = Name(operation?.Kind);
        var name = Name(operation);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (code is null)
            log.Information(Line, transport, kind, name, status, Name(outcome), took, rows, bytes);
        else
            log.Information(LineWithCode, transport, kind, name, status, Name(outcome), took, rows, bytes, code);
    }

    private static string Name(Operation? operation) => operation?.Name switch
    {
        null => "-",
        { Length: > MostName } name => string.Concat(name.AsSpan(0, MostName), "…"),
        var name => name,
    };

    private static string Name(GraphQL.Language.OperationKind? kind) => kind switch
    {
        GraphQL.Language.OperationKind.Query => "query",
        GraphQL.Language.OperationKind.Mutation => "mutation",
        GraphQL.Language.OperationKind.Subscription => "subscription",
        _ => "-",
    };

    private static string Name(ExecutionOutcome outcome) => outcome switch
    {
        ExecutionOutcome.Completed => "completed",
        ExecutionOutcome.CompletedWithErrors => "completed-with-errors",
        ExecutionOutcome.RequestError => "refused",
        ExecutionOutcome.TimedOut => "timed-out",
        _ => "failed",
    };
}
