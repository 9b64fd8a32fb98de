using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// Runs the operations of a schema whose fields carry resolvers (specification 6): a <see cref="FieldResolver"/> in
/// <see cref="FieldDefinition.Binding"/>, a <see cref="TypeResolver"/> for each abstract type, a <see cref="SubscriptionResolver"/> for each
/// subscription field. Fields without one are read from a dictionary by name, and types from its <c>__typename</c>. All fields run one after
/// another, in the order of the response; a schema that reads from afar is better served by a planner.
/// </summary>
/// <param name="report">Is told every exception that a client sees only as a correlation id.</param>
public sealed class ResolverRunner(Action<Exception, string>? report = null) : IOperationRunner
{
    /// <inheritdoc/>
    public async ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellation)
    {
        var run = new ResolverRun(context, report, cancellation);
        await run.RootAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(OperationContext context, CancellationToken cancellation)
    {
        var operation = context.Operation;
        if (FieldCollection.Collect(operation, context.Variables) is not [var field])
        {
            throw new GraphQLException(new GraphQLError(
                "A subscription selects exactly one field at its root.",
                ErrorCodes.BadInput,
                operation.LocationOf(operation.Syntax)));
        }

        if (field.Definition.Binding is not SubscriptionResolver resolver)
            throw new InvalidOperationException($"The field {field.Parent}.{field.Definition.Name} has no SubscriptionResolver.");
        var arguments = ArgumentReader.Values(field.Definition, field.Nodes[0], context.Variables, operation);
        return new(resolver.Source(arguments, cancellation));
    }
}
