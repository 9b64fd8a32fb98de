using StrategyGraph.Store.Tests.Contract;

namespace StrategyGraph.Store.Tests.Neo4j;

[Collection(Neo4jStores.Collection)]
public sealed class Neo4jFilterTests(FilledWithMixed<Neo4jStores> graph) : FilterContract<Neo4jStores>(graph);

[Collection(Neo4jStores.Collection)]
public sealed class Neo4jPageTests(FilledWithMixed<Neo4jStores> graph) : PageContract<Neo4jStores>(graph);

[Collection(Neo4jStores.Collection)]
public sealed class Neo4jAnswerTests(FilledWithStory<Neo4jStores> graph) : AnswerContract<Neo4jStores>(graph);

[Collection(Neo4jStores.Collection)]
public sealed class Neo4jChangeTests : ChangeContract<Neo4jStores>
{
    // Each is several requests here, and the readers ask between them.
    protected override int ChangesWhileReading => 60;
}

[Collection(Neo4jStores.Collection)]
public sealed class Neo4jFaultTests : FaultContract<Neo4jStores>;

[Collection(Neo4jStores.Collection)]
public sealed class Neo4jSearchTests(FilledWithMixed<Neo4jStores> graph) : SearchContract<Neo4jStores>(graph);

[Collection(Neo4jStores.Collection)]
public sealed class Neo4jTraceTests(FilledWithMixed<Neo4jStores> graph) : TraceContract<Neo4jStores>(graph);

[Collection(Neo4jStores.Collection)]
public sealed class Neo4jWideTraceTests : WideTraceContract<Neo4jStores>;
