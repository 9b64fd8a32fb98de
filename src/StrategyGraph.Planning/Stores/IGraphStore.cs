using StrategyGraph.Domain.Changes;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.Stores;

/// <summary>Keeps a graph, answers read plans and applies change sets. All stores give the same bytes for the same plan and data.</summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>The number of the last change set applied; 0 for an empty graph.</summary>
    long Version { get; }

    /// <summary>Whether others change the graph too, so that it may be further than <see cref="Version"/> says.</summary>
    bool IsShared => false;

    /// <summary>
    /// Answers a plan from one consistent state: writes one object with the plan's roots, in order.
    /// </summary>
    /// <param name="plan">What to read.</param>
    /// <param name="operands">
    /// The value of each operand of the plan: a <see cref="Domain.Values.Value"/> (lists as <see cref="Domain.Values.ListValue"/>) or a
    /// <see cref="CursorKeys"/>.
    /// </param>
    /// <param name="context">Where to write (<see cref="OperationContext.Data"/>), to add field errors and to count the rows read.</param>
    /// <param name="cancellation">Ends the read.</param>
    /// <exception cref="GraphQL.Errors.GraphQLException">The store cannot answer now (it is away, it took too long).</exception>
    ValueTask ReadAsync(ReadPlan plan, object[] operands, OperationContext context, CancellationToken cancellation);

    /// <summary>Applies a change set, whole or not at all, and gives the graph's new version once it is durable.</summary>
    /// <exception cref="ChangeException">The change set does not fit the model or the graph; nothing was changed.</exception>
    ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellation);

    /// <summary>The same, and says now and then how far it is, where that takes long enough to be worth saying.</summary>
    ValueTask<long> ApplyAsync(ChangeSet changes, IProgress<WriteProgress>? progress, CancellationToken cancellation) => ApplyAsync(changes, cancellation);

    /// <summary>
    /// The statement that the store makes of a plan for some operands, in its database's own language; null where it makes none. Nothing is
    /// asked of the database.
    /// </summary>
    string? Explain(ReadPlan plan, object[] operands) => null;

    /// <summary>Why the store cannot answer now, in a sentence for an operator; null where it can.</summary>
    ValueTask<string?> WhyAwayAsync(CancellationToken cancellation) => new((string?)null);
}
