using System.Buffers;
using System.IO.Pipelines;
using StrategyGraph.Api.Logging;
using StrategyGraph.Api.Options;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Transport.Streams;

/// <summary>
/// Answers as server-sent events, by the protocol graphql-sse in its distinct connections mode: each result is an event <c>next</c>, the end
/// an event <c>complete</c>. What is wrong with a request is told by an event too, since browsers do not show the body of a failed stream.
/// </summary>
internal sealed class EventStream(RequestPipeline pipeline, StreamOptions options, RequestLog requests, CancellationToken stopping)
{
    private readonly OpenStreams _open = new(options.MaxEventStreams, "event streams", "Streams:MaxEventStreams");

    private static ReadOnlySpan<byte> Complete => "event: complete\ndata:\n\n"u8;

    /// <summary>
    /// Runs an operation and sends its results until it ends, the client leaves or the server stops. A HEAD, which has no body that could show
    /// an end, gets the headers alone.
    /// </summary>
    /// <exception cref="TransportFault">503: as many streams are open as may be.</exception>
    public async ValueTask AnswerAsync(HttpContext http, PreparedRequest prepared, long started)
    {
        using var place = _open.Open();
        Open(http);
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        await using var queue = new ResultQueue(pipeline, prepared, options.Queue, ending.Token);
        using var stall = new SendTimer(options.SendTime, http.Abort);
        var output = http.Response.BodyWriter;
        var tally = new StreamTally();
        try
        {
            await stall.WithinAsync(Flush(output, ": ready\n\n"u8, ending.Token));
            while (await NextAsync(queue, output, stall, ending.Token) is { } response)
            {
                using (response)
                {
                    tally.Add(response);
                    await stall.WithinAsync(SendAsync(output, response.Body, ending.Token));
                }
            }

            await stall.WithinAsync(Flush(output, Complete, ending.Token));
            requests.Streamed("SSE", prepared.Operation, tally, started);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            requests.Left("SSE", prepared.Operation, started);
        }
    }

    /// <summary>Answers a request that cannot be run, whose errors are already told in a response.</summary>
    public static async ValueTask RefuseAsync(HttpContext http, ExecutionResponse response)
    {
        Open(http);
        await SendAsync(http.Response.BodyWriter, response.Body, http.RequestAborted);
        await Flush(http.Response.BodyWriter, Complete, http.RequestAborted);
    }

    private static void Open(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers.Vary = "Accept";
        // Proxies that collect answers would hold the events back.
        http.Response.Headers["X-Accel-Buffering"] = "no";
    }

    private async ValueTask<ExecutionResponse?> NextAsync(ResultQueue queue, PipeWriter output, SendTimer stall, CancellationToken cancellation)
    {
        var waiting = queue.NextAsync(cancellation).AsTask();
        while (true)
        {
            try
            {
                return await waiting.WaitAsync(options.KeepAlive, cancellation);
            }
            catch (TimeoutException)
            {
                await stall.WithinAsync(Flush(output, ":\n\n"u8, cancellation));
            }
        }
    }

    // The body is JSON without line breaks, so it is one line of data.
    private static ValueTask<FlushResult> SendAsync(PipeWriter output, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        output.Write("event: next\ndata: "u8);
        output.Write(body.Span);
        return Flush(output, "\n\n"u8, cancellation);
    }

    private static ValueTask<FlushResult> Flush(PipeWriter output, ReadOnlySpan<byte> bytes, CancellationToken cancellation)
    {
        output.Write(bytes);
        return output.FlushAsync(cancellation);
    }
}
