using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

/// <summary>A store of its own for every test.</summary>
public abstract class Fresh<TStores> : IAsyncLifetime
    where TStores : IStores, new()
{
    private readonly TStores _stores = new();

    protected IGraphStore Store { get; private set; } = null!;

    protected Asking Asking { get; private set; } = null!;

    /// <summary>An empty change set to add to.</summary>
    protected static Changes Changes => new(SmallModel.Model);

    public async Task InitializeAsync()
    {
        Store = await _stores.OpenAsync(SmallModel.Model);
        Asking = new Asking(SmallModel.Model, Store);
    }

    public async Task DisposeAsync() => await _stores.CloseAsync(Store);

    protected Task<long> Apply(Changes changes) => Store.ApplyAsync(changes.Set, default).AsTask();
}
