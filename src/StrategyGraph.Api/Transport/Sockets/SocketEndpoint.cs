using StrategyGraph.Api.Documents;
using StrategyGraph.Api.Logging;
using StrategyGraph.Api.Options;
using StrategyGraph.Api.Transport.Streams;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Transport.Sockets;

/// <summary>Takes WebSockets of the protocol graphql-transport-ws.</summary>
internal sealed class SocketEndpoint(RequestPipeline pipeline, DocumentLookup documents, ServerOptions options, RequestLog requests, CancellationToken stopping)
{
    private const string Protocol = "graphql-transport-ws";

    private readonly OpenStreams _open = new(options.Streams.MaxSockets, "WebSockets", "Streams:MaxSockets");

    /// <summary>Whether a request wants to become a WebSocket.</summary>
    public static bool IsUpgrade(HttpContext http) => http.Request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(http.Request.Method);

    /// <summary>Accepts a socket and serves it until it is closed.</summary>
    /// <exception cref="TransportFault">
    /// 403: a web page of another origin asks, which no browser holds back from WebSockets; 503: as many sockets are open as may be.
    /// </exception>
    public async Task AnswerAsync(HttpContext http)
    {
        if (!IsOriginAllowed(http.Request))
        {
            throw new TransportFault(
                StatusCodes.Status403Forbidden, $"Pages of this origin may not ask; those that may are listed in {ServerOptions.Section}:Cors:Origins.");
        }

        using var place = _open.Open();
        var speaks = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaks ? Protocol : null,
            KeepAliveInterval = options.Streams.KeepAlive,
            KeepAliveTimeout = options.Streams.SendTime,
        });
        if (!speaks)
        {
            using var sender = new SocketSender(socket, options.Streams.SendTime);
            await sender.CloseAsync(4406, "Subprotocol not acceptable");
            return;
        }

        using var session = new SocketSession(socket, pipeline, documents, options, requests);
        await session.RunAsync(stopping);
    }

    private bool IsOriginAllowed(HttpRequest request)
    {
        if (request.Headers.Origin.Count == 0 || options.Cors.AnyOrigin)
            return true;
        var origin = request.Headers.Origin.ToString();
        if (options.Cors.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase))
            return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
