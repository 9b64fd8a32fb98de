using System.IO.Compression;
using System.Text;
using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests;

/// <summary>What is asked as the specification of GraphQL over HTTP has it is answered so.</summary>
public sealed class Good_requests(SeededServer seeded) : IClassFixture<SeededServer>
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    private const string Question = """{"query": "{ planById(id: \"cypp-2013\") { id } }"}""";
    private const string TheAnswer = """{"data":{"planById":{"id":"cypp-2013"}}}""";
    private const string Asked = "/graphql?query=%7B__typename%7D";

    public static TheoryData<string, string?, string> Accepted { get; } = new()
    {
        { "no header", null, Json },
        { "anything", "*/*", Json },
        { "any of application", "application/*", Json },
        { "json", "application/json", Json },
        { "graphql response", "application/graphql-response+json", GraphQLResponse },
        { "both, graphql response first", "application/graphql-response+json, application/json;q=0.9", GraphQLResponse },
        { "both, json heavier", "application/graphql-response+json;q=0.5, application/json;q=0.9", Json },
        { "both, equal, json first", "application/json, application/graphql-response+json", Json },
        { "a type before a range", "*/*, application/graphql-response+json", GraphQLResponse },
        { "one that is not wanted", "application/graphql-response+json;q=0, application/json", Json },
        { "with charset and case", "Application/GraphQL-Response+JSON; charset=UTF-8", GraphQLResponse },
        { "among others", "text/html, application/xml;q=0.9, */*;q=0.8", Json },
        { "anything but json", "application/json;q=0, */*", GraphQLResponse },
        { "anything but json, told last", "*/*, application/json;q=0", GraphQLResponse },
        { "json less than anything", "application/json;q=0.5, */*;q=0.8", GraphQLResponse },
        { "a type lighter than a range", "*/*;q=0.9, application/graphql-response+json;q=0.3", Json },
        { "a range of application before any", "*/*;q=0.1, application/*", Json },
        { "only commas", ",", Json },
        { "two headers in one", "text/html,application/graphql-response+json;charset=utf-8;q=0.7", GraphQLResponse },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task An_answer_has_the_media_type_that_is_wanted_most(string name, string? accept, string expected)
    {
        var answer = await seeded.Server.PostAsync(Question, accept is null ? [] : [$"Accept: {accept}"]);
        Assert.True(answer is { Status: 200, Text: TheAnswer }, $"{name}: {answer}");
        Assert.Equal(expected, answer.Header("Content-Type"));
        Assert.Equal("Accept, Accept-Encoding", answer.Header("Vary"));
        Assert.Equal(TheAnswer.Length, answer.Content.ContentLength);
    }

    public static TheoryData<string, string, string> Posts { get; } = new()
    {
        { "with operation name and variables", """{"query": "query A { __typename } query B($id: ID!) { planById(id: $id) { id } }", "operationName": "B", "variables": {"id": "cypp-2013"}}""", TheAnswer },
        { "with null for what is not given", """{"query": "{__typename}", "operationName": null, "variables": null, "extensions": null}""", """{"data":{"__typename":"Query"}}""" },
        { "with entries that nobody knows", """{"query": "{__typename}", "extensions": {"x": 1}, "later": true}""", """{"data":{"__typename":"Query"}}""" },
        { "with escapes and other alphabets", """{"query": "{ planById(id: \"\u4f60\ud83d\ude00é\") { id } }"}""", """{"data":{"planById":null}}""" },
    };

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task A_post_is_answered(string name, string body, string expected)
    {
        var answer = await seeded.Server.PostAsync(body);
        Assert.True(answer.Status == 200 && answer.Text == expected, $"{name}: {answer}");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("Application/JSON; charset=\"utf-8\"; other=1")]
    public async Task Json_in_utf_8_is_read(string type)
    {
        var answer = await seeded.Server.SendAsync("POST", "/graphql", Encoding.UTF8.GetBytes(Question), $"Content-Type: {type}");
        Assert.Equal(TheAnswer, answer.Text);
    }

    [Fact]
    public async Task A_get_is_answered_with_its_parameters_and_not_kept()
    {
        var query = Uri.EscapeDataString("query A { __typename } query B($id: ID!) { planById(id: $id) { id } }");
        var answer = await seeded.Server.GetAsync($"/graphql?query={query}&operationName=B&variables=%7B%22id%22:%22cypp-2013%22%7D&extensions=%7B%7D&other=1");
        Assert.Equal((200, TheAnswer, "no-store"), (answer.Status, answer.Text, answer.Header("Cache-Control")));
    }

    [Fact]
    public async Task A_head_has_the_headers_of_the_get_and_no_body()
    {
        var answer = await seeded.Server.SendAsync("HEAD", Asked, null);
        Assert.Equal((200, "", 31), (answer.Status, answer.Text, answer.Content.ContentLength));
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip;q=0.1", "gzip")]
    [InlineData("identity", null)]
    [InlineData("deflate, zstd", null)]
    public async Task A_long_answer_is_compressed_as_the_client_can_read_it(string accepted, string? expected)
    {
        const string query = """{"query": "{ actions(first: 100) { nodes { id title } } }"}""";
        var plain = await seeded.Server.PostAsync(query);
        var answer = await seeded.Server.PostAsync(query, $"Accept-Encoding: {accepted}");
        Assert.Equal(expected, answer.Header("Content-Encoding"));
        using var packed = new MemoryStream(answer.Bytes);
        using Stream stream = expected switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var reader = new StreamReader(stream);
        Assert.Equal(plain.Text, await reader.ReadToEndAsync());
        Assert.True(expected is null || answer.Bytes.Length < plain.Bytes.Length / 2, $"{answer.Bytes.Length} of {plain.Bytes.Length} bytes");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task A_compressed_body_is_read(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BufferedStream(packed),
        })
        {
            stream.Write(Encoding.UTF8.GetBytes(Question));
            stream.Flush();
            var body = coding == "identity" ? packed.ToArray() : null;
            if (body is not null)
            {
                Assert.Equal(TheAnswer, (await seeded.Server.SendAsync("POST", "/graphql", body, "Content-Type: application/json", "Content-Encoding: identity")).Text);
                return;
            }
        }

        var answer = await seeded.Server.SendAsync("POST", "/graphql", packed.ToArray(), "Content-Type: application/json", $"Content-Encoding: {coding}");
        Assert.Equal(TheAnswer, answer.Text);
    }

    [Fact]
    public async Task A_long_body_that_comes_in_many_parts_is_read()
    {
        var query = "{ " + string.Concat(Enumerable.Range(0, 200).Select(i => $"a{i}: planById(id: \"{new string('x', 100)}\") {{ id }} ")) + "}";
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"query": {{System.Text.Json.JsonSerializer.Serialize(query)}}}""")));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var response = await seeded.Server.Client.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.EndsWith("\"a199\":null}}", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cost_is_reported_to_those_who_ask()
    {
        var answer = await seeded.Server.PostAsync(Question, "GraphQL-Cost: report");
        Assert.Contains("\"planById\":{\"id\":\"cypp-2013\"}},\"extensions\":{\"operationCost\":{\"fieldCost\":", answer.Text, StringComparison.Ordinal);
        answer = await seeded.Server.PostAsync(Question, "GraphQL-Cost: validate");
        Assert.StartsWith("{\"data\":null,\"extensions\":{\"operationCost\":", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_tells_its_health()
    {
        Assert.Equal((200, "live\n"), Of(await seeded.Server.GetAsync("/health/live")));
        Assert.Equal((200, "ready\n"), Of(await seeded.Server.GetAsync("/health/ready")));
        Assert.Equal(404, (await seeded.Server.GetAsync("/")).Status);
    }

    private static (int Status, string Text) Of(Answer answer) => (answer.Status, answer.Text);
}
