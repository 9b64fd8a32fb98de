using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Logging;

/// <summary>Adds up the results that one operation sent over a stream, for its line in the log.</summary>
internal sealed class StreamTally
{
    /// <summary>The rows that the store looked at.</summary>
    public long Rows { get; private set; }

    /// <summary>The bytes of the results, without what the transport puts around them.</summary>
    public long Bytes { get; private set; }

    /// <summary>How the last result ended.</summary>
    public ExecutionOutcome Outcome { get; private set; }

    /// <summary>The code of the last result's first error, or null.</summary>
    public string? Code { get; private set; }

    /// <summary>Counts a result.</summary>
    public void Add(ExecutionResponse response)
    {
        Rows += response.RowsRead;
        Bytes += response.Body.Length;
        Outcome = response.Outcome;
        Code = response.Errors.Count > 0 ? response.Errors[0].Code : null;
    }
}
