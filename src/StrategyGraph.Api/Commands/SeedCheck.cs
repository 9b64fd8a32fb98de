using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Options;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Store.Embedded;

namespace StrategyGraph.Api.Commands;

/// <summary>The command <c>seed check</c>: reads a seed, and puts it into a graph that is thrown away.</summary>
internal static class SeedCheck
{
    /// <summary>Says what the seed holds.</summary>
    /// <exception cref="StartException">The seed has faults; all of them are named.</exception>
    public static async Task<int> RunAsync(ServerOptions options, TextWriter output)
    {
        if (options.SeedPath is null)
            throw new StartException("There is no seed to check: name its folder, as in \"seed check seed\".");
        var model = GraphDefinition.Read(options).Model;
        var changes = SeedFilling.ReadSeed(options, model);
        await using var store = EmbeddedStore.InMemory(model);
        try
        {
            await store.ApplyAsync(changes, CancellationToken.None);
        }
        catch (ChangeException e)
        {
            throw new StartException(e.Faults);
        }

        var nodes = changes.Changes.OfType<AddNode>().ToArray();
        await output.WriteLineAsync($"{options.SeedPath} is in order: {nodes.Length} nodes, {changes.Changes.OfType<AddLink>().Count()} links.");
        foreach (var kind in nodes.GroupBy(n => n.Type))
            await output.WriteLineAsync($"{kind.Count(),6} {kind.Key.Name}");
        return 0;
    }
}
