using System.Text.Json;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>Nodes that another tool has made without a place, which is the store's own affair: they come last, and are counted and paged like all.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class UnplacedTests : IAsyncLifetime
{
    private Asking _asking = null!;

    public async Task InitializeAsync()
    {
        var changes = new Changes(SmallModel.Model).Add("Area", "a").Add("Person", "p").Add("Paper", "d");
        foreach (var task in (string[])["t1", "t2", "t3", "t4"])
            changes.Add("Task", task).Link("a", "HAS_TASK", task).Link(task, "OWNED_BY", "p").Link(task, "LED_BY", "p", null, ("sure", task is "t2")).Link(task, "CITED_IN", "d");
        var store = await Neo4jServer.OpenAsync(SmallModel.Model);
        await store.ApplyAsync(changes.Set, default);
        await Cypher.RunAsync(
            "MATCH (a:Area), (p:Person), (d:Paper) UNWIND ['x3', 'x1', 'x2'] AS id"
            + " CREATE (a)-[:HAS_TASK]->(t:Task {id: id, title: 'x', version: 1})-[:OWNED_BY]->(p), (t)-[:LED_BY {sure: id = 'x2'}]->(p), (t)-[:CITED_IN]->(d)");
        await Cypher.RunAsync("CREATE (:Area {id: 'b', title: 'Another', version: 1})");
        _asking = new Asking(SmallModel.Model, store, StoryGraph.Rules);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public static TheoryData<string, string> Lists => new()
    {
        { "tasks#", "t1 t2 t3 t4 x1 x2 x3" },
        { "areas#", "a b" },
        { "tasks# where: { leads: { some: { sure: { eq: false } } } }", "t1 t3 t4 x1 x3" },
        { "tasks# where: { done: { neq: true } }", "t1 t2 t3 t4 x1 x2 x3" },
        { "tasks# where: { id: { in: [\"x2\", \"t3\", \"x1\"] } }", "t3 x1 x2" },
        { "tasks# order: [{ position: ASC }]", "t1 t2 t3 t4 x1 x2 x3" },
        { "tasks# order: [{ position: DESC }]", "x1 x2 x3 t4 t3 t2 t1" },
        { "tasks# order: [{ title: ASC }]", "t1 t2 t3 t4 x1 x2 x3" },
        { "tasks# order: [{ title: DESC }]", "x1 x2 x3 t4 t3 t2 t1" },
        { "tasks# order: [{ version: ASC }]", "t1 t2 t3 t4 x1 x2 x3" },
        { "tasks# order: [{ owner: { position: ASC } }, { position: DESC }]", "x1 x2 x3 t4 t3 t2 t1" },
        { "areaById(id: \"a\") > tasks#", "t1 t2 t3 t4 x1 x2 x3" },
        { "paperById(id: \"d\") > states#", "t1 t2 t3 t4 x1 x2 x3" },
        { "areaById(id: \"a\") > contents# kinds: [TASK]", "t1 t2 t3 t4 x1 x2 x3" },
        { "search# text: \"x\"", "x1 x2 x3" },
        { "gaps#", "t1 t3 t4 x1 x3 b" },
        { "gaps# rules: [AreaWithoutTasks]", "b" },
        { "gaps# severities: [HIGH]", "t1 t3 t4 x1 x3" },
        { "areaById(id: \"a\") > gaps# contents: true", "t1 t3 t4 x1 x3" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task They_come_last_in_natural_order_and_are_counted_and_paged_in_both_directions(string list, string expected)
    {
        var all = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var size in (int[])[1, 2, 3, 4, 5, 100])
        {
            foreach (var isForward in (bool[])[true, false])
                Assert.Equal(all, await Walk(list, size, isForward, all.Length));
        }
    }

    private async Task<IEnumerable<string>> Walk(string list, int size, bool isForward, int count)
    {
        var ids = new List<string>();
        string? at = null;
        do
        {
            var page = await Page(list, isForward ? "first: $size, after: $at" : "last: $size, before: $at", new { size, at });
            var info = page.GetProperty("pageInfo");
            var items = page.GetProperty("edges").EnumerateArray().Select(e => Id(e.GetProperty("node")));
            ids.AddRange(isForward ? items : items.Reverse());
            Assert.Equal(count, page.GetProperty("totalCount").GetInt32());
            Assert.Equal((at is not null, ids.Count < count), Around(info, isForward));
            at = ids.Count < count ? info.GetProperty(isForward ? "endCursor" : "startCursor").GetString() : null;
        }
        while (at is not null && ids.Count <= count);

        return isForward ? ids : ids.AsEnumerable().Reverse();
    }

    private async Task<JsonElement> Page(string list, string page, object variables)
    {
        var ways = list.Split(" > ");
        var field = ways[^1].Split('#');
        var node = field[0] switch { "gaps" => "node { id }", "search" or "contents" => "... on Node { id }", _ => "id" };
        var (open, close) = ways.Length > 1 ? (ways[0] + " { ", " }") : ("", "");
        var found = await _asking.Data(
            $"query ($size: Int, $at: String) {{ {open}{field[0]}({page}, {field[1]}) {{ totalCount edges {{ cursor node {{ {node} }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}{close} }}",
            variables);
        foreach (var _ in ways)
            found = found.EnumerateObject().Single().Value;
        return found;
    }

    private static string Id(JsonElement item) => (item.TryGetProperty("node", out var node) ? node : item).GetProperty("id").GetString()!;

    private static (bool Behind, bool Ahead) Around(JsonElement info, bool isForward)
    {
        var (previous, next) = (info.GetProperty("hasPreviousPage").GetBoolean(), info.GetProperty("hasNextPage").GetBoolean());
        return isForward ? (previous, next) : (next, previous);
    }
}
