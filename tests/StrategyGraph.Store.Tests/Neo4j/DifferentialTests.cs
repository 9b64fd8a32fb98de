using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>The same questions to both stores over the same graphs give the same bytes.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class DifferentialTests
{
    private const int Documents = 75, Values = 16;

    /// <summary>Two seeds, or those that STRATEGYGRAPH_TEST_SEEDS asks for, such as 10-40.</summary>
    public static TheoryData<int> Seeds
    {
        get
        {
            var asked = (Environment.GetEnvironmentVariable("STRATEGYGRAPH_TEST_SEEDS") ?? "1-2").Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            return [.. Enumerable.Range(asked[0], asked[^1] - asked[0] + 1)];
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Both_stores_give_the_same_bytes_to_any_operation(int seed)
    {
        await using var both = await Both.WithAsync(seed);
        var random = new Random(seed * 1000);
        var operations = new List<(string Document, JsonObject Variables)>();
        for (var i = 0; i < Documents; i++)
        {
            var (document, variables) = Differential.RandomOperation.Of(both.Schema, random);
            for (var j = 0; j < Values; j++)
                operations.Add((document, variables()));
        }

        await Several.AtATimeAsync(operations, o => both.AskAsync(o.Document, o.Variables));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Both_stores_give_the_same_pages_to_the_end_in_both_directions(int seed)
    {
        await using var both = await Both.WithAsync(seed);
        var random = new Random(seed);
        string[] ofTasks = ["title", "count", "weight", "on", "at", "colour", "note", "code", "id", "done", "area: { title", "owner: { note"];
        string[] ofNodes = ["title", "position", "id"];
        Pages[] pages =
        [
            new("", "tasks(", ofTasks), new("", "tasks(where: { note: { ncontains: \"a\" } }, ", ofTasks), new("", "search(text: \"a\", ", []), new("", "gaps(", [], "node { id }"),
            new("areaById(id: \"a0\")", "contents(", ofNodes), new("taskById(id: \"t2\")", "about(", ofNodes, "__typename"),
            new("taskById(id: \"t1\")", "leads(", ["rank", "note", "sure", "colour", "node: { title", "node: { note"]),
            new("personById(id: \"p1\")", "leads(", ["rank", "note", "node: { colour", "node: { area: { title"]),
        ];
        var walks = new List<(Pages Pages, string Order, int Size, bool Forwards)>();
        foreach (var list in pages)
        {
            for (var i = 0; i < 3; i++)
            {
                var (order, size) = (Order(random, list.Keys), random.Next(1, 6));
                walks.AddRange([(list, order, size, true), (list, order, size, false)]);
            }
        }

        await Several.AtATimeAsync(walks, w => WalkAsync(both, w.Pages, w.Order, w.Size, w.Forwards));
    }

    [Fact]
    public async Task Both_stores_find_and_rank_the_same()
    {
        await using var both = await Both.WithAsync(6);
        const string document = "query ($text: String!) { search(text: $text, first: 1000) { totalCount edges { score cursor node { id } } } }";
        var words = Differential.RandomGraph.Texts.SelectMany(t => t.Split(' ', '-', '_')).Concat(["t", "s", "5", "neill", "stanbul", "\u0307stanbul", "clair", "plan 北", "日", "deseret", "a", "T2"]).Distinct().ToArray();
        var texts = words.SelectMany(w => (string[])[w, w.ToUpperInvariant(), w.Length > 2 ? w[1..] : "x", w.Length > 2 ? w[..2] : "y", w + " a"])
            .Select(t => new string([.. t.Where(c => !char.IsSurrogate(c))])).Distinct();
        await Several.AtATimeAsync(texts, t => both.AskAsync(document, new JsonObject { ["text"] = t }));
    }

    [Fact]
    public async Task Both_stores_trace_the_same_paths()
    {
        await using var both = await Both.WithAsync(7);
        const string document = "query ($from: ID!, $to: [NodeKind!], $max: Int!) { trace(from: $from, to: $to, maxLength: $max) { length from { id } to { __typename id } steps { relationship direction node { id title } } } }";
        var traces = from start in Differential.RandomGraph.Ids from max in (int[])[1, 2, 3, 6, 12] from all in (bool[])[true, false] select (start, max, all);
        await Several.AtATimeAsync(
            traces, t => both.AskAsync(document, new JsonObject { ["from"] = t.start, ["to"] = t.all ? null : new JsonArray("PERSON", "AREA"), ["max"] = t.max }));
    }

    private static string Order(Random random, string[] keys)
    {
        var some = keys.OrderBy(_ => random.Next()).Take(random.Next(0, 3))
            .Select(k => $"{{ {k}: {(random.Next(2) == 0 ? "ASC" : "DESC")}{string.Concat(k.Where(c => c == '{').Select(_ => " }"))} }}");
        return keys.Length == 0 ? "" : $"order: [{string.Join(", ", some)}], ";
    }

    private static async Task WalkAsync(Both both, Pages pages, string order, int size, bool forwards)
    {
        var list = $"{pages.Field}{order}{(forwards ? "first: $size, after: $at" : "last: $size, before: $at")}) "
            + $"{{ totalCount edges {{ cursor node {{ {pages.Node} }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}";
        var document = $"query ($size: Int, $at: String) {{ {(pages.Of.Length == 0 ? list : $"{pages.Of} {{ {list} }}")} }}";
        string? at = null;
        for (var page = 0; page < 100; page++)
        {
            var answer = await both.AskAsync(document, new JsonObject { ["size"] = size, ["at"] = at });
            var info = Find(JsonDocument.Parse(answer).RootElement.GetProperty("data"), answer);
            if (!info.GetProperty(forwards ? "hasNextPage" : "hasPreviousPage").GetBoolean())
                return;
            at = info.GetProperty(forwards ? "endCursor" : "startCursor").GetString();
        }

        Assert.Fail($"{document} has no end.");
    }

    private static JsonElement Find(JsonElement data, string answer)
    {
        while (data.ValueKind == JsonValueKind.Object && !data.TryGetProperty("pageInfo", out _))
            data = data.EnumerateObject().First().Value;
        Assert.True(data.ValueKind == JsonValueKind.Object, answer);
        return data.GetProperty("pageInfo");
    }

    /// <summary>A list that comes in pages: the root field that it is of, or none; its own, up to its order; what it may be ordered by; what is asked of a node.</summary>
    private sealed record Pages(string Of, string Field, string[] Keys, string Node = "id");

    private sealed class Both(EmbeddedStore embedded, Neo4jStore neo4j) : IAsyncDisposable
    {
        private readonly Asking _embedded = new(SmallModel.Model, embedded, StoryGraph.Rules);
        private readonly Asking _neo4j = new(SmallModel.Model, neo4j, StoryGraph.Rules);

        public GraphQL.TypeSystem.Schema Schema => _embedded.Schema;

        public static async Task<Both> WithAsync(int seed)
        {
            var both = (Embedded: EmbeddedStore.InMemory(SmallModel.Model), Neo4j: await Neo4jServer.OpenAsync(SmallModel.Model));
            var changes = Differential.RandomGraph.Of(seed);
            await both.Embedded.ApplyAsync(changes, default);
            await both.Neo4j.ApplyAsync(changes, default);
            return new Both(both.Embedded, both.Neo4j);
        }

        public async Task<string> AskAsync(string document, JsonObject variables)
        {
            var expected = await _embedded.Ask(document, variables);
            var actual = await _neo4j.Ask(document, variables);
            if (expected != actual)
                Assert.Fail($"{document}\n{variables.ToJsonString()}\nembedded: {expected}\nNeo4j:    {actual}\n{Neo4jServer.Last}");
            return actual;
        }

        public async ValueTask DisposeAsync()
        {
            await embedded.DisposeAsync();
            await neo4j.DisposeAsync();
        }
    }
}
