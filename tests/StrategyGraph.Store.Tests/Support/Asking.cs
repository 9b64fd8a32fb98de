using System.Text;
using System.Text.Json;
using StrategyGraph.Domain.Gaps;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Gaps;
using StrategyGraph.Planning.Operations;
using StrategyGraph.Planning.SchemaBuilding;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Store.Tests.Support;

/// <summary>Asks a store GraphQL questions, all the way through the pipeline.</summary>
public sealed class Asking
{
    private readonly RequestPipeline _pipeline;

    public Asking(GraphModel model, IGraphStore store, string? rules = null)
    {
        IReadOnlyList<GapRuleSource> sources = rules is null ? [] : GapRuleReader.Read([new Source(rules, "rules.graphql")]);
        var pages = new PageSizes(100, 1000);
        Schema = ApiSchema.Build(model, sources, pages);
        var planner = new OperationPlanner(model, GapRuleCompiler.Compile(Schema, sources), pages);
        _pipeline = new RequestPipeline(Schema, new GraphRunner(planner, store, new CostLimit(null)), report: (e, _) => Failure = e);
    }

    public GraphQL.TypeSystem.Schema Schema { get; }

    /// <summary>What went wrong inside, if anything ever did.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The whole response as text.</summary>
    public async Task<string> Ask(string document, object? variables = null, CancellationToken cancellation = default)
    {
        using var request = new GraphQLRequest
        {
            Query = document,
            Variables = variables is null ? null : JsonSerializer.SerializeToElement(variables),
        };
        using var response = await _pipeline.ExecuteAsync(request, cancellation);
        Assert.True(Failure is null, Failure?.ToString());
        return Encoding.UTF8.GetString(response.Body.Span);
    }

    /// <summary>The data of a response without errors.</summary>
    public async Task<JsonElement> Data(string document, object? variables = null)
    {
        var text = await Ask(document, variables);
        var response = JsonDocument.Parse(text).RootElement;
        Assert.False(response.TryGetProperty("errors", out _), text);
        return response.GetProperty("data");
    }

    /// <summary>The text of the data of a response without errors.</summary>
    public async Task<string> Text(string document, object? variables = null) => (await Data(document, variables)).GetRawText();
}
