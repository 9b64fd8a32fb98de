using StrategyGraph.Api.Options;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Seed;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded.Durable;

namespace StrategyGraph.Api.Hosting;

/// <summary>
/// Fills an empty graph from the seed: before the server answers where the store is there, and as soon as it is where it is away or slow. Until
/// the graph is whole, requests are refused.
/// </summary>
internal sealed class SeedFilling : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A start waits no longer for a database: what takes more time goes on while requests are told so.
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop;
    private readonly IGraphStore _store;
    private readonly ServedStore _served;
    private readonly ServerOptions _options;
    private readonly GraphModel _model;
    private readonly Serilog.ILogger _log;
    private Task _later = Task.CompletedTask;

    private SeedFilling(IGraphStore store, ServedStore served, ServerOptions options, GraphModel model, Serilog.ILogger log, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _store = store;
        _served = served;
        _options = options;
        _model = model;
        _log = log;
    }

    /// <summary>Fills the graph, or begins to wait for a store that is away or takes its time.</summary>
    /// <param name="store">The store.</param>
    /// <param name="served">The same as requests see it.</param>
    /// <param name="seed">The seed, where it is being read already.</param>
    /// <param name="options">The options.</param>
    /// <param name="model">The model.</param>
    /// <param name="log">Is told what was done.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StartException">The seed has faults, or does not fit the store; all of them are named.</exception>
    public static async Task<SeedFilling> StartAsync(
        IGraphStore store, ServedStore served, Task<ChangeSet>? seed, ServerOptions options, GraphModel model, Serilog.ILogger log, CancellationToken cancellation)
    {
        var filling = new SeedFilling(store, served, options, model, log, cancellation);
        served.Refuse("The graph's database has not answered yet. Try again in a moment.", isPassing: true);
        var first = filling.FillAsync(seed);
        await Task.WhenAny(first, Task.Delay(store.IsShared ? StartTime : Timeout.InfiniteTimeSpan, cancellation));
        if (!first.IsCompleted || !await first)
            filling._later = filling.WaitAsync(first);
        return filling;
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

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _later;
        _stop.Dispose();
    }

    private async Task WaitAsync(Task<bool> filling)
    {
        try
        {
            while (!await filling)
            {
                await Task.Delay(Pause, _stop.Token);
                filling = FillAsync(null);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The server stops while the store is away.
        }
        catch (Exception e)
        {
            _log.Error(e is StartException ? null : e, "The graph is empty and could not be filled from the seed: {Message:l}", e.Message);
            _served.Refuse("The graph is empty, and could not be filled. The server's log says why; its operator has to set it right.", isPassing: false);
        }
    }

    // Gives false where the store is away, or went away meanwhile; it tells the log by itself.
    private async Task<bool> FillAsync(Task<ChangeSet>? seed)
    {
        var cancellation = _stop.Token;
        if (await _store.WhyAwayAsync(cancellation) is not null)
            return false;
        if (_store.Version == 0 && _options.SeedPath is not null)
        {
            _served.Refuse("The graph is being filled for the first time. Try again in a moment.", isPassing: true);
            var changes = await (seed ?? Task.Run(() => ReadSeed(_options, _model), cancellation));
            try
            {
                await _store.ApplyAsync(changes, cancellation);
                _log.Information("The graph was empty: {Changes} changes put into it from {Seed:l}", changes.Changes.Count, _options.SeedPath);
            }
            catch (GraphQLException)
            {
                return false;
            }
            catch (ChangeException e)
            {
                // Another server of the same database may have filled it in the meantime.
                if (await _store.WhyAwayAsync(cancellation) is not null || _store.Version == 0)
                    throw new StartException(e.Faults);
            }
            catch (StoreFileException e)
            {
                throw new StartException(e.Message);
            }
        }

        _served.Serve();
        return true;
    }
}
