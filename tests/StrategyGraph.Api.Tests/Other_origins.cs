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
}
