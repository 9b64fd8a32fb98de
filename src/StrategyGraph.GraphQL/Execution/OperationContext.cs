using System.Security.Claims;
using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>One run of one operation: what to run, with which values, and where its response goes.</summary>
public sealed class OperationContext(Operation operation, VariableValues variables, ResponseWriter data, TimeProvider clock)
{
    private long _introspected;

    /// <summary>The operation.</summary>
    public Operation Operation { get; } = operation;

    /// <summary>Its coerced variables.</summary>
    public VariableValues Variables { get; } = variables;

    /// <summary>Where the value of <c>data</c> is written.</summary>
    public ResponseWriter Data { get; } = data;

    /// <summary>The clock of the request.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>Field errors so far (specification 6.4.4).</summary>
    public List<GraphQLError> Errors { get; } = [];

    /// <summary>Entries of <c>extensions</c> of the response: name to JSON, UTF-8.</summary>
    public List<KeyValuePair<string, byte[]>> Extensions { get; } = [];

    /// <summary>The event of a subscription's source stream that is being mapped (specification 6.2.3.2), else null.</summary>
    public object? Event { get; init; }

    /// <summary>Who asks, as the transport knows it; null where it does not.</summary>
    public ClaimsPrincipal? Caller { get; init; }

    /// <summary>What the request asks to be told beside its answer, in <see cref="Extensions"/>.</summary>
    public RequestWishes Wishes { get; init; }

    /// <summary>How many rows the store looked at, for the log.</summary>
    public long RowsRead { get; set; }

    /// <summary>As <see cref="PipelineOptions.MaxIntrospectionFields"/>.</summary>
    public int MaxIntrospectionFields { get; init; } = PipelineOptions.DefaultMaxIntrospectionFields;

    /// <summary>Counts what introspection answers.</summary>
    /// <exception cref="GraphQLException">It is more than <see cref="MaxIntrospectionFields"/>.</exception>
    internal void CountIntrospection(int fields)
    {
        _introspected += fields;
        if (_introspected > MaxIntrospectionFields)
        {
            throw new GraphQLException(new GraphQLError(
                $"Introspection answers more than {MaxIntrospectionFields} fields and objects ({nameof(MaxIntrospectionFields)}). Ask for less of the schema at once.",
                ErrorCodes.TooCostly));
        }
    }
}

/// <summary>Whatever knows how to run the operations of a schema.</summary>
public interface IOperationRunner
{
    /// <summary>
    /// Runs a query or mutation, or maps one event of a subscription: writes the value of <c>data</c> to
    /// <see cref="OperationContext.Data"/> (an object in request order, or null) and adds field errors.
    /// </summary>
    /// <exception cref="GraphQLException">The request as a whole cannot be run; nothing of <c>data</c> is sent.</exception>
    ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellation);

    /// <summary>The source stream of a subscription (specification 6.2.3.1); it ends when the token is cancelled.</summary>
    /// <exception cref="GraphQLException">The stream cannot be made.</exception>
    ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(OperationContext context, CancellationToken cancellation);
}
