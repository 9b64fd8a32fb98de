using System.Net.WebSockets;
using System.Text;
using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests;

/// <summary>WebSockets by the protocol graphql-transport-ws.</summary>
public sealed class Web_sockets : IAsyncLifetime
{
    private readonly Ticking _ticking = new();
    private Running _server = null!;

    // No time that the server gives its clients is over while a busy machine makes them wait; tests of such a time start a server of their own.
    public async Task InitializeAsync() => _server = await Running.StartAsync(
        _ticking.Serve, "Streams:Queue=5", "Streams:InitSeconds=300", "Streams:SendSeconds=300", "Streams:MaxOperations=2", "Limits:MaxBodyBytes=2000");

    public async Task DisposeAsync() => await _server.DisposeAsync();

    // What a client sends, one message after another, and what it hears; the last line is the close code and reason, where it is closed.
    public static TheoryData<string, string[], string[]> Talks { get; } = new()
    {
        { "a query", [Init, Subscribe("a", "{ hello }")], [Ack, """{"id":"a","type":"next","payload":{"data":{"hello":"Hello you"}}}""", Complete("a")] },
        {
            "a query with variables", [Init, """{"id":"a","type":"subscribe","payload":{"query":"query Q($n: String) { hello(name: $n) }","variables":{"n":"there"},"operationName":"Q"}}"""],
            [Ack, """{"id":"a","type":"next","payload":{"data":{"hello":"Hello there"}}}""", Complete("a")]
        },
        {
            "a subscription", [Init, Subscribe("a", "subscription { count(to: 2) }")],
            [Ack, """{"id":"a","type":"next","payload":{"data":{"count":1}}}""", """{"id":"a","type":"next","payload":{"data":{"count":2}}}""", Complete("a")]
        },
        { "an invalid operation", [Init, Subscribe("a", "{ nothing }")], [Ack, """{"id":"a","type":"error","payload":[{"message":"Cannot query field \"nothing\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}"""] },
        { "an unknown document", [Init, """{"id":"a","type":"subscribe","payload":{"documentId":"x"}}"""], [Ack, """{"id":"a","type":"error","payload":[{"message":"The server knows no document \"x\"; send its text as \"query\".","extensions":{"code":"BAD_REQUEST"}}]}"""] },
        { "pings before and behind the start", ["""{"type":"ping"}""", Init, """{"type":"ping","payload":{"a":[1]}}"""], ["""{"type":"pong"}""", Ack, """{"type":"pong","payload":{"a":[1]}}"""] },
        { "a pong that nobody asked for, and the end of what never was", [Init, """{"type":"pong"}""", """{"id":"x","type":"complete"}""", """{"type":"ping"}"""], [Ack, """{"type":"pong"}"""] },
        { "an id of special characters", [Init, Subscribe("\\\"é\\u0000", "{ hello }")], [Ack, """{"id":"\"é\u0000","type":"next","payload":{"data":{"hello":"Hello you"}}}""", """{"id":"\"é\u0000","type":"complete"}"""] },
        { "two starts", [Init, Init], [Ack, "4429 Too many initialisation requests"] },
        { "an operation before the start", [Subscribe("a", "{ hello }")], ["4401 Unauthorized"] },
        { "one id twice", [Init, Subscribe("a", "subscription { silence }"), Subscribe("a", "{ hello }")], [Ack, "4409 Subscriber for a already exists"] },
        { "too many operations", [Init, Subscribe("a", "subscription { silence }"), Subscribe("b", "subscription { silence }"), Subscribe("c", "{ hello }")], [Ack, """{"id":"c","type":"error","payload":[{"message":"The socket has 2 operations already (Streams:MaxOperations); complete one first.","extensions":{"code":"TOO_MANY_OPERATIONS"}}]}"""] },
        { "no json", ["nonsense"], ["4400 The message is not JSON"] },
        { "half a surrogate pair", ["""{"type":"\ud800"}"""], ["4400 The message is not JSON"] },
        { "a list", ["[]"], ["4400 The message is not an object with a \"type\""] },
        { "no type", ["""{"id":"a"}"""], ["4400 The message is not an object with a \"type\""] },
        { "a type of servers", ["""{"type":"connection_ack"}"""], ["4400 The message has a type that clients do not send"] },
        { "a start with a wrong payload", ["""{"type":"connection_init","payload":"x"}"""], ["4400 The \"payload\" of \"connection_init\" must be an object"] },
        { "an operation without an id", [Init, """{"type":"subscribe","payload":{"query":"{ hello }"}}"""], [Ack, "4400 The message \"subscribe\" needs an \"id\", a string that is not empty"] },
        { "an operation with an empty id", [Init, Subscribe("", "{ hello }")], [Ack, "4400 The message \"subscribe\" needs an \"id\", a string that is not empty"] },
        { "an operation without a payload", [Init, """{"id":"a","type":"subscribe"}"""], [Ack, "4400 The \"payload\" of \"subscribe\" must be an object"] },
        { "an operation without a document", [Init, """{"id":"a","type":"subscribe","payload":{}}"""], [Ack, "4400 The request has no \"query\": it must be a string, the GraphQL document, such as \"{ __typename }\"."] },
        { "a message that is too long", [Init, Subscribe("a", "{ hello } #" + new string('x', 5000))], [Ack, "1009 The message is longer than 2000 bytes (MaxBodyBytes)"] },
    };

    [Theory]
    [MemberData(nameof(Talks))]
    public async Task A_talk_goes_by_the_protocol(string name, string[] said, string[] heard)
    {
        using var socket = await ConnectAsync();
        foreach (var message in said)
            await SayAsync(socket, message);
        foreach (var expected in heard)
            Assert.Equal($"{name}: {expected}", $"{name}: {await HearAsync(socket)}");
    }

    [Fact]
    public async Task A_socket_that_does_not_start_in_time_is_closed()
    {
        await using var server = await Running.StartAsync(_ticking.Serve, "Streams:InitSeconds=0.1");
        using var socket = await ConnectAsync(server, "graphql-transport-ws", null);
        Assert.Equal("4408 Connection initialisation timeout", await HearAsync(socket));
    }

    [Fact]
    public async Task An_id_is_free_again_once_its_operation_ended()
    {
        using var socket = await ConnectAsync();
        await SayAsync(socket, Init);
        Assert.Equal(Ack, await HearAsync(socket));
        for (var i = 0; i < 50; i++)
        {
            await SayAsync(socket, Subscribe("a", i % 2 == 0 ? "{ hello }" : "{ nothing }"));
            if (i % 2 == 0)
                Assert.Contains("Hello", await HearAsync(socket), StringComparison.Ordinal);
            Assert.Contains(i % 2 == 0 ? "complete" : "error", await HearAsync(socket), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_client_completes_ends_and_says_nothing_more()
    {
        using var socket = await ConnectAsync();
        await SayAsync(socket, Init);
        await HearAsync(socket);
        await SayAsync(socket, Subscribe("a", "subscription { silence }"));
        await _ticking.ListeningAsync(1);
        await SayAsync(socket, """{"id":"a","type":"complete"}""");
        await _ticking.ListeningAsync(0);
        await SayAsync(socket, """{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await HearAsync(socket));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_operations_end_with_their_socket(bool politely)
    {
        using var socket = await ConnectAsync();
        await SayAsync(socket, Init);
        await SayAsync(socket, Subscribe("a", "subscription { silence }"));
        await SayAsync(socket, Subscribe("b", "subscription { silence }"));
        await _ticking.ListeningAsync(2);
        if (politely)
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        else
            socket.Abort();
        await _ticking.ListeningAsync(0);
    }

    [Fact]
    public async Task A_subscriber_that_cannot_keep_up_is_told_and_its_operation_ended()
    {
        using var socket = await ConnectAsync();
        await SayAsync(socket, Init);
        await SayAsync(socket, Subscribe("a", "subscription { flood }"));
        await _ticking.EndedAsync();
        var last = "";
        while (!last.Contains("\"error\"", StringComparison.Ordinal))
        {
            Assert.True(socket.State == WebSocketState.Open, $"The socket was closed before the subscriber was told: {last}");
            last = await HearAsync(socket);
        }

        Assert.Contains("SUBSCRIBER_TOO_SLOW", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_of_another_protocol_is_closed()
    {
        using var socket = await ConnectAsync("graphql-ws");
        Assert.Equal("4406 Subprotocol not acceptable", await HearAsync(socket));
    }

    [Fact]
    public async Task Pages_of_other_origins_get_no_socket_unless_they_may()
    {
        using (var socket = await ConnectAsync("graphql-transport-ws", $"http://127.0.0.1:{_server.Url.Port}"))
            Assert.Equal(WebSocketState.Open, socket.State);
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync("graphql-transport-ws", "https://evil.example"));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stops_says_so()
    {
        var server = await Running.StartAsync(new Ticking().Serve);
        using var socket = await ConnectAsync(server, "graphql-transport-ws", null);
        await SayAsync(socket, Init);
        Assert.Equal(Ack, await HearAsync(socket));
        var stopping = server.DisposeAsync();
        Assert.Equal("1001 The server is stopping", await HearAsync(socket));
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        await stopping;
    }

    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack"}""";

    private static string Subscribe(string id, string query) => $$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""";

    private static string Complete(string id) => $$"""{"id":"{{id}}","type":"complete"}""";

    private Task<ClientWebSocket> ConnectAsync(string protocol = "graphql-transport-ws", string? origin = null) => ConnectAsync(_server, protocol, origin);

    private static async Task<ClientWebSocket> ConnectAsync(Running server, string protocol, string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(protocol);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Url.Port}/graphql"), CancellationToken.None);
        return socket;
    }

    private static Task SayAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<string> HearAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return $"{(int)part.CloseStatus!} {part.CloseStatusDescription}";
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return Encoding.UTF8.GetString(message.ToArray());
        }
    }
}
