using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>Statements of the tests' own, past the store.</summary>
public static class Cypher
{
    private static readonly HttpClient Client = new();

    // The plan of a long statement is deep.
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>Runs a statement and gives its rows.</summary>
    public static async Task<JsonElement> RunAsync(string statement, object? parameters = null) =>
        (await AnswerAsync(statement, parameters)).GetProperty("data").GetProperty("values");

    /// <summary>The operators by which the database would run a statement, such as <c>NodeIndexSeek</c>.</summary>
    public static async Task<IReadOnlyList<string>> OperatorsAsync(string statement) =>
        [.. Operators((await AnswerAsync("EXPLAIN " + statement, null)).GetProperty("queryPlan")).Select(name => name.Split('@')[0])];

    /// <summary>How often a statement looks something up in what is stored.</summary>
    public static async Task<int> HitsAsync(string statement, object parameters) => Hits((await AnswerAsync("PROFILE " + statement, parameters)).GetProperty("profiledQueryPlan"));

    private static int Hits(JsonElement plan) => plan.GetProperty("dbHits").GetInt32() + plan.GetProperty("children").EnumerateArray().Sum(Hits);

    private static IEnumerable<string> Operators(JsonElement plan) =>
        [plan.GetProperty("operatorType").GetString()!, .. plan.GetProperty("children").EnumerateArray().SelectMany(Operators)];

    private static async Task<JsonElement> AnswerAsync(string statement, object? parameters)
    {
        var settings = Neo4jServer.Settings;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Url, $"/db/{settings.Database}/query/v2"))
        {
            Content = JsonContent.Create(new { statement, parameters = parameters ?? new { } }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{settings.Password}")));
        using var response = await Client.SendAsync(request);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Deep);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer;
    }
}
