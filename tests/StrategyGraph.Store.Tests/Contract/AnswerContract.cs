using System.Text.Json;

namespace StrategyGraph.Store.Tests.Contract;

public abstract class AnswerContract<TStores>(FilledWithStory<TStores> graph) : IClassFixture<FilledWithStory<TStores>>
    where TStores : IStores, new()
{
    [Theory]
    [MemberData(nameof(AnswerCases.Nodes), MemberType = typeof(AnswerCases))]
    [MemberData(nameof(AnswerCases.Links), MemberType = typeof(AnswerCases))]
    [MemberData(nameof(AnswerCases.Contents), MemberType = typeof(AnswerCases))]
    [MemberData(nameof(AnswerCases.Gaps), MemberType = typeof(AnswerCases))]
    [MemberData(nameof(AnswerCases.Traces), MemberType = typeof(AnswerCases))]
    [MemberData(nameof(AnswerCases.Searches), MemberType = typeof(AnswerCases))]
    public async Task The_answer_is_this(string document, string data) => Assert.Equal(data, await graph.Asking.Text(document));

    [Fact]
    public async Task A_trace_from_nowhere_is_null_with_an_error_that_says_so()
    {
        var response = JsonDocument.Parse(await graph.Asking.Ask("{ t: trace(from: \"nowhere\", to: [TASK]) { length } }")).RootElement;

        Assert.Equal(JsonValueKind.Null, response.GetProperty("data").GetProperty("t").ValueKind);
        var error = response.GetProperty("errors")[0];
        Assert.Equal("t", error.GetProperty("path")[0].GetString());
        Assert.Contains("\"nowhere\"", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }
}
