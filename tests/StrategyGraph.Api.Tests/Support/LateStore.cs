using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded;

namespace StrategyGraph.Api.Tests.Support;

/// <summary>A store in memory that is away until it is told to come, and applies changes when it is told to, or fails as it is told to.</summary>
internal sealed class LateStore(GraphModel model) : IGraphStore
{
    private readonly EmbeddedStore _store = EmbeddedStore.InMemory(model);

    /// <summary>Why it is away; null where it is not.</summary>
    public volatile string? Away = "The store is on its way.";

    /// <summary>Completed when it may apply changes.</summary>
    public TaskCompletionSource MayApply { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed when it is asked to apply changes for the first time.</summary>
    public TaskCompletionSource Applies { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Thrown by the next application of changes.</summary>
    public Exception? Fault { get; set; }

    public long Version => _store.Version;

    public ValueTask ReadAsync(ReadPlan plan, object[] operands, OperationContext context, CancellationToken cancellation) =>
        Away is null ? _store.ReadAsync(plan, operands, context, cancellation) : throw new GraphQLException(new GraphQLError(Away, "STORE_UNAVAILABLE"));

    public async ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellation)
    {
        Applies.TrySetResult();
        await MayApply.Task.WaitAsync(cancellation);
        if (Fault is { } fault)
        {
            Fault = null;
            throw fault;
        }

        return await _store.ApplyAsync(changes, cancellation);
    }

    public ValueTask<string?> WhyAwayAsync(CancellationToken cancellation) => ValueTask.FromResult(Away);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
