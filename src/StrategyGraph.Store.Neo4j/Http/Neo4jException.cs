namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>Neo4j could not be asked, or answered with an error.</summary>
/// <param name="code">Neo4j's code, such as <c>Neo.TransientError.Transaction.DeadlockDetected</c>; null where it did not answer.</param>
/// <param name="message">What was wrong.</param>
/// <param name="isTransient">Whether the same request may succeed when it is sent again.</param>
/// <param name="inner">The cause.</param>
public sealed class Neo4jException(string? code, string message, bool isTransient, Exception? inner = null) : Exception(message, inner)
{
    private const string Filling = "StrategyGraph.Filling";

    /// <summary>Neo4j's code; null where it did not answer.</summary>
    public string? Code { get; } = code;

    /// <summary>Whether the same request may succeed when it is sent again.</summary>
    public bool IsTransient { get; } = isTransient;

    /// <summary>Whether the database answered that it does not know who asks.</summary>
    public bool IsSignIn => Code?.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) == true && !IsForbidden;

    /// <summary>Whether the database knows who asks, and does not allow it.</summary>
    public bool IsForbidden => Code == "Neo.ClientError.Security.Forbidden";

    /// <summary>Whether there is no database of that name.</summary>
    public bool IsUnknownDatabase => Code == "Neo.ClientError.Database.DatabaseNotFound";

    /// <summary>Whether a connection was made, but none that is secure (TLS): the certificate is not trusted, or one of both sides does not speak it.</summary>
    public bool IsInsecure => IsInsecureConnection(InnerException);

    /// <summary>Whether no request can be answered before this has changed: the database is away, lets nobody in by the settings' words, or refuses what the store needs.</summary>
    public bool IsAway => IsSilence || Code is "Neo.TransientError.General.DatabaseUnavailable" or "Neo.TransientError.Database.DatabaseUnavailable" || IsSignIn || IsForbidden || IsUnknownDatabase || IsSetup;

    /// <summary>Whether nothing answered, or nothing that speaks for Neo4j.</summary>
    public bool IsSilence => Code is null && !IsMisfit;

    /// <summary>Whether it is not tried again although it may succeed later.</summary>
    public bool IsLast { get; private init; }

    /// <summary>Whether the graph is being filled, by this server or another.</summary>
    public bool IsFilling => Code == Filling;

    /// <summary>Whether the database takes no changes.</summary>
    public bool IsReadOnly => Code == "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase";

    /// <summary>Whether a value in the database is of another type than a statement takes it for, which is what the model says.</summary>
    public bool IsTypeError => Code == "Neo.ClientError.Statement.TypeError";

    /// <summary>
    /// Whether it only tells that something in the database does not fit the model: another tool, or a server with an older model, has put it
    /// there. The message says of which property, and no value; the operation was answered, with errors.
    /// </summary>
    public bool IsMisfit { get; private init; }

    /// <summary>Whether the database refuses a constraint or an index that the store needs. The message says which.</summary>
    public bool IsSetup { get; private init; }

    /// <summary>Whether the database has not the memory that a transaction asks for; it will not have it a moment later.</summary>
    public bool IsTooLarge => Code is "Neo.TransientError.General.MemoryPoolOutOfMemoryError" or "Neo.TransientError.General.TransactionMemoryLimit" or "Neo.TransientError.General.OutOfMemoryError";

    /// <summary>The exception for a graph that is being filled.</summary>
    public static Neo4jException OfFilling() => new(Filling, "The graph is being filled.", isTransient: false);

    /// <summary>The exception for an address where nothing answered. It may answer a moment later, unless no secure connection can be made.</summary>
    public static Neo4jException OfSilence(Uri to, Exception cause)
    {
        var isInsecure = IsInsecureConnection(cause);
        var what = isInsecure ? "No secure connection (TLS) can be made to Neo4j" : "Neo4j does not answer";
        return new(null, $"{what} at {to.GetLeftPart(UriPartial.Authority)}: {cause.GetBaseException().Message.TrimEnd('.')}", !isInsecure, cause);
    }

    /// <summary>The same of something that is not tried again.</summary>
    public Neo4jException AsLast() => new(Code, Message, IsTransient, InnerException) { IsLast = true };

    /// <summary>What the log is told of what does not fit the model.</summary>
    public static Neo4jException OfMisfit(string message) => new(null, message, isTransient: false) { IsMisfit = true };

    /// <summary>The exception for a constraint or an index that the database refuses to make.</summary>
    public static Neo4jException OfSetup(string statement, Neo4jException refusal) => new(
        refusal.Code,
        $"The database refuses \"{statement}\": "
            + (refusal.IsReadOnly
                ? "it is read-only. It can be read where a server that may write to it has made the constraints and indexes"
                : "data of other tools may not allow it, such as two nodes with one label and id, or a title of more than 8,000 bytes; or another index has its name or its properties (SHOW INDEXES)"),
        isTransient: false,
        refusal)
    {
        IsSetup = true,
    };

    /// <summary>The exception for an error that Neo4j sent.</summary>
    public static Neo4jException Of(string code, string message) => new(code, message, IsPassing(code));

    private static bool IsInsecureConnection(Exception? cause) => cause is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };

    private static bool IsPassing(string code) =>
        code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        || code is "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";
}
