using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>How a request ended.</summary>
public enum ExecutionOutcome
{
    /// <summary>There is data and no error.</summary>
    Completed,

    /// <summary>There is data, null at the places of the errors.</summary>
    CompletedWithErrors,

    /// <summary>The request cannot be run as it is; the fault is the client's (specification 7.1.3).</summary>
    RequestError,

    /// <summary>The time limit was reached; the data is null.</summary>
    TimedOut,

    /// <summary>The server has a fault, told under a correlation id; there is no data, or it is null.</summary>
    Failed,
}

/// <summary>
/// A response (specification 7.1): a JSON map with <c>errors</c> first where there are some, then <c>data</c>, then <c>extensions</c>, in a
/// pooled buffer. Dispose it once it is sent.
/// </summary>
public sealed class ExecutionResponse : IDisposable
{
    private readonly ResponseWriter _body;

    internal ExecutionResponse(ResponseWriter body, ExecutionOutcome outcome, bool hasData)
    {
        _body = body;
        Outcome = outcome;
        HasData = hasData;
    }

    /// <summary>The whole response, UTF-8. Valid until <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    /// <summary>How the request ended.</summary>
    public ExecutionOutcome Outcome { get; }

    /// <summary>True where there is an entry <c>data</c>, be it null; false for a request error, which is what an HTTP status tells apart.</summary>
    public bool HasData { get; }

    /// <summary>The operation that was run, or null where none could be chosen.</summary>
    public Operation? Operation { get; init; }

    /// <summary>The name of the operation, or null where it has none or none could be chosen.</summary>
    public string? OperationName => Operation?.Name;

    /// <summary>The kind of the operation, or null where none could be chosen.</summary>
    public OperationKind? OperationKind => Operation?.Kind;

    /// <summary>The errors of the response, for the log.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; init; } = [];

    /// <summary>How many rows the store looked at, for the log.</summary>
    public long RowsRead { get; init; }

    /// <summary>A request error result (specification 7.1.3): errors and no data. Transports use it for faults of their own too.</summary>
    public static ExecutionResponse OfErrors(
        IReadOnlyList<GraphQLError> errors, ExecutionOutcome outcome = ExecutionOutcome.RequestError, Operation? operation = null)
    {
        var body = new ResponseWriter(1024);
        body.StartObject();
        body.Name(ResponseForm.Errors);
        ErrorWriter.Write(errors, body);
        body.EndObject();
        return new ExecutionResponse(body, outcome, hasData: false) { Operation = operation, Errors = errors };
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose() => _body.Dispose();
}
