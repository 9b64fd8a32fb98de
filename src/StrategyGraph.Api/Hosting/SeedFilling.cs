using StrategyGraph.Api.Options;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Seed;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Api.Hosting;

/// <summary>
/// Fills an empty graph from the seed: before the server answers where the store is there, and as soon as it is where it is away.
/// </summary>
internal sealed class SeedFilling : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly IGraphStore _store;
    private readonly ServerOptions _options;
    private readonly GraphModel _model;
    private readonly Serilog.ILogger _log;
    private Task _later = Task.CompletedTask;
    private volatile string? _fault;

    private SeedFilling(IGraphStore store, ServerOptions options, GraphModel model, Serilog.ILogger log)
    {
        _store = store;
        _options = options;
        _model = model;
        _log = log;
    }

    /// <summary>Fills the graph, or begins to wait for a store that is away.</summary>
    /// <exception cref="StartException">The seed has faults, or does not fit the store; all of them are named.</exception>
    public static async Task<SeedFilling> StartAsync(
        IGraphStore store, Task<ChangeSet>? seed, ServerOptions options, GraphModel model, Serilog.ILogger log, CancellationToken cancellation)
    {
        var filling = new SeedFilling(store, options, model, log);
        if (await store.WhyAwayAsync(cancellation) is { } reason)
        {
            log.Warning("The store is away: {Reason:l}. Requests are refused until it is back", reason);
            filling._later = Task.Run(() => filling.WaitAsync(), CancellationToken.None);
        }
        else if (store.Version == 0 && options.SeedPath is not null)
        {
            await filling.FillAsync(await (seed ?? Task.Run(() => ReadSeed(options, model), cancellation)), cancellation);
        }

        return filling;
    }

    /// <summary>Why the server cannot answer now, in a sentence for an operator; null where it can.</summary>
    public async ValueTask<string?> WhyNotReadyAsync(CancellationToken cancellation) => _fault
        ?? await _store.WhyAwayAsync(cancellation)
        ?? (_later.IsCompleted ? null : "The graph is being filled from the seed.");

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

    private async Task WaitAsync()
    {
        try
        {
            while (await _store.WhyAwayAsync(_stop.Token) is not null)
                await Task.Delay(Pause, _stop.Token);
            _log.Information("The store is there");
            if (_store.Version == 0 && _options.SeedPath is not null)
                await FillAsync(ReadSeed(_options, _model), _stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The server stops while the store is away.
        }
        catch (Exception e) when (e is StartException or GraphQLException)
        {
            _fault = $"The graph is empty and could not be filled from the seed: {e.Message}";
            _log.Error("{Fault:l}", _fault);
        }
    }

    private async Task FillAsync(ChangeSet seed, CancellationToken cancellation)
    {
        try
        {
            await _store.ApplyAsync(seed, cancellation);
            _log.Information("The graph was empty: {Changes} changes put into it from {Seed:l}", seed.Changes.Count, _options.SeedPath);
        }
        catch (ChangeException e)
        {
            // Another server of the same database may have filled it in the meantime.
            if (await _store.WhyAwayAsync(cancellation) is not null || _store.Version == 0)
                throw new StartException(e.Faults);
        }
    }
}
