using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using StrategyGraph.Api.Documents;
using StrategyGraph.Api.Logging;
using StrategyGraph.Api.Options;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Transport.Sockets;

/// <summary>
/// One socket by the protocol graphql-transport-ws: it waits for <c>connection_init</c>, then runs operations side by side, each under its id,
/// until either side closes it. Close codes are the protocol's.
/// </summary>
internal sealed class SocketSession : IDisposable
{
    private const string TooMany = "TOO_MANY_OPERATIONS";
    private static readonly TimeSpan Parting = TimeSpan.FromMilliseconds(250);

    private readonly WebSocket _socket;
    private readonly RequestPipeline _pipeline;
    private readonly DocumentLookup _documents;
    private readonly StreamOptions _options;
    private readonly int _maxMessage;
    private readonly RequestLog _requests;
    private readonly SocketSender _sender;
    private readonly CancellationTokenSource _ended = new();
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, byte> _running = [];
    private volatile bool _isReady;

    public SocketSession(WebSocket socket, RequestPipeline pipeline, DocumentLookup documents, ServerOptions options, RequestLog requests)
    {
        _socket = socket;
        _pipeline = pipeline;
        _documents = documents;
        _options = options.Streams;
        _maxMessage = options.Limits.MaxBodyBytes;
        _requests = requests;
        _sender = new SocketSender(socket, options.Streams.SendTime);
    }

    /// <summary>Serves the socket until it is closed.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        await using var stop = stopping.Register(() => _ = CloseAsync((int)WebSocketCloseStatus.EndpointUnavailable, "The server is stopping"));
        using var init = new Timer(_ => _ = _isReady ? Task.CompletedTask : CloseAsync(4408, "Connection initialisation timeout"), null, _options.InitTime, Timeout.InfiniteTimeSpan);
        var buffer = new ArrayBufferWriter<byte>(4096);
        var isTold = false;
        try
        {
            while (await ReceiveAsync(buffer))
            {
                if (SocketMessage.Read(buffer.WrittenMemory, out var fault) is var message && fault is not null)
                    await CloseAsync(4400, fault);
                else
                    await TakeAsync(message);
                buffer.ResetWrittenCount();
            }
        }
        catch (WebSocketException e) when (e.WebSocketErrorCode == WebSocketError.Faulted)
        {
            // The frames were wrong, or their text, and the framework has sent the close frame that says so.
            isTold = true;
            _sender.CutSoon();
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException)
        {
            // The connection is gone; so is everything that was asked over it.
            _socket.Abort();
        }

        await _ended.CancelAsync();
        await Task.WhenAll(_running.Keys);
        await CloseAsync((int)WebSocketCloseStatus.NormalClosure, "");
        // The connection of a socket that was not closed in order is cut when this ends, which must not overtake what is on its way.
        if (isTold)
            await Task.Delay(Parting, CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sender.Dispose();
        _ended.Dispose();
    }

    private Task CloseAsync(int code, string reason) => _sender.CloseAsync(code, reason).AsTask();

    // False at the end. What comes behind our own close frame is passed over.
    private async ValueTask<bool> ReceiveAsync(ArrayBufferWriter<byte> message)
    {
        var isTold = false;
        while (true)
        {
            var part = await _socket.ReceiveAsync(message.GetMemory(4096), _ended.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return false;
            if (_socket.State == WebSocketState.CloseSent)
            {
                message.ResetWrittenCount();
                continue;
            }

            if (part.MessageType == WebSocketMessageType.Binary && !isTold)
            {
                isTold = true;
                await CloseAsync(4400, "The message is binary; messages are text");
                continue;
            }

            message.Advance(part.Count);
            if (message.WrittenCount > _maxMessage && !isTold)
            {
                isTold = true;
                await CloseAsync((int)WebSocketCloseStatus.MessageTooBig, $"The message is longer than {_maxMessage} bytes (MaxBodyBytes)");
                message.ResetWrittenCount();
            }
            else if (part.EndOfMessage)
            {
                return true;
            }
        }
    }

    private async ValueTask TakeAsync(SocketMessage message)
    {
        switch (message.Type)
        {
            case "connection_init" when _isReady:
                await CloseAsync(4429, "Too many initialisation requests");
                break;
            case "connection_init":
                _isReady = true;
                await _sender.AckAsync(_ended.Token);
                break;
            case "ping":
                await _sender.PongAsync(message.Payload, _ended.Token);
                break;
            case "subscribe" when !_isReady:
                await CloseAsync(4401, "Unauthorized");
                break;
            case "subscribe":
                await SubscribeAsync(message);
                break;
            case "complete" when _operations.TryRemove(message.Id, out var operation):
                operation.Complete();
                break;
        }
    }

    private async ValueTask SubscribeAsync(SocketMessage message)
    {
        // A document that is new takes long; others' requests may wait for this thread (SocketThreads).
        await Task.Yield();
        var id = message.Id;
        if (_operations.ContainsKey(id))
        {
            await CloseAsync(4409, $"Subscriber for {id} already exists");
            return;
        }

        GraphQLRequest request;
        try
        {
            request = GraphQLRequestReader.Read(message.Payload!.Value);
        }
        catch (GraphQLException e)
        {
            await CloseAsync(4400, e.Errors[0].Message);
            return;
        }

        if (_operations.Count >= _options.MaxOperations)
        {
            await _sender.ErrorAsync(
                id, [new GraphQLError($"The socket has {_options.MaxOperations} operations already (Streams:MaxOperations); complete one first.", TooMany)], _ended.Token);
            return;
        }

        var operation = new SocketOperation(id, _sender, _requests, _ended.Token);
        _operations[id] = operation;
        var run = operation.RunAsync(_pipeline, Prepare(request), _options.Queue, o => _operations.TryRemove(new KeyValuePair<string, SocketOperation>(id, o)));
        _running.TryAdd(run, 0);
        _ = run.ContinueWith(
            (task, _) =>
            {
                _running.TryRemove(task, out var _);
                operation.Dispose();
            },
            null,
            TaskScheduler.Default);
    }

    private PreparedRequest Prepare(GraphQLRequest request)
    {
        try
        {
            var (found, _) = _documents.Find(request);
            var prepared = _pipeline.Prepare(found);
            if (prepared.Errors is null)
                _documents.Register(found);
            return prepared;
        }
        catch (GraphQLException e)
        {
            return PreparedRequest.OfErrors(e.Errors);
        }
    }
}
