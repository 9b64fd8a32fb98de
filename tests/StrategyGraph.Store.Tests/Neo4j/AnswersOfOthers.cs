using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>What a proxy, or half a database, says in the database's place, or does not say. Needs no Neo4j.</summary>
public sealed class AnswersOfOthers
{
    private const string Nothing = "200 OK|{\"data\":{\"fields\":[],\"values\":[]}}";

    public static TheoryData<string> Answers =>
    [
        "200 OK|",
        "204 No Content|",
        "301 Moved Permanently|",
        "403 Forbidden|",
        "404 Not Found|<html>secret</html>",
        "429 Too Many Requests|",
        "500 Internal Server Error|<html>secret</html>",
        "502 Bad Gateway|secret",
        "200 OK|{}",
        "200 OK|[]",
        "200 OK|null",
        "200 OK|\"secret\"",
        "200 OK|5",
        "200 OK|{\"data\":null}",
        "200 OK|{\"data\":{\"fields\":[],\"valu",
        "200 OK|{\"data\":{\"fields\":[],\"values\":[]}}",
        "200 OK|{\"data\":{\"fields\":[\"c0\"],\"values\":[[\"secret\"]]}}",
        "200 OK|{\"data\":{\"fields\":[\"c0\"],\"values\":[[[]],[[]]]}}",
        "400 Bad Request|{\"errors\":5}",
        "400 Bad Request|{\"errors\":[\"secret\"]}",
        "400 Bad Request|{\"errors\":[]}",
    ];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_is_no_answer_of_the_database_is_told_as_its_being_away(string answer)
    {
        var said = new List<string>();
        var says = Nothing;
        using var impostor = new Impostor(_ => says);
        var settings = new Neo4jSettings { Url = impostor.Url, Password = "hidden", Retries = 1 };
        await using var store = new Neo4jStore(SmallModel.Model, settings, e => said.Add(e.Message));
        var asking = new Asking(SmallModel.Model, store);
        await store.CheckAsync(default);
        says = answer;

        var response = await asking.Ask("{ areas { nodes { id title } } }");

        Assert.StartsWith("{\"errors\":[{\"message\":\"The graph's database does not answer.", response, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"STORE_UNAVAILABLE\"", response, StringComparison.Ordinal);
        Assert.Single(said);
        Assert.DoesNotContain("secret", response + said[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_far_longer_than_a_response_may_be_is_not_read_to_its_end_and_its_statement_is_looked_for(bool tellsLength)
    {
        var looked = new TaskCompletionSource();
        using var impostor = new Impostor(body =>
        {
            if (body.Contains("SHOW TRANSACTIONS", StringComparison.Ordinal))
                looked.TrySetResult();
            return body.Contains(":Area", StringComparison.Ordinal) && !body.Contains("CREATE ", StringComparison.Ordinal) ? $"200 OK|{new string(' ', 100_000)}" : Nothing;
        })
        {
            TellsLength = tellsLength,
        };
        await using var store = new Neo4jStore(SmallModel.Model, new Neo4jSettings { Url = impostor.Url, Password = "hidden", MaxResponseBytes = 40_000 });
        await store.CheckAsync(default);

        var response = await new Asking(SmallModel.Model, store).Ask("{ areas { nodes { id title } } }");

        Assert.Equal(
            """{"errors":[{"message":"The answer is longer than 40000 bytes (MaxResponseBytes). Ask for fewer fields or smaller pages.","extensions":{"code":"RESPONSE_TOO_LARGE"}}]}""",
            response);
        await looked.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task What_nobody_waits_for_any_more_is_looked_for_again_where_the_database_did_not_answer_at_first()
    {
        var read = new TaskCompletionSource();
        var looked = new TaskCompletionSource();
        var looks = 0;
        using var impostor = new Impostor(body =>
        {
            if (body.Contains("SHOW TRANSACTIONS", StringComparison.Ordinal))
            {
                if (Interlocked.Increment(ref looks) == 2)
                    looked.SetResult();
                return null;
            }

            if (!body.Contains(":Area", StringComparison.Ordinal) || body.Contains("CREATE ", StringComparison.Ordinal))
                return Nothing;
            read.TrySetResult();
            return null;
        });
        await using var store = new Neo4jStore(SmallModel.Model, new Neo4jSettings { Url = impostor.Url, Password = "hidden", TimeoutSeconds = 5 });
        await store.CheckAsync(default);
        using var left = new CancellationTokenSource();
        var asked = new Asking(SmallModel.Model, store).Ask("{ areas { nodes { id title } } }", cancellation: left.Token);
        await read.Task.WaitAsync(TimeSpan.FromSeconds(60));

        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);

        await looked.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }
}
