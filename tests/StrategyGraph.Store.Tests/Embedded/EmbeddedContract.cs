using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Tests.Contract;

namespace StrategyGraph.Store.Tests.Embedded;

/// <summary>Embedded stores without a file.</summary>
public sealed class EmbeddedStores : IStores
{
    public ValueTask<IGraphStore> OpenAsync(GraphModel model) => ValueTask.FromResult<IGraphStore>(EmbeddedStore.InMemory(model));

    public ValueTask CloseAsync(IGraphStore store) => store.DisposeAsync();
}

public sealed class EmbeddedFilterTests(FilledWithMixed<EmbeddedStores> graph) : FilterContract<EmbeddedStores>(graph);

public sealed class EmbeddedPageTests(FilledWithMixed<EmbeddedStores> graph) : PageContract<EmbeddedStores>(graph);

public sealed class EmbeddedAnswerTests(FilledWithStory<EmbeddedStores> graph) : AnswerContract<EmbeddedStores>(graph);

public sealed class EmbeddedChangeTests : ChangeContract<EmbeddedStores>;

public sealed class EmbeddedFaultTests : FaultContract<EmbeddedStores>;

public sealed class EmbeddedSearchTests(FilledWithMixed<EmbeddedStores> graph) : SearchContract<EmbeddedStores>(graph);

public sealed class EmbeddedTraceTests(FilledWithMixed<EmbeddedStores> graph) : TraceContract<EmbeddedStores>(graph);

public sealed class EmbeddedWideTraceTests : WideTraceContract<EmbeddedStores>;
