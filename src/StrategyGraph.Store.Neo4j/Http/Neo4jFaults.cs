using System.Globalization;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>What a client is told when Neo4j cannot be asked or refuses. Neo4j's own words may hold the statement; only its code is shown.</summary>
internal static class Neo4jFaults
{
    private const string Unavailable = StoreCodes.Unavailable;

    /// <summary>The error of a request.</summary>
    public static GraphQLException Of(Neo4jException e)
    {
        if (e.IsFilling)
        {
            return new GraphQLException(new GraphQLError(
                "The graph is being filled for the first time. Try again in a moment.", Unavailable, Extensions: new Dictionary<string, object?> { ["retryable"] = true }));
        }

        var (message, code) = e switch
        {
            { IsTypeError: true } =>
                ("The graph's database has a value of another type than the model says, and cannot compare it; another tool has written it. The server's operator has to set it right.", ErrorCodes.Internal),
            { IsInsecure: true } => ("No secure connection (TLS) to the graph's database can be made. The server's operator has to set it right; the log says what is wrong.", Unavailable),
            { IsSetup: true } => ("The graph's database refuses a constraint or an index that the server needs. The server's operator has to set it right; the log says which.", Unavailable),
            { Code: null } => ("The graph's database does not answer. Try again in a moment.", Unavailable),
            { IsSignIn: true } => ("The graph's database does not accept the server's user and password. The server's operator has to set them right.", Unavailable),
            { IsForbidden: true } => ("The graph's database does not allow the server's user what the server needs: to read, to write, and to make constraints and indexes. The server's operator has to set it right.", Unavailable),
            { IsUnknownDatabase: true } => ("The graph's database has none of the name that the server was given. The server's operator has to set it right.", Unavailable),
            { Code: "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" } =>
                ("The operation took longer than the graph's database allows. Ask for less at once.", ErrorCodes.Timeout),
            { IsReadOnly: true } => ("The graph's database is read-only, and takes no changes.", Unavailable),
            { IsTooLarge: true } =>
                ("The operation needs more memory than the graph's database has to give. Ask for less at once.", Unavailable),
            { IsTransient: true } => ("The graph's database is busy. Try again in a moment.", Unavailable),
            _ => ("The graph's database refused what the server asked of it.", ErrorCodes.Internal),
        };
        var extensions = new Dictionary<string, object?> { ["retryable"] = e.IsTransient };
        if (e.Code is not null)
            extensions["neo4jCode"] = e.Code;
        return new GraphQLException(new GraphQLError(message, code, Extensions: extensions));
    }

    /// <summary>The error of an operation whose statement is too long.</summary>
    public static GraphQLException TooLong(int length, int limit) => new(new GraphQLError(
        string.Create(CultureInfo.InvariantCulture, $"The operation is a statement of {length} characters for the graph's database, and the limit is {limit} (MaxStatementLength). Ask for less at once: ")
            + "fewer fields side by side, and for certain types only (... on Plan) where a node may be of any.",
        ErrorCodes.TooCostly));

    /// <summary>The error of a request that took too long.</summary>
    public static GraphQLException TooSlow(TimeSpan limit) => new(new GraphQLError(
        $"The graph's database did not answer within {limit.TotalSeconds:0.###} seconds. Ask for less at once.",
        ErrorCodes.Timeout,
        Extensions: new Dictionary<string, object?> { ["retryable"] = true }));
}
