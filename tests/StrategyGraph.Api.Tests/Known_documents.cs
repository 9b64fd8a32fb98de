using System.Security.Cryptography;
using System.Text;
using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests;

/// <summary>Documents that are known by name or hash, and the tags of their answers.</summary>
public sealed class Known_documents : IDisposable
{
    private const string Text = "query Plan($id: ID!) { planById(id: $id) { id } }";
    private const string Variables = "\"variables\": {\"id\": \"cypp-2013\"}";
    private const string TheAnswer = """{"data":{"planById":{"id":"cypp-2013"}}}""";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_trusted_document_is_known_by_its_name_and_by_its_hash()
    {
        _folder.Write("board/plan.graphql", Text + "\n");
        await using var server = await Running.StartAsync($"Documents:Path={_folder.Path}");
        foreach (var id in new[] { "board/plan", Hash(Text), "sha256:" + Hash(Text), "sha256:" + Hash(Text).ToUpperInvariant(), Hash(Text + "\n") })
            Assert.Equal(TheAnswer, (await server.PostAsync($$"""{"documentId": "{{id}}", {{Variables}}}""")).Text);
        Assert.Equal(TheAnswer, (await server.PostAsync($$"""{{{ByHash(Text)}}, {{Variables}}}""")).Text);
        Assert.Equal(400, (await server.PostAsync("""{"documentId": "board"}""")).Status);
    }

    [Fact]
    public async Task Where_only_trusted_documents_are_answered_nothing_else_is()
    {
        _folder.Write("plan.graphql", Text);
        await using var server = await Running.StartAsync($"Documents:Path={_folder.Path}", "Documents:Only=true");
        Assert.Equal(TheAnswer, (await server.PostAsync($$"""{"documentId": "plan", {{Variables}}}""")).Text);
        Assert.Equal(TheAnswer, (await server.PostAsync($$"""{"query": "{{Text}}", {{ByHash(Text)}}, {{Variables}}}""")).Text);
        foreach (var body in new[] { """{"query": "{__typename}"}""", $$"""{"query": "{__typename}", {{ByHash("{__typename}")}}}""" })
        {
            var answer = await server.PostAsync(body);
            Assert.True(answer.Status == 400 && answer.Text.Contains("answers only documents that it knows", StringComparison.Ordinal), answer.ToString());
        }
    }

    [Fact]
    public async Task A_trusted_document_that_cannot_be_run_stops_the_start_at_its_place()
    {
        _folder.Write("a.graphql", "{\n  plan\n}");
        _folder.Write("b/c.graphql", "{");
        var faults = (await Assert.ThrowsAsync<StartException>(() => Running.StartAsync($"Documents:Path={_folder.Path}"))).Faults;
        Assert.StartsWith("a.graphql:2:3: Cannot query field \"plan\"", faults[0], StringComparison.Ordinal);
        Assert.StartsWith("b/c.graphql:1:2: Syntax Error", faults[1], StringComparison.Ordinal);
        Assert.Contains("There is no folder", (await Assert.ThrowsAsync<StartException>(() => Running.StartAsync($"Documents:Path={_folder.Path}/no"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_registers_a_document_and_then_asks_with_its_hash_alone()
    {
        await using var server = await Running.StartAsync("Documents:MaxRegistered=1");
        var hash = $"{ByHash(Text)}, {Variables}";
        var first = await server.PostAsync($"{{{hash}}}");
        Assert.Equal((200, """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}"""), (first.Status, first.Text));
        Assert.Equal(TheAnswer, (await server.PostAsync($$"""{"query": "{{Text}}", {{hash}}}""")).Text);
        Assert.Equal(TheAnswer, (await server.PostAsync($"{{{hash}}}")).Text);
        foreach (var id in new[] { Hash(Text), "sha256:" + Hash(Text), "sha256:" + Hash(Text).ToUpperInvariant() })
            Assert.Equal(TheAnswer, (await server.PostAsync($$"""{"documentId": "{{id}}", {{Variables}}}""")).Text);
        Assert.Contains("not that of its", (await server.PostAsync($$"""{"query": "{__typename}", {{ByHash("x")}}}""")).Text, StringComparison.Ordinal);

        // One that cannot be run is not kept, and another one takes the place of the oldest.
        await server.PostAsync($$"""{"query": "{", {{ByHash("{")}}}""");
        Assert.Equal(TheAnswer, (await server.PostAsync($"{{{hash}}}")).Text);
        await server.PostAsync($$"""{"query": "{__typename}", {{ByHash("{__typename}")}}}""");
        Assert.Contains("PersistedQueryNotFound", (await server.PostAsync($"{{{hash}}}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_registered_the_client_is_told_so()
    {
        await using var server = await Running.StartAsync("Documents:Register=false");
        var extension = $"{ByHash(Text)}, {Variables}";
        Assert.Contains("PERSISTED_QUERY_NOT_SUPPORTED", (await server.PostAsync($"{{{extension}}}")).Text, StringComparison.Ordinal);
        Assert.Equal(TheAnswer, (await server.PostAsync($$"""{"query": "{{Text}}", {{extension}}}""")).Text);
        Assert.Contains("PERSISTED_QUERY_NOT_SUPPORTED", (await server.PostAsync($"{{{extension}}}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_document_has_a_tag_and_is_not_sent_again_while_nothing_changed()
    {
        _folder.Write("plan.graphql", Text);
        await using var server = await Running.StartAsync($"Documents:Path={_folder.Path}");
        const string path = "/graphql?documentId=plan&variables=%7B%22id%22:%22cypp-2013%22%7D";
        var first = await server.GetAsync(path);
        var tag = first.Header("ETag")!;
        Assert.Matches("^\"[0-9a-f]{32}\"$", tag);
        Assert.Equal((200, TheAnswer, "no-cache, private"), (first.Status, first.Text, first.Header("Cache-Control")));
        foreach (var match in new[] { tag, "\"x\", " + tag, "W/" + tag, "*" })
        {
            var again = await server.GetAsync(path, $"If-None-Match: {match}");
            Assert.Equal((304, "", tag), (again.Status, again.Text, again.Header("ETag")));
        }

        // Another answer or another form of it has another tag.
        string[] others =
        [
            (await server.GetAsync("/graphql?documentId=plan&variables=%7B%22id%22:%22cse%22%7D")).Header("ETag")!,
            (await server.GetAsync(path + "&operationName=Plan")).Header("ETag")!,
            (await server.GetAsync(path, "Accept: application/graphql-response+json")).Header("ETag")!,
            (await server.GetAsync(path, "Accept-Encoding: gzip")).Header("ETag")!,
            (await server.GetAsync(path, "Accept-Encoding: br")).Header("ETag")!,
            tag,
        ];
        Assert.Equal(others.Length, others.Distinct().Count());

        // What is not known by name, or has faults, has none.
        Assert.Null((await server.GetAsync("/graphql?query=%7B__typename%7D")).Header("ETag"));
        Assert.Null((await server.GetAsync("/graphql?documentId=plan")).Header("ETag"));
        Assert.Null((await server.PostAsync($$"""{"documentId": "plan", {{Variables}}}""")).Header("ETag"));
    }

    private static string ByHash(string text) => """ "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "HASH"}} """.Replace("HASH", Hash(text), StringComparison.Ordinal);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
