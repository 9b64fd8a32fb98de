using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Store.Tests.Contract;

/// <summary>Makes empty stores of one sort. What all sorts have to keep is in the abstract classes of this folder.</summary>
public interface IStores
{
    /// <summary>An empty store of its own.</summary>
    ValueTask<IGraphStore> OpenAsync(GraphModel model);

    /// <summary>Takes a store back that is needed no more.</summary>
    ValueTask CloseAsync(IGraphStore store);
}
