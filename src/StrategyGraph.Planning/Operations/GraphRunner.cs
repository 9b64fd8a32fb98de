using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Planning.Operations;

/// <summary>
/// Runs operations on a graph: plans them once for each shape of variables, gives the operands their values, and lets the store answer.
/// </summary>
/// <param name="planner">Plans operations.</param>
/// <param name="store">Answers plans.</param>
/// <param name="limit">What an operation may cost.</param>
public sealed class GraphRunner(OperationPlanner planner, IGraphStore store, CostLimit limit) : IOperationRunner
{
    private readonly PlanCache _plans = new(PlanCache.DefaultBytes);

    /// <inheritdoc/>
    public async ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellation)
    {
        var start = context.Data.Position;
        try
        {
            var planned = _plans.Find(context.Operation, context.Variables.Shape) ?? await PlanAsync(context).ConfigureAwait(false);
            var plan = planned.Plan;
            var operands = OperandValues.Of(plan, context);
            limit.Check(planned.FixedCost ?? PlanCost.Of(plan, operands), context);
            if ((context.Wishes & RequestWishes.Explain) != 0)
                Explain(plan, operands, context);
            if ((context.Wishes & RequestWishes.OnlyCost) != 0)
                context.Data.Null();
            else
                await store.ReadAsync(plan, operands, context, cancellation).ConfigureAwait(false);
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

    private void Explain(ReadPlan plan, object[] operands, OperationContext context)
    {
        context.Extensions.Add(new("plan", JsonText.Encode(PlanPrinter.Print(plan))));
        if (store.Explain(plan, operands) is { } statement)
            context.Extensions.Add(new("statement", JsonText.Encode(statement)));
    }

    private async ValueTask<PlannedOperation> PlanAsync(OperationContext context)
    {
        // Planning can take long, and the thread may be one that others' requests wait for.
        await Task.Yield();
        var plan = planner.Plan(context.Operation, context.Variables);
        var planned = new PlannedOperation(plan, PlanCost.IsFixed(plan) ? PlanCost.Of(plan, OperandValues.Of(plan, context)) : null);
        _plans.Add(context.Operation, context.Variables.Shape, planned);
        return planned;
    }
}
