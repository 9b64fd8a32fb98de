using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Gaps;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Gaps;
using StrategyGraph.Planning.Operations;
using StrategyGraph.Planning.SchemaBuilding;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded;

namespace StrategyGraph.Bench.Graphs;

/// <summary>What stands between a request and the data, put together as the host does it.</summary>
internal static class Engine
{
    private static readonly IReadOnlyList<GapRuleSource> RuleSources = GapRuleReader.Read(GapRuleReader.BuiltIn());
    private static readonly PageSizes Pages = new();

    /// <summary>The built-in model.</summary>
    public static GraphModel Model { get; } = ModelReader.ReadBuiltIn();

    /// <summary>The API's schema.</summary>
    public static Schema Schema { get; } = ApiSchema.Build(Model, RuleSources, Pages);

    /// <summary>The planner.</summary>
    public static OperationPlanner Planner { get; } = new(Model, GapRuleCompiler.Compile(Schema, RuleSources), Pages);

    /// <summary>A pipeline over a store.</summary>
    public static RequestPipeline Pipeline(IGraphStore store, PipelineOptions? options = null) =>
        new(Schema, new GraphRunner(Planner, store, new CostLimit(CostLimit.Default)), options);

    /// <summary>A store in memory.</summary>
    public static EmbeddedStore InMemory(ChangeSet changes)
    {
        var store = EmbeddedStore.InMemory(Model);
        store.ApplyAsync(changes, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return store;
    }

    /// <summary>A store in memory with so many councils.</summary>
    public static EmbeddedStore OfCouncils(int councils) => InMemory(CouncilGraph.Of(Model, councils));
}
