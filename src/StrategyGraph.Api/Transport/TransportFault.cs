using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.Api.Transport;

/// <summary>A request that is refused before it gets to the engine, with its HTTP status.</summary>
internal sealed class TransportFault(int status, string message, string code = ErrorCodes.BadRequest) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The headers that the status needs, such as Allow with 405.</summary>
    public (string Name, string Value)? Header { get; init; }

    /// <summary>The errors as the client sees them.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = [new GraphQLError(message, code)];
}
