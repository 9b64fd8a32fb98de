using System.Collections.Concurrent;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Planning.Operations;

/// <summary>
/// Runs operations on a graph: plans them once for each shape of variables, gives the operands their values, and lets the store answer.
/// </summary>
public sealed class GraphRunner(OperationPlanner planner, IGraphStore store) : IOperationRunner
{
    // A hostile client can make a shape for each request; beyond this many the plans of an operation are made anew.
    private const int MaximumShapes = 64;

    /// <inheritdoc/>
    public async ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellation)
    {
        var start = context.Data.Position;
        try
        {
            var plan = PlanOf(context);
            await store.ReadAsync(plan, OperandValues.Of(plan, context), context, cancellation).ConfigureAwait(false);
        }
        catch (GraphQLException e) when (e.Errors.All(f => f.Path is not null))
        {
            // A fault of a field's arguments: execution has begun, so data is there and null (specification 7.1.5).
            context.Data.Rewind(start);
            context.Data.Null();
            context.Errors.AddRange(e.Errors);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(OperationContext context, CancellationToken cancellation) =>
        throw new GraphQLException(new GraphQLError("This graph has no subscriptions.", ErrorCodes.OperationResolution));

    private ReadPlan PlanOf(OperationContext context)
    {
        var plans = context.Operation.Prepared(static _ => new ConcurrentDictionary<string, ReadPlan>(StringComparer.Ordinal));
        var shape = context.Variables.Shape;
        if (plans.TryGetValue(shape, out var plan))
            return plan;
        plan = planner.Plan(context.Operation, context.Variables);
        if (plans.Count < MaximumShapes)
            plans.TryAdd(shape, plan);
        return plan;
    }
}
