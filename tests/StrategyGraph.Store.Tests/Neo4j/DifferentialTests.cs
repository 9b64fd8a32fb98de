using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Tests.Neo4j;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>The same questions to both stores over the same graphs give the same bytes.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class DifferentialTests
{
    private const int Documents = 150, Values = 8;

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
        for (var i = 0; i < Documents; i++)
        {
            var (document, variables) = Differential.RandomOperation.Of(both.Schema, random);
            for (var j = 0; j < Values; j++)
                await both.AskAsync(document, variables());
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Both_stores_give_the_same_pages_to_the_end_in_both_directions(int seed)
    {
        await using var both = await Both.WithAsync(seed);
        var random = new Random(seed);
        string[] sources =
        [
            "tasks(ORDER PAGE)", "tasks(where: { note: { ncontains: \"a\" } }, ORDER PAGE)", "search(text: \"a\", PAGE)", "gaps(PAGE)",
            "areaById(id: \"a0\") { x: contents(NODEORDER PAGE)", "taskById(id: \"t1\") { x: leads(LEADORDER PAGE)", "personById(id: \"p1\") { x: leads(LEADTASKORDER PAGE)", "taskById(id: \"t2\") { x: about(NODEORDER PAGE)",
        ];
        foreach (var source in sources)
        {
            for (var i = 0; i < 5; i++)
            {
                var asked = source.Replace("ORDER", Order(random, source), StringComparison.Ordinal);
                await WalkAsync(both, asked.StartsWith("tasks", StringComparison.Ordinal) ? asked : asked.Replace("NODE[", "[", StringComparison.Ordinal), random.Next(1, 6));
            }
        }
    }

    [Fact]
    public async Task Both_stores_find_and_rank_the_same()
    {
        await using var both = await Both.WithAsync(6);
        const string document = "query ($text: String!) { search(text: $text, first: 1000) { totalCount edges { score cursor node { id } } } }";
        var words = Differential.RandomGraph.Texts.SelectMany(t => t.Split(' ', '-', '_')).Concat(["t", "s", "5", "neill", "stanbul", "\u0307stanbul", "clair", "plan 北", "日", "deseret", "a", "T2"]).Distinct().ToArray();
        foreach (var word in words)
        {
            foreach (var text in (string[])[word, word.ToUpperInvariant(), word.Length > 2 ? word[1..] : "x", word.Length > 2 ? word[..2] : "y", word + " a"])
                await both.AskAsync(document, new JsonObject { ["text"] = new string([.. text.Where(c => !char.IsSurrogate(c))]) });
        }
    }

    [Fact]
    public async Task Both_stores_trace_the_same_paths()
    {
        await using var both = await Both.WithAsync(7);
        const string document = "query ($from: ID!, $to: [NodeKind!], $max: Int!) { trace(from: $from, to: $to, maxLength: $max) { length from { id } to { __typename id } steps { relationship direction node { id title } } } }";
        foreach (var from in Differential.RandomGraph.Ids)
        {
            foreach (var max in (int[])[1, 2, 3, 6, 12])
            {
                await both.AskAsync(document, new JsonObject { ["from"] = from, ["to"] = null, ["max"] = max });
                await both.AskAsync(document, new JsonObject { ["from"] = from, ["to"] = new JsonArray("PERSON", "AREA"), ["max"] = max });
            }
        }
    }

    private static string Order(Random random, string source)
    {
        string[] keys = source switch
        {
            _ when source.StartsWith("tasks", StringComparison.Ordinal) => ["title", "count", "weight", "on", "at", "colour", "note", "code", "id", "done", "area: { title", "owner: { note"],
            _ when source.Contains("LEADORDER", StringComparison.Ordinal) => ["rank", "note", "sure", "colour", "node: { title", "node: { note"],
            _ when source.Contains("LEADTASKORDER", StringComparison.Ordinal) => ["rank", "note", "node: { colour", "node: { area: { title"],
            _ => ["title", "position", "id"],
        };
        var some = keys.OrderBy(_ => random.Next()).Take(random.Next(0, 3)).Select(k => $"{{ {k}: {(random.Next(2) == 0 ? "ASC" : "DESC")}{string.Concat(k.Where(c => c == '{').Select(_ => " }"))} }}");
        return $"order: [{string.Join(", ", some)}],";
    }

    private static async Task WalkAsync(Both both, string source, int size)
    {
        const string parts = "{ totalCount edges { cursor node { ID } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
        foreach (var forwards in (bool[])[true, false])
        {
            string? at = null;
            for (var pages = 0; pages < 100; pages++)
            {
                var page = forwards ? "first: $size, after: $at" : "last: $size, before: $at";
                var field = source.Replace("PAGE", page, StringComparison.Ordinal).Replace("NODEorder", "order", StringComparison.Ordinal)
                    .Replace("LEADTASKorder", "order", StringComparison.Ordinal).Replace("LEADorder", "order", StringComparison.Ordinal);
                var id = source.StartsWith("gaps", StringComparison.Ordinal) ? "node { id }" : source.Contains("about(", StringComparison.Ordinal) ? "__typename" : "id";
                var document = $"query ($size: Int, $at: String) {{ {field} {parts.Replace("ID", id, StringComparison.Ordinal)} {(field.Contains('{', StringComparison.Ordinal) && field.Contains("x:", StringComparison.Ordinal) ? "}" : "")} }}";
                var answer = await both.AskAsync(document, new JsonObject { ["size"] = size, ["at"] = at });
                var info = Find(JsonDocument.Parse(answer).RootElement.GetProperty("data"), answer);
                if (!info.GetProperty(forwards ? "hasNextPage" : "hasPreviousPage").GetBoolean())
                    break;
                at = info.GetProperty(forwards ? "endCursor" : "startCursor").GetString();
            }
        }
    }

    private static JsonElement Find(JsonElement data, string answer)
    {
        while (data.ValueKind == JsonValueKind.Object && !data.TryGetProperty("pageInfo", out _))
            data = data.EnumerateObject().First().Value;
        Assert.True(data.ValueKind == JsonValueKind.Object, answer);
        return data.GetProperty("pageInfo");
    }

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
