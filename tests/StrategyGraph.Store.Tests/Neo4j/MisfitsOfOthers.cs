using System.Text.Json;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Neo4j.Http;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>Answers of a database whose graph does not fit the model, byte for byte. Needs no Neo4j.</summary>
public sealed class MisfitsOfOthers
{
    private const string Nothing = "200 OK|{\"data\":{\"fields\":[],\"values\":[]}}";

    [Theory]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(5000)]
    public async Task However_much_does_not_fit_a_hundred_errors_are_listed_and_one_counts_the_others(int wrong)
    {
        // Of each task its area, without the title that it has to have.
        var said = new List<Neo4jException>();
        var answer = await Ask("{ tasks { nodes { id area { id title } } } }", Row($"[{string.Join(',', Enumerable.Range(0, wrong).Select(i => $"[\"t{i}\",[[true,\"a\",null]]]"))}]"), said);

        var errors = answer.GetProperty("errors").EnumerateArray().ToArray();
        Assert.Equal(Math.Min(wrong, 101), errors.Length);
        for (var i = 0; i < Math.Min(wrong, 100); i++)
            Assert.Equal($$"""["tasks","nodes",{{i}},"area","title"]""", errors[i].GetProperty("path").GetRawText());
        if (wrong > 100)
        {
            Assert.Equal(
                $$$"""{"message":"The graph's database has {{{wrong - 100}}} more that does not fit the model in what was asked for; errors list the first 100.","extensions":{"code":"INTERNAL_SERVER_ERROR","retryable":false}}""",
                errors[100].GetRawText());
        }

        Assert.Equal(
            $"{{\"tasks\":{{\"nodes\":[{string.Join(',', Enumerable.Range(0, wrong).Select(i => $"{{\"id\":\"t{i}\",\"area\":null}}"))}]}}}}",
            answer.GetProperty("data").GetRawText());
        Assert.Equal(wrong > 100, Assert.Single(said).Message.EndsWith("errors list the first 100.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\\\"", "in a text a quotation mark")]
    [InlineData("\\\\", "a backslash at the end")]
    [InlineData("a\\\"]},[{\\\"b\\\\\\\":", "what looks like JSON")]
    [InlineData("{[,]}:", "brackets")]
    [InlineData("\\u001f é 😀", "other characters")]
    public async Task A_path_is_right_whatever_the_texts_before_it_are(string text, string what)
    {
        var answer = await Ask(
            "{ tasks { nodes { words note a: title count } } }", Row($"[[[\"{text}\",\"{text}\"],\"{text}\",\"{text}\",1],[[],\"{text}\",\"{text}\",\"{text}\"]]"), []);

        Assert.True(answer.GetProperty("errors").GetArrayLength() == 1, what);
        Assert.Equal("""["tasks","nodes",1,"count"]""", answer.GetProperty("errors")[0].GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task Where_the_database_tells_of_an_error_behind_its_rows_there_is_that_error_alone()
    {
        var said = new List<Neo4jException>();
        var answer = await Ask(
            "{ tasks { nodes { count } } }",
            "200 OK|{\"data\":{\"fields\":[\"c0\"],\"values\":[[[[\"x\"],[\"y\"]]]]},\"errors\":[{\"code\":\"Neo.DatabaseError.General.UnknownError\",\"message\":\"secret\"}]}",
            said);

        Assert.Equal("The graph's database refused what the server asked of it.", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString());
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.False(Assert.Single(said).IsMisfit);
    }

    private static string Row(string cell) => $"200 OK|{{\"data\":{{\"fields\":[\"c0\"],\"values\":[[{cell}]]}}}}";

    private static async Task<JsonElement> Ask(string document, string row, List<Neo4jException> said)
    {
        using var impostor = new Impostor(body => body.Contains(":Task", StringComparison.Ordinal) && !body.Contains("CREATE ", StringComparison.Ordinal) ? row : Nothing);
        await using var store = new Neo4jStore(SmallModel.Model, new Neo4jSettings { Url = impostor.Url, Password = "hidden", Retries = 1 }, said.Add);
        return JsonDocument.Parse(await new Asking(SmallModel.Model, store).Ask(document)).RootElement;
    }
}
