using System.Diagnostics;
using System.Net.WebSockets;
using StrategyGraph.Api.Logging;
using StrategyGraph.Api.Transport.Streams;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Transport.Sockets;

/// <summary>One operation of a socket, from its <c>subscribe</c> to its end.</summary>
internal sealed class SocketOperation(string id, SocketSender sender, RequestLog requests, CancellationToken socketEnded) : IDisposable
{
    private readonly CancellationTokenSource _ended = CancellationTokenSource.CreateLinkedTokenSource(socketEnded);
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>The client does not listen any more.</summary>
    public void Complete()
    {
        try
        {
            _ended.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself in this moment.
        }
    }

    /// <summary>Runs it.</summary>
    /// <param name="pipeline">What runs it.</param>
    /// <param name="prepared">The operation.</param>
    /// <param name="capacity">How many results may wait for the client.</param>
    /// <param name="free">Frees the id: the client may use it again once it hears of the end.</param>
    public async Task RunAsync(RequestPipeline pipeline, PreparedRequest prepared, int capacity, Action<SocketOperation> free)
    {
        var tally = new StreamTally();
        var token = _ended.Token;
        try
        {
            await using var queue = new ResultQueue(pipeline, prepared, capacity, token);
            while (await queue.NextAsync(token) is { } response)
            {
                using (response)
                {
                    tally.Add(response);
                    if (response.HasData)
                    {
                        await sender.NextAsync(id, response, token);
                        continue;
                    }

                    free(this);
                    await sender.ErrorAsync(id, response.Errors, token);
                    requests.Streamed("WebSocket", prepared.Operation, tally, _started);
                    return;
                }
            }

            free(this);
            await sender.CompleteAsync(id, token);
            requests.Streamed("WebSocket", prepared.Operation, tally, _started);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            requests.Left("WebSocket", prepared.Operation, _started);
        }
        finally
        {
            free(this);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _ended.Dispose();
}
