using StrategyGraph.Api.Documents;
using StrategyGraph.Api.Options;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Operations;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Api.Hosting;

/// <summary>The graph as it is served: everything that a request needs, made once, before the first one is taken.</summary>
internal sealed record GraphService(GraphDefinition Definition, IGraphStore Store, RequestPipeline Pipeline, TrustedDocuments Documents, SeedFilling Filling) : IAsyncDisposable
{
    /// <summary>Makes all of it.</summary>
    /// <param name="options">The options.</param>
    /// <param name="log">Is told how the store is.</param>
    /// <param name="report">Is told every unexpected exception, with the correlation id that the client got instead of it.</param>
    /// <param name="bind">Binds the addresses, or says why they cannot be.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StartException">The model, a rule, the store or the seed is not in order; all faults are named.</exception>
    public static async Task<GraphService> StartAsync(
        ServerOptions options, Serilog.ILogger log, Action<Exception, string> report, Func<Task> bind, CancellationToken cancellation)
    {
        var definition = GraphDefinition.Read(options);
        var limits = options.Limits.ToPipeline();
        var documents = TrustedDocuments.Load(options.Documents.Path, definition.Schema, limits.ValidationLimits);
        // Most starts of a trial are the first one, where the seed takes as long to read as the rest takes to get ready.
        var seed = IsFirstStart(options) ? Task.Run(() => SeedFilling.ReadSeed(options, definition.Model), cancellation) : null;
        // The store comes behind all that may refuse the start without it: opening it makes a file.
        await bind();
        await (seed ?? Task.CompletedTask);
        var store = await StoreOpening.OpenAsync(options, definition.Model, log, cancellation);
        var planner = new OperationPlanner(definition.Model, definition.Rules, options.Pages, options.Limits.MaxPlanWork);
        var served = new ServedStore(store);
        var runner = new GraphRunner(planner, served, new CostLimit(options.Limits.MaxCost));
        var pipeline = new RequestPipeline(definition.Schema, runner, limits, report: report);
        try
        {
            var filling = await SeedFilling.StartAsync(store, served, seed, options, definition.Model, log, cancellation);
            return new GraphService(definition, served, pipeline, documents, filling);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Filling.DisposeAsync();
        await Store.DisposeAsync();
    }

    private static bool IsFirstStart(ServerOptions options) =>
        options is { Store: StoreKind.Embedded, SeedPath: not null } && !File.Exists(options.DataPath);
}
