using StrategyGraph.Domain.Changes;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Api.Hosting;

/// <summary>The store as requests see it: nothing is read of it before its graph is filled, which nobody then takes for an empty one.</summary>
internal sealed class ServedStore(IGraphStore store) : IGraphStore
{
    // A store that is away says so itself, with the reason; one that does not say it soon is not waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private volatile GraphQLError? _refusal;

    /// <summary>Why nothing is read now; null where it is.</summary>
    public string? Refusal => _refusal?.Message;

    /// <inheritdoc/>
    public long Version => store.Version;

    /// <inheritdoc/>
    public bool IsShared => store.IsShared;

    /// <summary>Refuses reads from now on.</summary>
    /// <param name="reason">What requests are told.</param>
    /// <param name="isPassing">Whether it is worth while to ask again later.</param>
    public void Refuse(string reason, bool isPassing) =>
        _refusal = new GraphQLError(reason, StoreCodes.Unavailable, Extensions: new Dictionary<string, object?> { ["retryable"] = isPassing });

    /// <summary>Lets the store answer from now on.</summary>
    public void Serve() => _refusal = null;

    /// <inheritdoc/>
    public ValueTask ReadAsync(ReadPlan plan, object[] operands, OperationContext context, CancellationToken cancellation) =>
        _refusal is { } refusal ? RefuseAsync(refusal, plan, operands, context, cancellation) : store.ReadAsync(plan, operands, context, cancellation);

    /// <inheritdoc/>
    public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellation) => store.ApplyAsync(changes, cancellation);

    /// <inheritdoc/>
    public ValueTask<long> ApplyAsync(ChangeSet changes, IProgress<WriteProgress>? progress, CancellationToken cancellation) =>
        store.ApplyAsync(changes, progress, cancellation);

    /// <inheritdoc/>
    public string? Explain(ReadPlan plan, object[] operands) => store.Explain(plan, operands);

    /// <inheritdoc/>
    public async ValueTask<string?> WhyAwayAsync(CancellationToken cancellation) => await store.WhyAwayAsync(cancellation) ?? Refusal;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async ValueTask RefuseAsync(GraphQLError refusal, ReadPlan plan, object[] operands, OperationContext context, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await store.ReadAsync(plan, operands, context, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // It was given up after a while, and is refused like one that was answered of a graph that is not whole.
        }

        throw new GraphQLException(refusal);
    }
}
