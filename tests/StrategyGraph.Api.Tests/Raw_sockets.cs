using System.Globalization;
using System.Text;
using StrategyGraph.Api.Tests.Support;
using static StrategyGraph.Api.Tests.Support.RawSocket;

namespace StrategyGraph.Api.Tests;

/// <summary>Frames and messages that no client library sends: each socket is told and closed as its protocols say, and disturbs nobody.</summary>
public sealed class Raw_sockets : IAsyncLifetime
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack"}""";

    private readonly Ticking _ticking = new();
    private Running _server = null!;

    // No time that the server gives its clients is over while a busy machine makes them wait; tests of such a time start a server of their own.
    public async Task InitializeAsync() => _server = await Running.StartAsync(_ticking.Serve, "Streams:MaxOperations=50", "Streams:InitSeconds=300", "Streams:SendSeconds=300", "Limits:MaxBodyBytes=20000");

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Soundness.CheckLog(_server.Log);
    }

    // What is sent behind connection_init, and what is heard behind connection_ack.
    public static TheoryData<string, byte[][], string[]> Talks { get; } = new()
    {
        { "a message in frames of one byte", [.. Split("""{"type":"ping"}""")], ["""{"type":"pong"}"""] },
        { "a message around a ping", [Frame(Text, "{\"type\":"u8, isLast: false), Frame(Ping, "x"u8), Frame(Continuation, "\"ping\"}"u8)], ["pong x", """{"type":"pong"}"""] },
        { "a message with empty frames", [Frame(Text, [], isLast: false), Frame(Continuation, [], isLast: false), Frame(Continuation, """{"type":"ping"}"""u8)], ["""{"type":"pong"}"""] },
        { "an empty message", [Frame(Text, [])], ["4400 The message is not JSON"] },
        { "a pong that nobody asked for", [Frame(Pong, "x"u8), Message("""{"type":"ping"}""")], ["""{"type":"pong"}"""] },
        { "the end of a message that never began", [Frame(Continuation, "x"u8)], ["1002"] },
        { "a message inside another", [Frame(Text, "x"u8, isLast: false), Frame(Text, "x"u8)], ["1002"] },
        { "a frame without a mask", [Frame(Text, """{"type":"ping"}"""u8, isMasked: false)], ["1002"] },
        { "reserved bits", [Frame(Text, """{"type":"ping"}"""u8, reserved: 4)], ["1002"] },
        { "a frame of no kind", [Frame(3, "x"u8)], ["1002"] },
        { "a control frame of no kind", [Frame(11, "x"u8)], ["1002"] },
        { "a ping that is too long", [Frame(Ping, new byte[126])], ["1002"] },
        { "a ping in parts", [Frame(Ping, "x"u8, isLast: false)], ["1002"] },
        { "a length of more than 63 bits", [[0x81, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4]], ["1002"] },
        { "bytes that are not UTF-8", [Frame(Text, [(byte)'"', 0xFF, (byte)'"'])], ["1007"] },
        { "half of a character at the end", [Frame(Text, [(byte)'"', 0xE2, 0x82])], ["1007"] },
        { "half of a character at the end of a frame", [Frame(Text, [.. "{\"type\":\"ping\",\"a\":\""u8, 0xC3], isLast: false), Frame(Continuation, [0xA9, .. "\"}"u8])], ["""{"type":"pong"}"""] },
        { "a binary message", [Frame(Binary, """{"type":"ping"}"""u8)], ["4400 The message is binary; messages are text"] },
        { "a binary message in parts", [Frame(Binary, "x"u8, isLast: false), Frame(Continuation, "x"u8), Message("""{"type":"ping"}""")], ["4400 The message is binary; messages are text"] },
        { "a message that is too long", [Frame(Text, new byte[50_000])], ["1009 The message is longer than 20000 bytes (MaxBodyBytes)"] },
        { "a message that is too long in parts", [.. Enumerable.Repeat(Frame(Continuation, new byte[10_000], isLast: false), 4).Prepend(Frame(Text, "x"u8, isLast: false))], ["1009 The message is longer than 20000 bytes (MaxBodyBytes)"] },
        { "a close frame of one byte", [Frame(Close, [3])], ["1002"] },
        { "a close frame with a code that is none", [Frame(Close, [0, 5])], ["1002"] },
        { "a close frame with a code that must not be sent", [Frame(Close, [3, 0xED])], ["1002"] },
        { "a close frame whose reason is not UTF-8", [Frame(Close, [3, 0xE8, 0xFF])], ["1002"] },
        { "a close frame without a code", [Frame(Close, [])], ["1000"] },
        { "a byte order mark", [Message("\uFEFF{\"type\":\"ping\"}")], ["4400 The message is not JSON"] },
        { "a message that is too deep", [Message("{\"type\":\"ping\",\"payload\":{\"a\":" + new string('[', 70) + new string(']', 70) + "}}")], ["4400 The message is not JSON"] },
        { "one entry twice", [Message("""{"type":"nothing","type":"ping"}""")], ["""{"type":"pong"}"""] },
        { "an id that is a number", [Message("""{"type":"subscribe","id":1,"payload":{"query":"{ hello }"}}""")], ["4400 The message \"subscribe\" needs an \"id\", a string that is not empty"] },
        { "a very long id", [Message($$"""{"type":"complete","id":"{{new string('x', 1_001)}}"}""")], ["4400 The message \"complete\" needs an \"id\", a string that is not empty"] },
        { "a payload of null", [Message("""{"type":"subscribe","id":"a","payload":null}""")], ["4400 The \"payload\" of \"subscribe\" must be an object"] },
        { "a payload with a document of a wrong type", [Message("""{"type":"subscribe","id":"a","payload":{"query":5}}""")], ["4400 The request's \"query\" must be a string, the GraphQL document; it is a number."] },
        {
            "half of a surrogate pair as the name of an extension", [Message("""{"type":"subscribe","id":"a","payload":{"query":"{ hello }","extensions":{"\ud800ersistedQueryyyyyyyyyy":1}}}""")],
            ["""{"id":"a","type":"error","payload":[{"message":"The request's \"extensions\" have an entry whose name is not text: it holds half of a surrogate pair.","extensions":{"code":"BAD_REQUEST"}}]}"""]
        },
        { "half of a surrogate pair in a ping", [Message("""{"type":"ping","payload":{"\ud800":"\udc00"}}""")], ["""{"type":"pong","payload":{"\ud800":"\udc00"}}"""] },
        {
            "one id of letters beyond ASCII twice", [Message(Silence(new string('é', 100))), Message(Silence(new string('é', 100)))],
            ["4409 Subscriber for " + new string('é', 54)]
        },
        {
            "one id of characters beyond the first plane twice", [Message(Silence("x" + Many("😀", 200))), Message(Silence("x" + Many("😀", 200)))],
            ["4409 Subscriber for x" + Many("😀", 26)]
        },
        { "a start behind the start", [Message(Init)], ["4429 Too many initialisation requests"] },
        { "messages behind the close frame", [Frame(Close, [3, 0xE8]), Message(Init), Message("nonsense")], ["1000"] },
        { "messages behind a fault", [Message("nonsense"), Message("""{"type":"ping"}"""), Message(Init)], ["4400 The message is not JSON"] },
    };

    [Theory]
    [MemberData(nameof(Talks))]
    public async Task A_talk_ends_as_the_protocols_say(string name, byte[][] said, string[] heard)
    {
        using (var socket = await StartedAsync())
        {
            foreach (var bytes in said)
                await socket.SendAsync(bytes);
            foreach (var expected in heard)
                Assert.Equal($"{name}: {expected}", $"{name}: {await socket.HearAsync()}");
            if (char.IsAsciiDigit(heard[^1][0]))
                await socket.SendAsync(Frame(Close, [3, 0xE8]));
        }

        await _ticking.ListeningAsync(0);
        await CheckServesAsync();
    }

    [Fact]
    public async Task A_socket_that_never_gets_so_far_as_to_say_something_is_closed()
    {
        await using var server = await Running.StartAsync(_ticking.Serve, "Streams:InitSeconds=0.2");
        string[] beginnings = ["", "\x81", "\x81\xFE\x40\0", "\x81\xFF\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x02\x03\x04 and so on", "\x01\x81\x01\x02\x03\x04\x05"];
        await Task.WhenAll(beginnings.Select(async sent =>
        {
            using var socket = await OpenAsync(server);
            await socket.SendAsync(Encoding.Latin1.GetBytes(sent));
            Assert.Equal("4408 Connection initialisation timeout", await socket.HearAsync());
            Assert.Equal("cut", await socket.HearAsync());
        }));
    }

    [Fact]
    public async Task A_socket_that_is_cut_at_any_byte_ends_its_operations()
    {
        byte[] said = [.. Message(Init), .. Message(Silence("a")), .. Message(Silence("b"))];
        foreach (var some in Enumerable.Range(0, said.Length).Chunk(40))
            await Task.WhenAll(some.Select(CutAsync));
        await _ticking.ListeningAsync(0);
        await CheckServesAsync();

        async Task CutAsync(int length)
        {
            using var socket = await OpenAsync(_server);
            await socket.SendAsync(said[..length]);
            if (length % 2 == 0)
                socket.EndSending();
        }
    }

    [Fact]
    public async Task Thousands_of_operations_are_refused_beyond_the_number_that_there_may_be()
    {
        using (var socket = await StartedAsync())
        {
            var sending = Task.Run(async () =>
            {
                for (var i = 0; i < 3_000; i++)
                    await socket.SayAsync(Silence(i.ToString(CultureInfo.InvariantCulture)));
            });
            for (var i = 50; i < 3_000; i++)
                Assert.StartsWith($$"""{"id":"{{i}}","type":"error","payload":[{"message":"The socket has 50 operations already""", await socket.HearAsync(), StringComparison.Ordinal);
            await sending;
            await _ticking.ListeningAsync(50);
        }

        await _ticking.ListeningAsync(0);
        await CheckServesAsync();
    }

    // What the client completes may have ended in the same moment.
    [Fact]
    public async Task Operations_that_end_while_they_are_completed_end_once()
    {
        using var socket = await StartedAsync();
        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < 3_000; i++)
            {
                await socket.SayAsync($$$"""{"type":"subscribe","id":"{{{i}}}","payload":{"query":"{{{(i % 2 == 0 ? "{ hello }" : "subscription { count(to: 1) }")}}}"}}""");
                for (var wait = i % 7 * 20; wait > 0; wait--)
                    Thread.SpinWait(50);
                await socket.SayAsync($$"""{"type":"complete","id":"{{i}}"}""");
            }

            await socket.SayAsync("""{"type":"ping","payload":{"last":true}}""");
        });
        string heard;
        do
        {
            heard = await socket.HearAsync();
            Assert.StartsWith("{", heard, StringComparison.Ordinal);
        }
        while (!heard.Contains("last", StringComparison.Ordinal));
        await sending;
        await _ticking.ListeningAsync(0);
    }

    [Fact]
    public async Task A_socket_that_sends_and_never_reads_is_cut()
    {
        await using var server = await Running.StartAsync(_ticking.Serve, "Streams:SendSeconds=0.5", "Limits:MaxBodyBytes=20000");
        using var socket = await StartedAsync(server);
        var ping = Message("{\"type\":\"ping\",\"payload\":{\"a\":\"" + new string('x', 19_000) + "\"}}");
        for (var i = 0; i < 5_000; i++)
        {
            if (!await socket.SendAsync(ping))
                return;
        }

        Assert.Fail("The server took 95 MB of pings, and their answers were not read.");
    }

    private static IEnumerable<byte[]> Split(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Select((b, i) => Frame(i == 0 ? Text : Continuation, [b], isLast: i == bytes.Length - 1));
    }

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Silence(string id) => $$$"""{"type":"subscribe","id":"{{{id}}}","payload":{"query":"subscription { silence }"}}""";

    private async Task<RawSocket> StartedAsync(Running? server = null)
    {
        var socket = await OpenAsync(server ?? _server);
        await socket.SayAsync(Init);
        Assert.Equal(Ack, await socket.HearAsync());
        return socket;
    }

    private async Task CheckServesAsync()
    {
        using var socket = await StartedAsync();
        await socket.SayAsync("""{"type":"subscribe","id":"a","payload":{"query":"{ hello }"}}""");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"Hello you"}}}""", await socket.HearAsync());
    }
}
