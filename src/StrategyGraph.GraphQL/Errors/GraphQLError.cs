using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Errors;

/// <summary>
/// An error of a response (specification 7.1.2): what was wrong, where, and, in the message, what would be right.
/// <see cref="Code"/> stands in <c>extensions.code</c>. Elements of <see cref="Path"/> are <see cref="string"/> or <see cref="int"/>.
/// </summary>
public sealed record GraphQLError(
    string Message,
    string Code,
    IReadOnlyList<Location>? Locations = null,
    IReadOnlyList<object>? Path = null,
    IReadOnlyDictionary<string, object?>? Extensions = null);

/// <summary>Carries errors out of code that cannot go on: a syntax error, an argument that cannot be coerced.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>Wraps one error.</summary>
    public GraphQLException(GraphQLError error)
        : this([error])
    {
    }

    /// <summary>Wraps one error or more.</summary>
    public GraphQLException(IReadOnlyList<GraphQLError> errors)
        : base(string.Join(Environment.NewLine, errors.Select(e => e.Message)))
    {
        Errors = errors;
    }

    /// <summary>The errors, in the order to show them.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
