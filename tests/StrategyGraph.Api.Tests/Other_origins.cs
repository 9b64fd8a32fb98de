using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests;

/// <summary>Which web pages may ask.</summary>
public sealed class Other_origins
{
    private const string Page = "https://dashboard.example";

    [Theory]
    [InlineData("", null)]
    [InlineData("Cors:Origins=https://other.example", null)]
    [InlineData("Cors:Origins=https://other.example, https://dashboard.example", Page)]
    [InlineData("Cors:Origins=*", "*")]
    public async Task A_page_may_read_where_its_origin_is_listed(string option, string? allowed)
    {
        await using var server = option.Length == 0 ? await Running.StartAsync() : await Running.StartAsync(option);
        var answer = await server.PostAsync("""{"query": "{__typename}"}""", $"Origin: {Page}");
        Assert.Equal((200, allowed), (answer.Status, answer.Header("Access-Control-Allow-Origin")));
        Assert.Null(answer.Header("Access-Control-Allow-Credentials"));
        var asked = await server.SendAsync("OPTIONS", "/graphql", null, $"Origin: {Page}", "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: content-type");
        Assert.Equal((option.Length == 0 ? 405 : 204, allowed), (asked.Status, asked.Header("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("Cors:Origins=https://other.example", true)]
    [InlineData("Cors:Origins=https://other.example, https://dashboard.example", true)]
    [InlineData("Cors:Origins=*", false)]
    public async Task Where_some_pages_may_read_each_answer_varies_by_page(string option, bool varies)
    {
        await using var server = await Running.StartAsync(option);
        foreach (var origin in new[] { [$"Origin: {Page}"], ["Origin: https://other.example"], Array.Empty<string>() })
        {
            foreach (var stream in new[] { [], new[] { "Accept: text/event-stream" } })
            {
                var vary = (await server.PostAsync("""{"query": "{__typename}"}""", [.. origin, .. stream])).Header("Vary")!.Split(", ");
                Assert.Equal(varies ? 1 : 0, vary.Count(v => v == "Origin"));
                Assert.Contains("Accept", vary);
            }
        }
    }
}
