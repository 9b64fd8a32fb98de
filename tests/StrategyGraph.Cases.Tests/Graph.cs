using System.Text;
using System.Text.Json;
using StrategyGraph.Domain.Gaps;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Seed;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Gaps;
using StrategyGraph.Planning.Operations;
using StrategyGraph.Planning.SchemaBuilding;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded;

namespace StrategyGraph.Cases.Tests;

/// <summary>A graph with everything in front of it, asked as a client asks.</summary>
internal sealed class Graph(IGraphStore store)
{
    public static GraphModel Model { get; } = ModelReader.ReadBuiltIn();

    private static readonly IReadOnlyList<GapRuleSource> RuleSources = GapRuleReader.Read(GapRuleReader.BuiltIn());
    private static readonly PageSizes Pages = new();

    public static Schema Schema { get; } = ApiSchema.Build(Model, RuleSources, Pages);

    public static IReadOnlyList<GapRule> Rules { get; } = GapRuleCompiler.Compile(Schema, RuleSources);

    /// <summary>The folder of the repository.</summary>
    public static string Root => RepositoryFolder.Root;

    /// <summary>The Rotherham seed, in memory.</summary>
    public static Lazy<Task<Graph>> Seed { get; } = new(() => OfAsync([.. SeedFolder.Load(RepositoryFolder.At("seed"))]));

    private readonly RequestPipeline _pipeline = new(
        Schema, new GraphRunner(new OperationPlanner(Model, Rules, Pages), store, new CostLimit(CostLimit.Default)));

    /// <summary>A graph of some seed files, in memory.</summary>
    public static async Task<Graph> OfAsync(params SeedFile[] files)
    {
        var store = EmbeddedStore.InMemory(Model);
        await store.ApplyAsync(SeedReader.Read(Model, files), CancellationToken.None);
        return new Graph(store);
    }

    /// <summary>The bytes of the response.</summary>
    public async Task<string> AskAsync(string query, string? variables = null, RequestWishes wishes = RequestWishes.None)
    {
        using var request = new GraphQLRequest
        {
            Query = query,
            Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement,
            Wishes = wishes,
        };
        using var response = await _pipeline.ExecuteAsync(request);
        return Encoding.UTF8.GetString(response.Body.Span);
    }
}
