using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests;

/// <summary>Whatever comes is answered clearly, without a stack trace, and disturbs nobody.</summary>
public sealed class Bad_requests(SeededServer seeded) : IClassFixture<SeededServer>
{
    private const string Type = "Content-Type: application/json";
    private const string New = "Accept: application/graphql-response+json";

    public static TheoryData<string, string[], int, string> Posts { get; } = new()
    {
        { "", [Type], 400, "has no body" },
        { "nonsense", [Type], 400, "is not JSON at line 1, byte 2" },
        { "{\"query\":", [Type], 400, "is not JSON" },
        { "[{\"query\": \"{__typename}\"}]", [Type], 400, "not taken in batches" },
        { "\"{__typename}\"", [Type], 400, "it is a string" },
        { "{}", [Type], 400, "has no \\\"query\\\"" },
        { "{\"qeury\": \"{__typename}\"}", [Type], 400, "has no \\\"query\\\"" },
        { "{\"query\": 5}", [Type], 400, "\\\"query\\\" must be a string, the GraphQL document; it is a number" },
        { "{\"query\": \"{__typename}\", \"variables\": [7], \"operationName\": {}}", [Type], 400, "\\\"variables\\\" must be a JSON object" },
        { "{\"query\": \"{__typename}\", \"variables\": \"{}\"}", [Type], 400, "it is a string" },
        { "{\"query\": \"{__typename}\", \"extensions\": 0}", [Type], 400, "\\\"extensions\\\" must be a JSON object" },
        { "{\"query\": \"{__typename}\", \"extensions\": {\"persistedQuery\": 1}}", [Type], 400, "64 hexadecimal digits" },
        { "{\"query\": \"\\ud800\"}", [Type], 400, "half of a surrogate pair" },
        { "{\"query\": \"{\"}", [Type], 200, "\"locations\":[{\"line\":1,\"column\":2}]" },
        { "{\"query\": \"{\"}", [Type, New], 400, "GRAPHQL_PARSE_FAILED" },
        { "{\"query\": \"{ plan }\"}", [Type], 200, "Did you mean \\\"plans\\\"" },
        { "{\"query\": \"{ plan }\"}", [Type, New], 400, "GRAPHQL_VALIDATION_FAILED" },
        { "{\"query\": \"query($id: ID!) { planById(id: $id) { id } }\"}", [Type, New], 400, "\\\"$id\\\" of required type" },
        { "{\"query\": \"query A {__typename} query B {__typename}\"}", [Type, New], 400, "must be one of \\\"A\\\"" },
        { "{\"query\": \"mutation { a }\"}", [Type, New], 400, "mutation" },
        { "{\"query\": \"{ plans(first: 5000) { nodes { id } } }\"}", [Type, New], 200, "it must be from 0 to 1000" },
        { "{\"documentId\": \"no/such\"}", [Type], 400, "knows no document \\\"no/such\\\"" },
        { "{\"query\": \"{__typename}\"}", [], 415, "no Content-Type" },
        { "{\"query\": \"{__typename}\"}", ["Content-Type: text/plain"], 415, "must be application/json" },
        { "query=%7B__typename%7D", ["Content-Type: application/x-www-form-urlencoded"], 415, "must be application/json" },
        { "{\"query\": \"{__typename}\"}", ["Content-Type: application/json; charset=utf-16"], 415, "must be utf-8" },
        { "{\"query\": \"{__typename}\"}", [Type, "Content-Encoding: deflate"], 415, "gzip, br or identity" },
        { "{\"query\": \"{__typename}\"}", [Type, "Content-Encoding: gzip, gzip"], 415, "gzip, br or identity" },
        { "{\"query\": \"{__typename}\"}", [Type, "Content-Encoding: gzip"], 400, "The body is not gzip" },
        { "{\"query\": \"{__typename}\"}", [Type, "Content-Encoding: br"], 400, "The body is not br" },
        { "{\"query\": \"{__typename}\"}", [Type, "Accept: text/html"], 406, "allows none of them" },
        { "{\"query\": \"{__typename}\"}", [Type, "Accept: application/json;q=0"], 406, "allows none of them" },
        { "{\"query\": \"{__typename}\"}", [Type, "Accept: */*;q=0"], 406, "allows none of them" },
        { "{\"query\": \"{__typename}\"}", [Type, "GraphQL-Cost: much"], 400, "either report" },
        { "{\"query\": \"{__typename}\"}", [Type, "Host: rebound.example"], 421, "does not answer for the host" },
    };

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task A_post_that_is_not_right_is_told_why(string body, string[] headers, int status, string expected)
    {
        var answer = await seeded.Server.SendAsync("POST", "/graphql", Encoding.UTF8.GetBytes(body), headers);
        Assert.True(answer.Status == status && answer.Text.Contains(expected, StringComparison.Ordinal), answer.ToString());
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await seeded.Server.GetAsync("/health/ready")).Status);
    }

    public static TheoryData<string, string, int, string> Others { get; } = new()
    {
        { "GET", "/graphql", 400, "has no \\\"query\\\"" },
        { "GET", "/graphql?query=", 400, "has no \\\"query\\\"" },
        { "GET", "/graphql?query=%7B__typename%7D&query=x", 400, "given twice" },
        { "GET", "/graphql?query=%7B__typename%7D&variables=7", 400, "\\\"variables\\\" must be a JSON object" },
        { "GET", "/graphql?query=%7B__typename%7D&variables=%7B", 400, "is not JSON" },
        { "GET", "/graphql?query=%FF%FE", 200, "GRAPHQL_PARSE_FAILED" },
        { "PUT", "/graphql", 405, "has no meaning here" },
        { "DELETE", "/graphql?query=%7B__typename%7D", 405, "has no meaning here" },
        { "OPTIONS", "/graphql", 405, "has no meaning here" },
        { "GET", "/graphiql", 404, "The API is at /graphql" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Another_request_that_is_not_right_is_told_why(string method, string path, int status, string expected)
    {
        var answer = await seeded.Server.SendAsync(method, path, null);
        Assert.True(answer.Status == status && answer.Text.Contains(expected, StringComparison.Ordinal), answer.ToString());
        Assert.Equal(status == 405 ? "GET, HEAD, POST" : null, answer.Header("Allow"));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'{' })]
    [InlineData(new byte[] { 0, 0, 0, 0 })]
    public async Task Bytes_that_are_not_utf_8_are_no_request(byte[] body) =>
        Assert.Equal(400, (await seeded.Server.SendAsync("POST", "/graphql", body, Type)).Status);

    [Fact]
    public async Task A_byte_that_is_not_utf_8_inside_a_document_is_no_request()
    {
        byte[] body = [.. "{\"query\": \"{__typename} #"u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.Equal(400, (await seeded.Server.SendAsync("POST", "/graphql", body, Type)).Status);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_body_that_is_too_long_is_refused_before_it_takes_memory(string coding)
    {
        var long1 = Encoding.UTF8.GetBytes("{\"query\": \"{__typename} #" + new string('x', 40_000_000) + "\"}");
        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "gzip" => new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
            _ => new BufferedStream(new MemoryStream()),
        })
            stream.Write(long1);
        var body = coding == "identity" ? long1[..2_000_000] : packed.ToArray();
        var least = long.MaxValue;

        // What is counted is of the whole process, in which other tests run: it takes no more than the least of some times.
        for (var times = 0; times < 5; times++)
        {
            var before = GC.GetTotalAllocatedBytes();
            var answer = await seeded.Server.SendAsync("POST", "/graphql", body, Type, $"Content-Encoding: {coding}");
            Assert.True(answer.Status == 413 && answer.Text.Contains("MaxBodyBytes", StringComparison.Ordinal), answer.ToString());
            least = Math.Min(least, GC.GetTotalAllocatedBytes() - before);
        }

        Assert.InRange(least, 0, 60_000_000);
    }

    [Fact]
    public async Task A_body_of_unknown_length_that_is_too_long_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StreamContent(new MemoryStream(new byte[3_000_000])) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = true;
        using var response = await seeded.Server.Client.SendAsync(request);
        Assert.Equal(413, (int)response.StatusCode);
    }

    public static TheoryData<string, string> Limited { get; } = new()
    {
        { "MaxDepth", "{ plans { nodes { priorities { nodes { plan { priorities { nodes { id } } } } } } } }" },
        { "MaxAliases", "{ a: __typename b: __typename c: __typename d: __typename e: __typename f: __typename }" },
        { "MaxTokens", "{ plans { nodes { id title number id title id title id title id title id title id title id title id title id title id title id title } } }" },
        { "MaxDocumentLength", "{ __typename } #" + new string('x', 500) },
        { "MaxIntrospectionDepth", "{ __schema { types { fields { type { fields { name } } } } } }" },
        { "MaxResponseBytes", "{ actions(first: 100) { nodes { id title } } }" },
        { "MaxCost", "{ actions(first: 1000) { nodes { id title } } }" },
    };

    [Fact]
    public async Task Every_limit_is_held_and_named()
    {
        await using var server = await Running.StartAsync(
            "Limits:MaxDepth=6", "Limits:MaxAliases=5", "Limits:MaxTokens=30", "Limits:MaxDocumentLength=400", "Limits:MaxIntrospectionDepth=1", "Limits:MaxResponseBytes=1024",
            "Limits:MaxCost=1000");
        foreach (var row in Limited)
        {
            var (limit, query) = ((string)row[0], (string)row[1]);
            var answer = await server.PostAsync($$"""{"query": "{{query}}"}""", New);
            Assert.True(answer.Status == 400 && answer.Text.Contains(limit, StringComparison.Ordinal), $"{limit}: {answer}");
        }
    }

    [Theory]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"query\"")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"query\"")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: localhost\r\n")]
    [InlineData("GET /gra")]
    public async Task A_request_that_ends_half_way_is_dropped(string sent)
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync("127.0.0.1", seeded.Server.Url.Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(sent));
        }

        Assert.Equal(200, (await seeded.Server.GetAsync("/health/ready")).Status);
    }

    [Theory]
    [InlineData("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("NONSENSE\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999\r\nContent-Type: application/json\r\n\r\n", "HTTP/1.1 413")]
    public async Task What_is_no_http_is_refused(string sent, string expected)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", seeded.Server.Url.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(sent));
        var answer = new byte[4096];
        var length = await socket.GetStream().ReadAsync(answer).AsTask().WaitAsync(Patience.Limit);
        Assert.StartsWith(expected, Encoding.ASCII.GetString(answer, 0, length), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_url_that_is_too_long_is_refused() =>
        Assert.Equal(414, (await seeded.Server.GetAsync("/graphql?query=" + new string('x', 20_000))).Status);
}
