using StrategyGraph.Domain.Changes;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

/// <summary>A store that holds a graph, made once for all tests of a class.</summary>
public abstract class Filled<TStores>(ChangeSet changes, string? rules = null) : IAsyncLifetime
    where TStores : IStores, new()
{
    private readonly TStores _stores = new();

    public IGraphStore Store { get; private set; } = null!;

    public Asking Asking { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Store = await _stores.OpenAsync(SmallModel.Model);
        await Store.ApplyAsync(changes, default);
        Asking = new Asking(SmallModel.Model, Store, rules);
    }

    public async Task DisposeAsync() => await _stores.CloseAsync(Store);
}

/// <summary>A store with <see cref="MixedGraph"/>.</summary>
public sealed class FilledWithMixed<TStores>() : Filled<TStores>(MixedGraph.Changes())
    where TStores : IStores, new();

/// <summary>A store with <see cref="StoryGraph"/>.</summary>
public sealed class FilledWithStory<TStores>() : Filled<TStores>(StoryGraph.Changes(), StoryGraph.Rules)
    where TStores : IStores, new();
