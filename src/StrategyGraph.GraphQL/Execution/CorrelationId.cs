using System.Security.Cryptography;
using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>The name under which a fault of the server is told to the client and found again in the log.</summary>
public static class CorrelationId
{
    /// <summary>A new one: twelve random hexadecimal digits.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>The error that a client sees: nothing of the exception but the id.</summary>
    public static GraphQLError Mask(string id) => new(
        $"The server could not finish this because of a fault of its own. Its log has the details under {id}.",
        ErrorCodes.Internal,
        Extensions: new Dictionary<string, object?> { ["correlationId"] = id });
}
