namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>Neo4j could not be asked, or answered with an error.</summary>
/// <param name="code">Neo4j's code, such as <c>Neo.TransientError.Transaction.DeadlockDetected</c>; null where it did not answer.</param>
/// <param name="message">What was wrong.</param>
/// <param name="isTransient">Whether the same request may succeed when it is sent again.</param>
/// <param name="inner">The cause.</param>
public sealed class Neo4jException(string? code, string message, bool isTransient, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Neo4j's code; null where it did not answer.</summary>
    public string? Code { get; } = code;

    /// <summary>Whether the same request may succeed when it is sent again.</summary>
    public bool IsTransient { get; } = isTransient;

    /// <summary>Whether the database answered that it does not know who asks.</summary>
    public bool IsSignIn => Code?.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) == true;

    /// <summary>The exception for an error that Neo4j sent.</summary>
    public static Neo4jException Of(string code, string message) => new(code, message, IsPassing(code));

    private static bool IsPassing(string code) =>
        code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        || code is "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";
}
