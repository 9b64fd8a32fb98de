using System.Net.Sockets;
using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Tests.Support;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Tests;

/// <summary>What clients see of a store that is away, of faults, of time limits; and that nobody works for those who left.</summary>
public sealed class Faults_of_the_server
{
    private const string Question = """{"query": "{ plans { totalCount } }"}""";

    [Fact]
    public async Task While_the_store_is_away_the_server_runs_refuses_and_says_why()
    {
        await using var server = await Running.StartAsync("Store=Neo4j", "Neo4j:Url=http://127.0.0.1:1", "Neo4j:Password=x");
        var ready = await server.GetAsync("/health/ready");
        Assert.Equal(503, ready.Status);
        Assert.Contains("does not answer", ready.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await server.GetAsync("/health/live")).Status);
        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            var answer = await server.PostAsync(Question, $"Accept: {accept}");
            Assert.True(answer.Status == 503 && answer.Text.Contains("\"code\":\"STORE_UNAVAILABLE\"", StringComparison.Ordinal), answer.ToString());
        }
    }

    [Fact]
    public async Task A_database_that_takes_what_is_asked_and_says_nothing_makes_the_server_not_ready_and_requests_refused()
    {
        using var mute = new TcpListener(System.Net.IPAddress.Loopback, 0);
        mute.Start();
        await using var server = await Running.StartAsync("Store=Neo4j", $"Neo4j:Url=http://{mute.LocalEndpoint}", "Neo4j:Password=x");
        var ready = await server.GetAsync("/health/ready");
        Assert.Equal((503, "The graph's database has not answered for 3 seconds.\n"), (ready.Status, ready.Text));
        var answer = await server.PostAsync(Question);
        Assert.Equal(503, answer.Status);
        Assert.Equal(
            """{"errors":[{"message":"The graph's database has not answered yet. Try again in a moment.","extensions":{"code":"STORE_UNAVAILABLE","retryable":true}}]}""",
            answer.Text);
    }

    [Fact]
    public async Task A_fault_is_told_by_the_number_under_which_it_was_reported()
    {
        string? reported = null;
        await using var server = await Running.StartAsync(s => With(s, _ => throw new InvalidOperationException("a secret"), report: (e, id) => reported = $"{id} {e.Message}"));
        var answer = await server.PostAsync(Question);
        Assert.Equal(500, answer.Status);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.Equal(answer.Text.Split("\"correlationId\":\"")[1][..12] + " a secret", reported);
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_stopped()
    {
        await using var server = await Running.StartAsync(s => With(s, c => Task.Delay(Timeout.Infinite, c), TimeSpan.FromMilliseconds(50)));
        var answer = await server.PostAsync(Question);
        Assert.Equal(200, answer.Status);
        Assert.Contains("stopped after 0.05 s, the time that one may take (TimeLimit)", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_ends_when_its_client_leaves()
    {
        var begun = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        var server = await Running.StartAsync(s => With(s, async cancellation =>
        {
            begun.SetResult();
            using var registration = cancellation.Register(ended.SetResult);
            await Task.Delay(Timeout.Infinite, cancellation);
        }));
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync("127.0.0.1", server.Url.Port);
            await socket.GetStream().WriteAsync("GET /graphql?query=%7Bplans%7BtotalCount%7D%7D HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            await begun.Task.WaitAsync(Patience.Limit);
        }

        await ended.Task.WaitAsync(Patience.Limit);
        await server.DisposeAsync();
        Assert.Contains(" 499 cancelled ", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_shown_to_those_who_ask_where_that_is_allowed()
    {
        const string asked = """{"query": "{ plans { totalCount } }", "extensions": {"explain": true}}""";
        await using (var server = await Running.StartAsync("Explain=true", "SeedPath=none"))
            Assert.Contains("\"extensions\":{\"plan\":\"", (await server.PostAsync(asked)).Text, StringComparison.Ordinal);
        await using (var server = await Running.StartAsync("SeedPath=none"))
            Assert.DoesNotContain("extensions", (await server.PostAsync(asked)).Text, StringComparison.Ordinal);
    }

    private static GraphService With(GraphService service, Func<CancellationToken, Task> run, TimeSpan? limit = null, Action<Exception, string>? report = null) =>
        service with { Pipeline = new RequestPipeline(service.Definition.Schema, new Doing(run), new PipelineOptions { TimeLimit = limit }, report: report) };

    private sealed class Doing(Func<CancellationToken, Task> run) : IOperationRunner
    {
        public async ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellation) => await run(cancellation);

        public ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(OperationContext context, CancellationToken cancellation) => throw new InvalidOperationException();
    }
}
