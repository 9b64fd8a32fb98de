using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

[Collection(Neo4jStores.Collection)]
public sealed class DeepTests
{
    [Theory]
    [InlineData("followedBy(where: { id: { neq: \"x\" } }) { totalCount nodes { id ", " } }", 8)]
    [InlineData("followedBy(where: { id: { neq: \"x\" } }, first: 1) { pageInfo { hasNextPage } edges { cursor node { id ", " } } }", 8)]
    public async Task Connections_deep_inside_one_another_are_planned_in_time(string open, string close, int levels)
    {
        var changes = new Changes(SmallModel.Model).Add("Area", "a").Add("Person", "p");
        for (var i = 0; i < 3; i++)
            changes.Add("Task", $"t{i}").Link("a", "HAS_TASK", $"t{i}").Link($"t{i}", "OWNED_BY", "p").Link($"t{i}", "FOLLOWS", $"t{i / 2}");
        await using var embedded = EmbeddedStore.InMemory(SmallModel.Model);
        var neo4j = await Neo4jServer.OpenAsync(SmallModel.Model);
        await embedded.ApplyAsync(changes.Set, default);
        await neo4j.ApplyAsync(changes.Set, default);

        var document = $"{{ tasks {{ nodes {{ {string.Concat(Enumerable.Repeat(open, levels))} title {string.Concat(Enumerable.Repeat(close, levels))} }} }} }}";

        Assert.Equal(await new Asking(SmallModel.Model, embedded).Text(document), await new Asking(SmallModel.Model, neo4j).Text(document));
    }
}
