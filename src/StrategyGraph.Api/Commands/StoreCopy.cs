using System.Runtime.InteropServices;
using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Options;
using StrategyGraph.Domain.Changes;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.Planning.Copying;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded.Durable;

namespace StrategyGraph.Api.Commands;

/// <summary>The command <c>copy --from … --to …</c>: moves the graph from one store to the other and proves the copy equal.</summary>
internal static class StoreCopy
{
    /// <summary>Copies; the store that is copied to must be empty.</summary>
    /// <exception cref="StartException">A store cannot be opened or answer, the target is not empty, or the copy differs.</exception>
    public static async Task<int> RunAsync(ServerOptions options, StoreKind from, StoreKind to, Serilog.ILogger log, TextWriter output)
    {
        if (from == to)
            throw new StartException($"--from and --to are both {from}; name two stores, embedded and neo4j.");
        var model = GraphDefinition.Read(options).Model;
        // Told to stop, it takes back what it has written, which a process that just ends leaves to be found.
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        // Opening a file that is not there makes one.
        if (from == StoreKind.Embedded && !File.Exists(options.DataPath))
            throw new StartException($"There is no file {options.DataPath}, so no graph to copy. Start in the folder that the server starts in, or give {ServerOptions.Section}:DataPath.");
        await using var source = await OpenAsync(options with { Store = from });
        await using var target = await OpenAsync(options with { Store = to });
        if (source.Version == 0)
            throw new StartException($"There is no graph in {Place(from)} to copy.");
        if (target.Version != 0)
            throw new StartException($"There is a graph in {Place(to)} already (version {target.Version}); it is not written over. {(to == StoreKind.Neo4j ? "Stop the servers and delete its nodes" : "Move the file away")} first.");
        try
        {
            var changes = await GraphCopy.ReadAsync(model, source, stop.Token);
            await output.WriteLineAsync($"{changes.Changes.OfType<AddNode>().Count()} nodes and {changes.Changes.OfType<AddLink>().Count()} links read from the {from} store");
            await target.ApplyAsync(changes, new ProgressLines(output), stop.Token);
            await output.WriteLineAsync($"written to the {to} store; comparing");
            if (await GraphCopy.DifferenceAsync(model, source, target, stop.Token) is { } difference)
                throw new StartException($"The copy differs: {difference}.");
        }
        catch (ChangeException e)
        {
            throw new StartException(e.Faults);
        }
        catch (GraphQLException e)
        {
            throw new StartException([.. e.Errors.Select(f => f.Message), "The copy was broken off. Readers see nothing of it unless it was whole already; start it again."]);
        }
        catch (StoreFileException e)
        {
            throw new StartException(e.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new StartException(target.Version == 0 ? "The copy was stopped; readers see nothing of it." : "The copy was stopped when it was whole; it has not been compared.");
        }

        await output.WriteLineAsync("the two graphs are equal: the same nodes, values, links and order");
        return 0;

        async Task<IGraphStore> OpenAsync(ServerOptions of)
        {
            var store = await StoreOpening.OpenAsync(of, model, log, CancellationToken.None);
            if (await store.WhyAwayAsync(CancellationToken.None) is not { } reason)
                return store;
            await store.DisposeAsync();
            throw new StartException($"{Place(of.Store)} cannot be used: {reason}");
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        string Place(StoreKind store) => store == StoreKind.Neo4j ? $"Neo4j at {options.Neo4j}" : $"the embedded store {options.DataPath}";
    }
}
