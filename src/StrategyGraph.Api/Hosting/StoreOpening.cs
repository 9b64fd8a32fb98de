using StrategyGraph.Api.Options;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Seed;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Embedded.Durable;

namespace StrategyGraph.Api.Hosting;

/// <summary>Opens the store that the options name, and fills an empty one from the seed.</summary>
internal static class StoreOpening
{
    /// <summary>The store, with a graph in it, and how many changes of the seed were put into it now.</summary>
    /// <exception cref="StartException">The store cannot be opened, or the seed has faults; all of them are named.</exception>
    public static async Task<(IGraphStore Store, int Seeded)> OpenAsync(ServerOptions options, GraphModel model, CancellationToken cancellation)
    {
        // Most starts of a trial are the first one, where the seed takes as long to read as the rest takes to get ready.
        var seed = MayBeEmpty(options) ? Task.Run(() => ReadSeed(options, model), cancellation) : null;
        var store = await OpenEmptyOrNotAsync(options, model, cancellation);
        try
        {
            if (store.Version > 0 || options.SeedPath is null)
                return (store, 0);
            var changes = await (seed ?? Task.Run(() => ReadSeed(options, model), cancellation));
            await store.ApplyAsync(changes, cancellation);
            return (store, changes.Changes.Count);
        }
        catch (ChangeException e)
        {
            await store.DisposeAsync();
            throw new StartException(e.Faults);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads the seed of the options.</summary>
    /// <exception cref="StartException">It has faults; all of them are named, with file, line and column.</exception>
    public static ChangeSet ReadSeed(ServerOptions options, GraphModel model)
    {
        try
        {
            return SeedReader.Read(model, SeedFolder.Load(options.SeedPath!));
        }
        catch (SeedException e)
        {
            throw new StartException([.. e.Faults.Select(f => f.ToString())]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException(e.Message);
        }
    }

    private static bool MayBeEmpty(ServerOptions options) =>
        options is { Store: StoreKind.Embedded, SeedPath: not null } && !File.Exists(options.DataPath);

    private static async Task<IGraphStore> OpenEmptyOrNotAsync(ServerOptions options, GraphModel model, CancellationToken cancellation)
    {
        if (options.Store == StoreKind.Neo4j)
            throw new StartException($"{ServerOptions.Section}:Store is Neo4j, which this build does not have; take Embedded.");
        try
        {
            return options.DataPath == ServerOptions.InMemory
                ? EmbeddedStore.InMemory(model)
                : await EmbeddedStore.OpenAsync(options.DataPath, model, cancellation);
        }
        catch (StoreFileException e)
        {
            throw new StartException(e.Message);
        }
    }
}
