using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("StrategyGraph.Store.Tests.Neo4j.LeavingOut", "StrategyGraph.Store.Tests")]

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>Leaves out the classes of this folder where there is no Neo4j; one line then says so.</summary>
public sealed class LeavingOut(IMessageSink sink) : XunitTestFramework(sink)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new Discoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Discoverer(IAssemblyInfo assembly, ISourceInformationProvider source, IMessageSink sink)
        : XunitTestFrameworkDiscoverer(assembly, source, sink)
    {
        protected override bool IsValidTestClass(ITypeInfo type) =>
            base.IsValidTestClass(type)
            && (Neo4jServer.IsThere || !type.Name.StartsWith(typeof(LeavingOut).Namespace!, StringComparison.Ordinal) || type.Name == typeof(LeftOutTests).FullName);
    }
}

public sealed class LeftOutTests
{
    [OnlyWithNeo4j]
    public void The_tests_of_the_Neo4j_store_ran() => Assert.True(Neo4jServer.IsThere);

    private sealed class OnlyWithNeo4jAttribute : FactAttribute
    {
        public OnlyWithNeo4jAttribute()
        {
            if (!Neo4jServer.IsThere)
            {
                Skip = "The tests of the Neo4j store are left out: no Neo4j is named. Give STRATEGYGRAPH_TEST_NEO4J_URL (such as http://localhost:7474), "
                    + "STRATEGYGRAPH_TEST_NEO4J_USER and STRATEGYGRAPH_TEST_NEO4J_PASSWORD of a database that may be emptied.";
            }
        }
    }
}
