using System.Net.Sockets;
using System.Text;
using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests;

/// <summary>Server-sent events by the protocol graphql-sse in its distinct connections mode.</summary>
public sealed class Event_streams : IAsyncLifetime
{
    private const string Stream = "Accept: text/event-stream";
    private readonly Ticking _ticking = new();
    private Running _server = null!;

    // No time that the server gives its clients is over while a busy machine makes them wait; tests of such a time start a server of their own.
    public async Task InitializeAsync() => _server = await Running.StartAsync(_ticking.Serve, "Streams:Queue=5", "Streams:KeepAliveSeconds=3600", "Streams:SendSeconds=300");

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public static TheoryData<string, string> Told { get; } = new()
    {
        { "subscription { count(to: 3, pause: 1) }", Next("""{"data":{"count":1}}""") + Next("""{"data":{"count":2}}""") + Next("""{"data":{"count":3}}""") + End },
        { "subscription { count(to: 0) }", End },
        { "{ hello }", Next("""{"data":{"hello":"Hello you"}}""") + End },
        { "mutation { raise }", Next("""{"data":{"raise":1}}""") + End },
        { "{ nothing }", Next("""{"errors":[{"message":"Cannot query field \"nothing\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""") + End },
        { "{", Next("""{"errors":[{"message":"Syntax Error: Expected Name, found <EOF>. A selection set holds at least one field.","locations":[{"line":1,"column":2}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""") + End },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public async Task Results_come_as_events_until_the_end(string query, string expected)
    {
        var answer = await _server.PostAsync($$"""{"query": "{{query}}"}""", Stream);
        Assert.Equal((200, "text/event-stream; charset=utf-8", Ready + expected), (answer.Status, answer.Header("Content-Type"), answer.Text));
    }

    [Fact]
    public async Task A_get_gives_a_stream_too()
    {
        var answer = await _server.GetAsync("/graphql?query=subscription%7Bcount(to:1)%7D", Stream);
        Assert.Equal(Ready + Next("""{"data":{"count":1}}""") + End, answer.Text);
    }

    [Fact]
    public async Task A_request_that_is_none_is_told_by_an_event()
    {
        var answer = await _server.PostAsync("nonsense", Stream);
        Assert.StartsWith("event: next\ndata: {\"errors\":[{\"message\":\"The request is not JSON", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n\n" + End, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_streams_to_whoever_takes_a_stream_as_well()
    {
        var answer = await _server.PostAsync("""{"query": "subscription { count(to: 1) }"}""", "Accept: application/graphql-response+json, application/json, text/event-stream");
        Assert.Equal("text/event-stream; charset=utf-8", answer.Header("Content-Type"));
        answer = await _server.PostAsync("""{"query": "{ hello }"}""", "Accept: application/graphql-response+json, application/json, text/event-stream");
        Assert.Equal("application/graphql-response+json; charset=utf-8", answer.Header("Content-Type"));
        answer = await _server.PostAsync("""{"query": "subscription { count(to: 1) }"}""", "Accept: application/json, text/*;q=0.1");
        Assert.Equal("text/event-stream; charset=utf-8", answer.Header("Content-Type"));
        answer = await _server.PostAsync("""{"query": "subscription { count(to: 1) }"}""", "Accept: */*");
        Assert.Equal(400, answer.Status);
        answer = await _server.PostAsync("""{"query": "subscription { count(to: 1) }"}""");
        Assert.Equal(400, answer.Status);
        Assert.Contains("needs a transport that streams", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_server_ends_the_stream_and_is_told_by_its_number_alone()
    {
        var answer = await _server.PostAsync("""{"query": "subscription { failing }"}""", Stream);
        Assert.Contains("\"correlationId\":", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith(End, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_stream_shows_that_it_lives_and_ends_its_source_when_the_client_leaves()
    {
        await using var server = await Running.StartAsync(_ticking.Serve, "Streams:KeepAliveSeconds=1");
        using (var client = new TcpClient())
        {
            await client.ConnectAsync("127.0.0.1", server.Url.Port);
            await client.GetStream().WriteAsync("GET /graphql?query=subscription%7Bsilence%7D HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"u8.ToArray());
            await _ticking.ListeningAsync(1);
            using var reader = new StreamReader(client.GetStream());
            for (var signs = 0; signs < 2;)
                signs += await reader.ReadLineAsync().WaitAsync(Patience.Limit) == ":" ? 1 : 0;
        }

        await _ticking.ListeningAsync(0);
    }

    [Fact]
    public async Task Clients_that_leave_at_any_moment_leave_nothing_behind()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
        {
            using var connection = await RawConnection.OpenAsync(_server);
            await connection.SendAsync(RawRequest.Get("/graphql?query=subscription%7Bcount(to:100000,pause:1)%7D", Stream));
            await connection.ReadBytesAsync(i * 37);
            if (i % 3 == 0)
                connection.EndSending();
        }));
        await _ticking.EndedAsync();
    }

    [Fact]
    public async Task A_client_that_cannot_keep_up_is_told_and_closed()
    {
        using var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync("127.0.0.1", _server.Url.Port);
        await client.GetStream().WriteAsync("GET /graphql?query=subscription%7Bflood%7D HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"u8.ToArray());

        // What happens goes on without waiting for this client, and ends its source.
        await _ticking.EndedAsync();
        var read = new StringBuilder();
        using var reader = new StreamReader(client.GetStream());
        while (await reader.ReadLineAsync().WaitAsync(Patience.Limit) is { } line && !line.StartsWith("event: complete", StringComparison.Ordinal))
            read.AppendLine(line.Length > 1000 ? "…" : line);
        Assert.Contains("SUBSCRIBER_TOO_SLOW", read.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_reads_nothing_at_all_is_cut()
    {
        await using var server = await Running.StartAsync(_ticking.Serve, "Streams:Queue=5", "Streams:SendSeconds=0.5");
        using var connection = await RawConnection.OpenAsync(server);
        await connection.SendAsync(RawRequest.Get("/graphql?query=subscription%7Bflood(length:5000000)%7D", Stream));
        await _ticking.EndedAsync();
        await Patience.UntilAsync(() => server.Log.Contains(" 499 cancelled ", StringComparison.Ordinal));
        Assert.True(server.Log.Contains(" 499 cancelled ", StringComparison.Ordinal), server.Log);

        // What was on its way when the connection was cut can still be read; what came behind it was never sent.
        var read = Encoding.UTF8.GetString(await connection.ReadBytesAsync(int.MaxValue));
        Assert.StartsWith("HTTP/1.1 200 OK", read, StringComparison.Ordinal);
        Assert.InRange(read.Length, 0, 4_999_999);
    }

    private const string Ready = ": ready\n\n";
    private const string End = "event: complete\ndata:\n\n";

    private static string Next(string json) => $"event: next\ndata: {json}\n\n";
}
