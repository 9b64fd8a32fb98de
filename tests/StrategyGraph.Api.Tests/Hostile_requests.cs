using System.Text;
using System.Text.Json;
using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests;

/// <summary>Real requests, spoilt at random: no crash, no hang, no fault of the server, whatever comes.</summary>
public sealed class Hostile_requests(SeededServer seeded) : IClassFixture<SeededServer>
{
    // Of processor time, of the whole process: what the clock shows is the machine's other work too. Some take 0.3 s.
    private const double MostSeconds = 5;

    private static readonly string[] Documents =
    [
        "query Plan($id: ID!) { planById(id: $id) { title priorities { nodes { number actions(first: 3) { nodes { title leads { edges { role confirmed node { title } } } } } } } } }",
        "{ actions(where: { leads: { none: { confirmed: { eq: true } } }, title: { contains: \"child\" } }, order: [{ title: DESC }], first: 5) { totalCount nodes { id } pageInfo { endCursor } } }",
        "{ gaps(severities: [HIGH], first: 5, today: \"2013-06-01\") { totalCount nodes { rule { name } node { __typename id ... on Action { title } } } } }",
        "{ search(text: \"health visitor\", first: 3) { edges { score node { id } } } trace(from: \"cypp-2013/1\", to: [PARTY], maxLength: 3) { length steps { relationship node { id } } } }",
        "{ __schema { types { name fields { name args { name type { kind ofType { name } } } } } } a: __typename @include(if: true) ...F } fragment F on Query { nodes(ids: [\"a\"]) { id } }",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "$", "!", "...", "@", "\"", "\"\"\"", "\\", "\u0000", "\uD83D\uDE00", "9999999999999999999999", "1e400", "-0", "null", "true", "query", "mutation", "subscription",
        "fragment F on Query { ...F }", "#", "\uFEFF", ",", "first: -1", "first: 2147483648", "after: \"x\"", "__typename", "node(id: \"\") { id }",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_spoilt_request_is_answered_soon_and_without_a_fault_of_the_server(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var body = Body(random);
            var before = Environment.CpuUsage.TotalTime;
            var answer = await seeded.Server.SendAsync(
                "POST", "/graphql", body, "Content-Type: application/json", random.Next(2) == 0 ? "Accept: application/json" : "Accept: application/graphql-response+json");
            Assert.True(answer.Status is 200 or 400 or 413, $"{seed}/{i}: {answer}\n{Encoding.UTF8.GetString(body)}");
            Assert.InRange((Environment.CpuUsage.TotalTime - before).TotalSeconds, 0, MostSeconds);
            using var json = JsonDocument.Parse(answer.Bytes);
            Assert.DoesNotContain("INTERNAL_SERVER_ERROR", answer.Text, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, string> Towers { get; } = new()
    {
        { "selections", new string('{', 100_000) },
        { "fields", "{" + string.Concat(Enumerable.Repeat("a{", 50_000)) },
        { "lists", "{ plans(where: " + new string('[', 50_000) },
        { "objects", "{ plans(where: " + string.Concat(Enumerable.Repeat("{a:", 40_000)) },
        { "aliases", "{" + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"a{i}:__typename ")) + "}" },
        { "one field very often", "{" + string.Concat(Enumerable.Repeat("__typename ", 9_000)) + "}" },
        { "fragments that call one another", "{...A0} " + string.Concat(Enumerable.Range(0, 900).Select(i => $"fragment A{i} on Query {{...A{(i + 1) % 900}}} ")) },
        { "fragments that double", "{...A0} " + string.Concat(Enumerable.Range(0, 60).Select(i => $"fragment A{i} on Query {{...A{i + 1} ...A{i + 1}}} ")) + "fragment A60 on Query {__typename}" },
        { "directives", "{ __typename " + string.Concat(Enumerable.Repeat("@include(if: true) ", 5_000)) + "}" },
        { "variables", "query(" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"$v{i}: Int ")) + ") {__typename}" },
        { "arguments", "{ plans(" + string.Concat(Enumerable.Repeat("first: 1 ", 5_000)) + ") { totalCount } }" },
        { "conflicts", "{" + string.Concat(Enumerable.Repeat("plans{nodes{id}} ", 2_000)) + "plans(first:1){nodes{id:title}}}" },
        { "filters", "{ actions(where: {and: [" + string.Concat(Enumerable.Repeat("{title:{contains:\"a\"}}", 2_000)) + "]}) { totalCount } }" },
        { "introspection", "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }" },
    };

    [Theory]
    [MemberData(nameof(Towers))]
    public async Task A_tower_falls_soon(string name, string document)
    {
        var before = Environment.CpuUsage.TotalTime;
        var answer = await seeded.Server.PostAsync(JsonSerializer.Serialize(new { query = document }), "Accept: application/graphql-response+json");
        Assert.True(answer.Status is 200 or 400, $"{name}: {answer}");
        Assert.InRange((Environment.CpuUsage.TotalTime - before).TotalSeconds, 0, MostSeconds);
    }

    [Fact]
    public async Task A_long_name_of_an_operation_does_not_fill_the_log()
    {
        await using var server = await Running.StartAsync("SeedPath=none");
        var answer = await server.PostAsync($$"""{"query": "query {{new string('N', 50_000)}} { __typename }"}""");
        Assert.Equal(200, answer.Status);
        await Patience.UntilAsync(() => server.Log.Contains(" query NNN", StringComparison.Ordinal));
        Assert.Contains($" query {new string('N', 100)}… 200 ", server.Log, StringComparison.Ordinal);
    }

    private static byte[] Body(Random random)
    {
        var document = new StringBuilder(Documents[random.Next(Documents.Length)]);
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            var at = random.Next(document.Length);
            switch (random.Next(4))
            {
                case 0:
                    document.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1:
                    document.Remove(at, Math.Min(random.Next(1, 8), document.Length - at));
                    break;
                case 2:
                    document.Insert(at, document.ToString(0, at));
                    break;
                default:
                    document[at] = (char)random.Next(1, random.Next(2) == 0 ? 128 : 0xD800);
                    break;
            }
        }

        var request = new Dictionary<string, object?> { ["query"] = document.ToString(), ["variables"] = Variables(random) };
        if (random.Next(8) == 0)
            request["operationName"] = random.Next(2) == 0 ? "Plan" : 5;
        var body = JsonSerializer.SerializeToUtf8Bytes(request);
        for (var spoils = random.Next(5) == 0 ? random.Next(1, 5) : 0; spoils > 0; spoils--)
            body[random.Next(body.Length)] = (byte)random.Next(256);
        return random.Next(20) == 0 ? body[..random.Next(body.Length)] : body;
    }

    private static object? Variables(Random random) => random.Next(6) switch
    {
        0 => null,
        1 => new { id = 5 },
        2 => new { id = new[] { "a" } },
        3 => new { other = "x" },
        4 => "text",
        _ => new { id = "cypp-2013" },
    };
}
