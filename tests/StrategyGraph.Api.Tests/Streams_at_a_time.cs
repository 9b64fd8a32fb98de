using System.Globalization;
using System.Text;
using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests;

/// <summary>No more streams of a kind are open at a time than may be; one more is told so before it begins.</summary>
public sealed class Streams_at_a_time
{
    private static readonly Dictionary<string, string> Requests = new()
    {
        ["WebSockets (Streams:MaxSockets)"] = RawRequest.Get(
            "/graphql", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", "Sec-WebSocket-Protocol: graphql-transport-ws"),
        ["event streams (Streams:MaxEventStreams)"] = RawRequest.Get("/graphql?query=subscription%7Bsilence%7D", "Accept: text/event-stream"),
    };

    public static TheoryData<string> Kinds { get; } = [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Are_bounded_and_leave_their_place_to_the_next(string kind)
    {
        await using var server = await Running.StartAsync(new Ticking().Serve, "Streams:MaxSockets=2", "Streams:MaxEventStreams=2", "Streams:InitSeconds=300");
        var (first, _) = await OpenAsync(server, kind);
        var (second, refusal) = await OpenAsync(server, kind);
        Assert.Null(refusal);
        (_, refusal) = await OpenAsync(server, kind);
        var (name, option) = (kind[..kind.IndexOf(" (", StringComparison.Ordinal)], kind[(kind.IndexOf('(') + 1)..^1]);
        Assert.Equal(
            $$$"""{"errors":[{"message":"The server has 2 {{{name}}} open and takes no more of them ({{{option}}}). Try again when others have closed theirs.","extensions":{"code":"TOO_MANY_STREAMS"}}]}""",
            refusal);
        foreach (var other in Requests.Keys.Where(k => k != kind))
            Assert.Null((await OpenAsync(server, other)).Refusal);
        Assert.Equal(200, (await server.PostAsync("""{"query": "{ hello }"}""")).Status);

        first!.Dispose();
        RawConnection? third = null;
        await Patience.UntilAsync(async () =>
        {
            (third, refusal) = await OpenAsync(server, kind);
            return refusal is null;
        });
        Assert.Null(refusal);
        Assert.NotNull((await OpenAsync(server, kind)).Refusal);
        second!.Dispose();
        third!.Dispose();
    }

    // A stream that stays open, or why it is refused.
    private static async Task<(RawConnection? Connection, string? Refusal)> OpenAsync(Running server, string kind)
    {
        var connection = await RawConnection.OpenAsync(server);
        await connection.SendAsync(Requests[kind]);
        var answer = (await connection.ReadAsync(hasBody: false))!;
        if (answer.Status is 101 or 200)
            return (connection, null);
        Assert.Equal((503, "application/json; charset=utf-8"), (answer.Status, answer.Headers["Content-Type"]));
        var refusal = await connection.ReadBytesAsync(int.Parse(answer.Headers["Content-Length"], CultureInfo.InvariantCulture));
        connection.Dispose();
        return (null, Encoding.UTF8.GetString(refusal));
    }
}
