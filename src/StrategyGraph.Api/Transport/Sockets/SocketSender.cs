using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using StrategyGraph.Api.Transport.Streams;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Transport.Sockets;

/// <summary>Sends the messages of a server by the protocol graphql-transport-ws, one at a time, and closes the socket.</summary>
internal sealed class SocketSender(WebSocket socket, TimeSpan sendTime) : IDisposable
{
    // What a close frame has room for, in bytes of UTF-8 (RFC 6455, 5.5).
    private const int MostReason = 123;
    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SendTimer _stall = new(sendTime, socket.Abort);
    private readonly Timer _abort = new(static s => ((WebSocket)s!).Abort(), socket, Timeout.Infinite, Timeout.Infinite);
    private bool _closed;

    /// <summary>Acknowledges the connection.</summary>
    public ValueTask AckAsync(CancellationToken cancellation) => SendAsync("{\"type\":\"connection_ack\"}"u8.ToArray(), cancellation);

    /// <summary>Answers a ping, with its payload.</summary>
    public ValueTask PongAsync(JsonElement? payload, CancellationToken cancellation) =>
        SendAsync(Encoding.UTF8.GetBytes(payload is { } json ? $"{{\"type\":\"pong\",\"payload\":{json.GetRawText()}}}" : "{\"type\":\"pong\"}"), cancellation);

    /// <summary>Sends a result.</summary>
    public async ValueTask NextAsync(string id, ExecutionResponse response, CancellationToken cancellation)
    {
        using var message = Start(id, "\"next\""u8, response.Body.Length);
        message.Name("\"payload\":"u8);
        message.Raw(response.Body.Span);
        message.EndObject();
        await SendAsync(message.WrittenMemory, cancellation);
    }

    /// <summary>Says that an operation cannot be run, or not go on; it is its last message.</summary>
    public async ValueTask ErrorAsync(string id, IReadOnlyList<GraphQLError> errors, CancellationToken cancellation)
    {
        using var message = Start(id, "\"error\""u8, 1024);
        message.Name("\"payload\":"u8);
        ErrorWriter.Write(errors, message);
        message.EndObject();
        await SendAsync(message.WrittenMemory, cancellation);
    }

    /// <summary>Says that an operation has ended.</summary>
    public async ValueTask CompleteAsync(string id, CancellationToken cancellation)
    {
        using var message = Start(id, "\"complete\""u8, 0);
        message.EndObject();
        await SendAsync(message.WrittenMemory, cancellation);
    }

    /// <summary>Closes the socket once; where the client does not close it too, it is cut.</summary>
    public async ValueTask CloseAsync(int code, string reason)
    {
        if (!await _gate.WaitAsync(CloseTime))
        {
            socket.Abort();
            return;
        }

        try
        {
            if (_closed || socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
                return;
            _closed = true;
            _abort.Change(CloseTime, Timeout.InfiniteTimeSpan);
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, Fitting(reason), CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or InvalidOperationException)
        {
            socket.Abort();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Cuts the socket soon, unless it has ended by itself: it has been closed already, by the framework.</summary>
    public void CutSoon() => _abort.Change(CloseTime, Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public void Dispose()
    {
        _abort.Dispose();
        _stall.Dispose();
        _gate.Dispose();
    }

    private static string Fitting(string reason)
    {
        var bytes = 0;
        var length = 0;
        foreach (var rune in reason.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MostReason)
                return reason[..length];
            length += rune.Utf16SequenceLength;
        }

        return reason;
    }

    private static ResponseWriter Start(string id, ReadOnlySpan<byte> type, int room)
    {
        var message = new ResponseWriter(room + (id.Length * 6) + 64);
        message.StartObject();
        message.Name("\"id\":"u8);
        message.String(id);
        message.Name("\"type\":"u8);
        message.Raw(type);
        return message;
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            // Not cancelled half-way: that would cut the socket for all of its operations.
            if (!_closed && socket.State == WebSocketState.Open)
                await _stall.WithinAsync(socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None));
        }
        finally
        {
            _gate.Release();
        }
    }
}
