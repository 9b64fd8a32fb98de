using System.Text;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

[Collection(Neo4jStores.Collection)]
public sealed class AwayTests : IAsyncLifetime
{
    private const string Question = "{ areas { nodes { id title } } }";
    private readonly Gateway _gateway = new(Neo4jServer.Settings.Url);
    private readonly List<string> _reported = [];
    private int _back;

    public async Task InitializeAsync()
    {
        var store = await Neo4jServer.OpenAsync(SmallModel.Model);
        await store.ApplyAsync(new Changes(SmallModel.Model).Add("Area", "a", ("title", "A")).Set, default);
    }

    public Task DisposeAsync()
    {
        _gateway.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_store_that_starts_while_the_database_is_away_answers_as_soon_as_it_is_there()
    {
        await using var store = Store();
        var asking = new Asking(SmallModel.Model, store);

        Assert.Equal(
            """{"errors":[{"message":"The graph's database does not answer. Try again in a moment.","extensions":{"code":"STORE_UNAVAILABLE","retryable":true}}]}""",
            await asking.Ask(Question));
        var check = await Assert.ThrowsAsync<GraphQLException>(() => store.CheckAsync(default).AsTask());
        Assert.Equal("STORE_UNAVAILABLE", check.Errors[0].Code);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await asking.Ask("{ __typename }"));

        _gateway.Open();
        await store.CheckAsync(default);
        Assert.Equal(1, store.Version);
        Assert.Equal("""{"data":{"areas":{"nodes":[{"id":"a","title":"A"}]}}}""", await asking.Ask(Question));

        _gateway.Close();
        Assert.Contains("STORE_UNAVAILABLE", await asking.Ask(Question), StringComparison.Ordinal);
        _gateway.Open();
        Assert.Contains("\"id\":\"a\"", await asking.Ask(Question), StringComparison.Ordinal);
        Assert.Equal((2, 2), (_reported.Count, _back));
        Assert.DoesNotContain(_reported, r => r.Contains(Neo4jServer.Settings.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_machine_that_says_nothing_at_all_is_named_and_not_waited_for_again()
    {
        using var silent = new SilentMachine();
        var settings = Neo4jServer.Settings;
        (settings.Url, settings.ConnectTimeoutSeconds) = (silent.Url, 1);
        await using var store = new Neo4jStore(SmallModel.Model, settings, e => _reported.Add(e.Message));

        for (var times = 0; times < 2; times++)
        {
            Assert.Equal(
                """{"errors":[{"message":"The graph's database does not answer. Try again in a moment.","extensions":{"code":"STORE_UNAVAILABLE","retryable":true}}]}""",
                await new Asking(SmallModel.Model, store).Ask(Question));
        }

        Assert.Contains(silent.Url.Authority, Assert.Single(_reported), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_whose_answer_is_cut_off_is_asked_again()
    {
        _gateway.Open();
        await using var store = Store();
        await store.CheckAsync(default);
        var cuts = 0;
        _gateway.Lets = sent => !Encoding.UTF8.GetString(sent.Span).Contains(":Area", StringComparison.Ordinal) || Interlocked.Increment(ref cuts) > 2;

        Assert.Equal("""{"data":{"areas":{"nodes":[{"id":"a","title":"A"}]}}}""", await new Asking(SmallModel.Model, store).Ask(Question));
        Assert.Equal(3, cuts);
    }

    [Fact]
    public async Task A_change_whose_commit_is_not_confirmed_is_applied_once()
    {
        _gateway.Open();
        await using var store = Store();
        await store.CheckAsync(default);
        var cuts = 0;
        _gateway.Lets = sent => !Encoding.UTF8.GetString(sent.Span).Contains("/commit", StringComparison.Ordinal) || Interlocked.Increment(ref cuts) > 1;

        var version = await store.ApplyAsync(new Changes(SmallModel.Model).Set_("Area", "a", ("title", "B")).Set, default);

        Assert.Equal(2, version);
        Assert.Equal(1, cuts);
        Assert.Equal(2, store.Version);
        Assert.Equal("""{"areas":{"nodes":[{"id":"a","title":"B","version":2}]}}""", await new Asking(SmallModel.Model, store).Text("{ areas { nodes { id title version } } }"));
    }

    [Fact]
    public async Task A_wrong_password_is_told_apart_and_not_tried_again()
    {
        _gateway.Open();
        var asked = 0;
        _gateway.Lets = sent => Interlocked.Increment(ref asked) > 0;
        var settings = Neo4jServer.Settings;
        (settings.Url, settings.Password) = (_gateway.Url, "wrong");
        await using var store = new Neo4jStore(SmallModel.Model, settings, e => _reported.Add(e.Message));

        var answer = await new Asking(SmallModel.Model, store).Ask(Question);
        Assert.Equal(answer, await new Asking(SmallModel.Model, store).Ask(Question));
        Assert.StartsWith("The graph's database does not accept", await store.WhyAwayAsync(default), StringComparison.Ordinal);
        // Neo4j locks a user out after three attempts, whoever makes them.
        Assert.Equal(1, asked);

        Assert.Contains("does not accept the server's user and password", answer, StringComparison.Ordinal);
        Assert.Contains("\"neo4jCode\":\"Neo.ClientError.Security.Unauthorized\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"retryable\":false", answer, StringComparison.Ordinal);
        Assert.Single(_reported);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told_apart()
    {
        var settings = Neo4jServer.Settings;
        settings.Database = "nowhere";
        await using var store = new Neo4jStore(SmallModel.Model, settings, e => _reported.Add(e.Message));

        for (var times = 0; times < 2; times++)
            Assert.Contains("has none of the name that the server was given", await new Asking(SmallModel.Model, store).Ask(Question), StringComparison.Ordinal);
        Assert.Single(_reported);
    }

    [Fact]
    public async Task Whatever_answers_but_is_no_Neo4j_is_told_apart()
    {
        using var page = new Gateway(Neo4jServer.Settings.Url);
        page.Open();
        var settings = Neo4jServer.Settings;
        settings.Url = page.Url;
        settings.Database = "x/../../../browser";
        await using var store = new Neo4jStore(SmallModel.Model, settings, e => _reported.Add(e.Message));

        Assert.Contains("\"errors\"", await new Asking(SmallModel.Model, store).Ask(Question), StringComparison.Ordinal);
        Assert.Single(_reported);
    }

    [Fact]
    public async Task A_read_that_takes_too_long_is_ended_with_a_clear_error()
    {
        _gateway.Open();
        var settings = Neo4jServer.Settings;
        settings.Url = _gateway.Url;
        await using var store = new Neo4jStore(SmallModel.Model, settings);
        await store.CheckAsync(default);
        settings.TimeoutSeconds = 0.2;
        await using var hasty = new Neo4jStore(SmallModel.Model, settings);
        using var told = new ManualResetEventSlim();
        _gateway.Lets = _ => told.Wait(TimeSpan.FromSeconds(60));

        var answer = await new Asking(SmallModel.Model, hasty).Ask(Question);

        told.Set();
        Assert.Contains("EXECUTION_TIMEOUT", answer, StringComparison.Ordinal);
    }

    private Neo4jStore Store()
    {
        var settings = Neo4jServer.Settings;
        settings.Url = _gateway.Url;
        return new Neo4jStore(SmallModel.Model, settings, e => _reported.Add(e.Message), () => _back++);
    }
}
