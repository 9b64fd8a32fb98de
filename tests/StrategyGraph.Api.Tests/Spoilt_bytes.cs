using FsCheck.Fluent;
using StrategyGraph.Api.Tests.Support;
using StrategyGraph.GraphQL.Tests.Properties;
using static StrategyGraph.Api.Tests.Support.RawRequest;

namespace StrategyGraph.Api.Tests;

/// <summary>Real requests, spoilt at random inside their bodies or anywhere in their bytes, sent in one or two pieces, many at a time.</summary>
public sealed class Spoilt_bytes(SeededServer seeded) : IClassFixture<SeededServer>
{
    private const string Filtered =
        """{"query": "query Q($w: ActionFilterInput, $n: Int = 2, $o: [ActionSortInput!]) { actions(where: $w, first: $n, order: $o) { totalCount nodes { title leads { edges { role node { title } } } } pageInfo { endCursor } } }", "variables": {"w": {"leads": {"none": {"confirmed": {"eq": true}}}, "title": {"contains": "child"}}, "o": [{"title": "DESC"}]}, "operationName": "Q"}""";

    private const string Gaps = """{"query": "query ($d: Date, $s: [GapSeverity!]) { gaps(today: $d, severities: $s, first: 3) { totalCount nodes { rule { name } node { __typename id ...T } } } } fragment T on Action { title @include(if: true) }", "variables": {"d": "2013-06-30", "s": "HIGH"}, "extensions": {"a": [1.5, null]}}""";

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "(", ")", ":", ",", "\"", "\\", "\\u0000", "\\ud800", "\\\"", "$", "...", "@include(if: $x)", "null", "true", "-0", "1e400", "9999999999999999999999", "\0", "\r\n", "\r\n\r\n", "\n", " ", "\t", "%", "%00", "%FF",
        "&query=", "?", "#", "\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xEF\xBB\xBF", "\xF0\x9F\x98\x80", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "Accept: text/event-stream\r\n", "Accept: x\r\n",
        "Upgrade: websocket\r\n", "Connection: close\r\n", "Expect: 100-continue\r\n", "GraphQL-Cost: report\r\n", "Host: x\r\n", "0\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "query", "mutation", "subscription", "__typename", "__schema{types{name}}",
        "\"query\":", "\"variables\":", "\"extensions\":{\"persistedQuery\":", "\"documentId\":\"x\"", "first:-1", "first: 1001", "after:\"x\"", "where:{", "order:[", "fragment F on Query{...F}",
    ];

    // A body, and how it is put on the wire.
    private static readonly (string Body, Func<string, string> Framed)[] Requests =
    [
        (Question, b => Post(b)),
        (Filtered, b => Post(b, "Accept: application/graphql-response+json")),
        (Gaps, b => Post(b, "GraphQL-Cost: report")),
        (Filtered, b => Post(b, "Accept: text/event-stream")),
        (Gaps, b => Post(b, "Accept-Encoding: gzip, br", "Accept: */*")),
        (Gaps, b => Chunked(b, 50)),
        (Filtered, b => Post(Packed(b, "gzip"), "Content-Encoding: gzip")),
        (Filtered, b => Post(Packed(b, "br"), "Content-Encoding: br")),
        ("query=%7BplanById(id:%22cypp-2013%22)%7Bid%20title%7D%7D&variables=%7B%22a%22:1%7D&operationName=&extensions=%7B%7D", b => Get("/graphql?" + b.ReplaceLineEndings(""), "Accept: application/json")),
        ("documentId=sha256:0123456789abcdef&variables=%7B%7D", b => Get("/graphql?" + b.ReplaceLineEndings(""), "If-None-Match: \"x\"")),
        (Question, b => Post(b) + Chunked(b, 9) + Post(b)),
        (Question, b => Framed("PUT /graphql HTTP/1.1", b, "Content-Type: application/json", "Origin: https://a.example")),
    ];

    private sealed record Case(int Request, Edit[] Inside, Edit[] Outside, int Split)
    {
        public string Bytes => Outside.Aggregate(Requests[Request].Framed(Inside.Aggregate(Requests[Request].Body, Spoil)), Spoil);

        public override string ToString() => $"\n{Bytes}\n";

        private static string Spoil(string text, Edit edit) => edit.Of(text, Pieces);
    }

    [Fact]
    public void Are_answered_or_cut_and_disturb_nobody()
    {
        var one =
            from request in Gen.Choose(0, Requests.Length - 1)
            from inside in Gen.Choose(0, 3).SelectMany(Edit.Any.ArrayOf)
            from outside in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 2))).SelectMany(Edit.Any.ArrayOf)
            from split in Gen.Choose(0, 9_999)
            select new Case(request, inside, outside, split);
        Fuzzing.Hold(one.ArrayOf(24), Smaller, 25, cases =>
        {
            Task.WhenAll(cases.Select(TryAsync)).GetAwaiter().GetResult();
            CheckServesAsync(seeded.Server).GetAwaiter().GetResult();
        });
        Soundness.CheckLog(seeded.Server.Log);
    }

    private async Task TryAsync(Case asked)
    {
        using var connection = await RawConnection.OpenAsync(seeded.Server);
        var bytes = asked.Bytes;
        var split = (int)((long)bytes.Length * asked.Split / 10_000);
        await connection.SendAsync(bytes[..split]);
        await connection.SendAsync(bytes[split..]);

        // What is whole is answered meanwhile; for the rest of what is not, the server would wait.
        await Task.Delay(80);
        connection.EndSending();
        foreach (var answer in await connection.ReadAllAsync())
            Soundness.Check(answer, bytes);
    }

    private static IEnumerable<Case[]> Smaller(Case[] cases)
    {
        if (cases.Length > 1)
            return cases.Select(c => new[] { c });
        var one = cases[0];
        return
        [
            .. one.Inside.Select((_, i) => new[] { one with { Inside = Without(one.Inside, i) } }),
            .. one.Outside.Select((_, i) => new[] { one with { Outside = Without(one.Outside, i) } }),
        ];
    }

    private static Edit[] Without(Edit[] edits, int index) => [.. edits[..index], .. edits[(index + 1)..]];
}
