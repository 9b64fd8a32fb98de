using System.Security.Claims;
using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// A request as far as it goes without running it: its operation and coerced variables, or why there are none. A transport looks at the
/// operation's kind before it runs it (a GET may only query, a subscription needs a stream).
/// </summary>
public sealed class PreparedRequest
{
    internal PreparedRequest(Operation operation, VariableValues variables, ClaimsPrincipal? caller, RequestWishes wishes)
    {
        Wishes = wishes;
        Operation = operation;
        Variables = variables;
        Caller = caller;
    }

    internal PreparedRequest(IReadOnlyList<GraphQLError> errors, ExecutionOutcome outcome, Operation? operation)
    {
        Errors = errors;
        Outcome = outcome;
        Operation = operation;
    }

    /// <summary>A request that a transport refuses for reasons of its own.</summary>
    public static PreparedRequest OfErrors(IReadOnlyList<GraphQLError> errors) => new(errors, ExecutionOutcome.RequestError, null);

    /// <summary>The operation; null where none could be chosen. With <see cref="Errors"/> it was chosen and cannot be run.</summary>
    public Operation? Operation { get; }

    /// <summary>Its coerced variables.</summary>
    public VariableValues Variables { get; } = VariableValues.None;

    /// <summary>Who asks, as the transport knows it.</summary>
    public ClaimsPrincipal? Caller { get; }

    /// <summary>What the request asks to be told beside its answer.</summary>
    public RequestWishes Wishes { get; }

    /// <summary>Why the request cannot be run; null where it can.</summary>
    public IReadOnlyList<GraphQLError>? Errors { get; }

    internal ExecutionOutcome Outcome { get; } = ExecutionOutcome.RequestError;
}
