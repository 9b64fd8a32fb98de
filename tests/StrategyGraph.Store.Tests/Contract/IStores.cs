using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Store.Tests.Contract;

/// <summary>Makes empty stores of one sort. What all sorts have to keep is in the abstract classes of this folder.</summary>
public interface IStores
{
    /// <summary>An empty store of its own.</summary>
    ValueTask<IGraphStore> OpenAsync(GraphModel model);
}
