using System.Text;
using System.Text.Json;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.GraphQL.Tests.Execution;

public sealed class HostileRequestTests
{
    private static readonly string[] Requests =
    [
        """{"query": "query Q($v: Point = {x: 1}, $n: [Int!]! = 5, $y: Boolean!) { point(v: $v) @skip(if: $y) a: listOfRequired(v: $n) ...F } fragment F on Query { color(v: RED) __typename }", "operationName": "Q", "variables": {"v": {"x": 1, "label": "a\u00e9", "tags": ["b"], "color": "GREEN", "next": {"x": 2}}, "n": [1, 2], "y": false}}""",
        """{"query": "query ($p: [Pick!], $d: Defaults, $f: Float, $i: ID) { picks(v: $p) defaults(v: $d) float(v: $f) id(v: $i) }", "variables": {"p": [{"id": 1}, {"at": {"x": 3}}], "d": {"list": null}, "f": 1e10, "i": 12}}""",
        """{"query": "{ string(v: \"\"\"\n  block\n \"\"\") nested(v: [[1], 2]) __schema { types { name fields { args { defaultValue } } } } __type(name: \"Point\") { inputFields { name } } }", "extensions": {"a": [1.5e3, true]}}""",
    ];

    private static readonly string[] Pieces =
        ["\\ud800", "\\u0000", "\"", "{", "}", "[", "]", "$", "$v", "null", "-0", "1e999", "99999999999999999999", "...", "@", "\\", ":", "é", "\u0000", "\"\"\""];

    [Fact]
    public async Task No_spoilt_request_is_the_servers_fault_and_every_answer_is_JSON()
    {
        var schema = new Resolving(
            Sample.InputSdl,
            [.. Sample.InputSchema.Query.Fields.Select(f => ($"Query.{f.Name}", (object)new FieldResolver((_, a) => Sample.Show(a))))]);
        var pipeline = schema.Pipeline();
        var random = new Random(3);
        var (malformed, refused, answered) = (0, 0, 0);
        for (var i = 0; i < 6000; i++)
        {
            var bytes = Spoilt(Requests[i % Requests.Length], random);
            try
            {
                using var request = GraphQLRequestReader.Read(bytes);
                using var response = await pipeline.ExecuteAsync(request);
                using var json = JsonDocument.Parse(response.Body);
                Assert.Equal(response.HasData, json.RootElement.TryGetProperty("data", out _));
                Assert.True(response.HasData || json.RootElement.GetProperty("errors").GetArrayLength() > 0);
                Assert.True(schema.Reported.Count == 0, $"{schema.Reported.FirstOrDefault()}\n{Encoding.UTF8.GetString(bytes)}");
                _ = response.HasData ? answered++ : refused++;
            }
            catch (GraphQLException e)
            {
                Assert.All(e.Errors, f => Assert.Equal(ErrorCodes.BadRequest, f.Code));
                malformed++;
            }
        }

        Assert.True(malformed > 300 && refused > 300 && answered > 300, $"{malformed} malformed, {refused} refused, {answered} answered");
    }

    private static byte[] Spoilt(string request, Random random)
    {
        var text = request;
        for (var faults = random.Next(0, 2); faults >= 0; faults--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(4), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => text.Insert(at, text.Substring(random.Next(text.Length - 4), 4)),
            };
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        if (random.Next(6) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
