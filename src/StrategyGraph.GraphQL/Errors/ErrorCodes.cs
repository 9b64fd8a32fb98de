namespace StrategyGraph.GraphQL.Errors;

/// <summary>Every value of <c>extensions.code</c> that the engine itself gives.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL.</summary>
    public const string Syntax = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    public const string Validation = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable or argument value does not fit its type or bounds.</summary>
    public const string BadInput = "BAD_USER_INPUT";

    /// <summary>The request does not say which operation to run, or names one that is not there.</summary>
    public const string OperationResolution = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The request itself is malformed (not JSON, no query).</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The operation took longer than one may.</summary>
    public const string Timeout = "EXECUTION_TIMEOUT";

    /// <summary>The operation is estimated to cost more than one may, or turned out to.</summary>
    public const string TooCostly = "COST_LIMIT_EXCEEDED";

    /// <summary>The answer is longer than one may be.</summary>
    public const string ResponseTooLarge = "RESPONSE_TOO_LARGE";

    /// <summary>The fault is the server's; the log has the details under the correlation id of the message.</summary>
    public const string Internal = "INTERNAL_SERVER_ERROR";
}
