using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using StrategyGraph.Api.Documents;
using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Logging;
using StrategyGraph.Api.Options;
using StrategyGraph.Api.Transport.Sockets;
using StrategyGraph.Api.Transport.Streams;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Api.Transport;

/// <summary>GraphQL over HTTP: POST and GET of one path, which event streams and WebSockets share.</summary>
internal sealed class GraphQLEndpoint
{
    private const string Methods = "GET, HEAD, POST";

    // Bytes, beyond which to read JSON and coerce it takes long enough to leave the thread of the socket.
    private const int LongBody = 16 * 1024;

    private readonly RequestPipeline _pipeline;
    private readonly GraphService _service;
    private readonly ServerOptions _options;
    private readonly RequestLog _requests;
    private readonly Serilog.ILogger _log;
    private readonly DocumentLookup _documents;
    private readonly EventStream _streams;
    private readonly SocketEndpoint _sockets;
    private readonly EntityTag _tags = new(TimeProvider.System);

    public GraphQLEndpoint(GraphService service, ServerOptions options, RequestLog requests, Serilog.ILogger log, CancellationToken stopping)
    {
        _service = service;
        _pipeline = service.Pipeline;
        _options = options;
        _requests = requests;
        _log = log;
        _documents = new DocumentLookup(service.Documents, options.Documents);
        _streams = new EventStream(service.Pipeline, options.Streams, requests, stopping);
        _sockets = new SocketEndpoint(service.Pipeline, _documents, options, requests, stopping);
    }

    /// <summary>Answers a request. Whatever comes is answered; nothing is thrown.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        var started = Stopwatch.GetTimestamp();
        var media = new AcceptedMedia(ResponseMedia.Json, false);
        try
        {
            if (SocketEndpoint.IsUpgrade(http) && http.WebSockets.IsWebSocketRequest)
            {
                await _sockets.AnswerAsync(http);
                return;
            }

            var method = http.Request.Method;
            var isPost = HttpMethods.IsPost(method);
            if (!isPost && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
                throw NotAllowed($"The method {(method.Length > 20 ? "of the request" : method)} has no meaning here; use POST, or GET for queries.", Methods);
            media = AcceptHeader.Choose(http.Request.Headers.Accept) ?? throw new TransportFault(
                StatusCodes.Status406NotAcceptable,
                "The answer can be application/graphql-response+json, application/json or text/event-stream; the Accept header of the request allows none of them.");
            if (isPost)
                await PostAsync(http, media, started);
            else
                await GetAsync(http, media, started);
        }
        catch (TransportFault e)
        {
            if (e.Header is { } header)
                http.Response.Headers[header.Name] = header.Value;
            await RefuseAsync(http, e.Errors, e.Status, media, started);
        }
        catch (GraphQLException e)
        {
            // Browsers do not show pages the body of an event stream that failed, so what is wrong with the request comes as an event.
            await RefuseAsync(http, e.Errors, Answer.StatusOf(e.Errors, media.Preferred), media, started, asEvent: media.Preferred == ResponseMedia.EventStream);
        }
        catch (BadHttpRequestException e)
        {
            await RefuseAsync(http, [new GraphQLError(ReasonOf(e), ErrorCodes.BadRequest)], e.StatusCode, media, started);
        }
        catch (Exception e) when (e is ConnectionResetException or ConnectionAbortedException || (e is OperationCanceledException && http.RequestAborted.IsCancellationRequested))
        {
            // The web server must not look for the rest of a body that nobody sends.
            http.Abort();
            _requests.Left("HTTP", null, started);
        }
        catch (Exception e)
        {
            var id = CorrelationId.New();
            _log.Error(e, "Fault {CorrelationId}", id);
            await RefuseAsync(http, [CorrelationId.Mask(id)], StatusCodes.Status500InternalServerError, media, started, ExecutionOutcome.Failed);
        }
    }

    private async ValueTask PostAsync(HttpContext http, AcceptedMedia media, long started)
    {
        ContentTypeHeader.Check(http.Request.ContentType);
        using var body = await RequestBody.ReadAsync(http, _options.Limits.MaxBodyBytes);
        if (body.Memory.IsEmpty)
            throw new TransportFault(StatusCodes.Status400BadRequest, "The request has no body; it must be a JSON object with a \"query\".");
        if (body.Memory.Length > LongBody)
            await Task.Yield();
        using var request = GraphQLRequestReader.Read(body.Memory);
        await RunAsync(http, request, media, isGet: false, started);
    }

    private async ValueTask GetAsync(HttpContext http, AcceptedMedia media, long started)
    {
        using var request = GetParameters.Read(http.Request);
        await RunAsync(http, request, media, isGet: true, started);
    }

    private async ValueTask RunAsync(HttpContext http, GraphQLRequest request, AcceptedMedia media, bool isGet, long started)
    {
        var wishes = Wishes(http.Request, request);
        var (asked, isKnown) = _documents.Find(wishes == RequestWishes.None ? request : request with { Wishes = wishes });
        var prepared = await _pipeline.PrepareAsync(asked);
        if (isGet && prepared.Operation?.Kind == OperationKind.Mutation)
            throw NotAllowed("A mutation must be sent by POST; GET is for queries.", "POST");
        if (prepared.Errors is null && !isKnown)
            _documents.Register(asked);
        if (media.Preferred == ResponseMedia.EventStream || (media.AcceptsStream && prepared.Operation?.Kind == OperationKind.Subscription))
            await _streams.AnswerAsync(http, prepared, started);
        else if (isGet && isKnown && prepared.Errors is null && !_service.Store.IsShared)
            await RunTaggedAsync(http, asked, prepared, media.Preferred, started);
        else
            await RunAsync(http, prepared, media.Preferred, isGet, started);
    }

    private async ValueTask RunAsync(HttpContext http, PreparedRequest prepared, ResponseMedia media, bool isGet, long started)
    {
        using var response = await _pipeline.ExecuteAsync(prepared, http.RequestAborted);
        if (isGet)
            http.Response.Headers.CacheControl = "no-store";
        var status = Answer.StatusOf(response, media);
        var bytes = await Answer.SendAsync(http, response, status, media);
        _requests.Answered(response, status, bytes, started);
    }

    // The answer to a known document, with a tag by which the client can ask whether it is still the same (RFC 9110, 13.1.2).
    private async ValueTask RunTaggedAsync(HttpContext http, GraphQLRequest request, PreparedRequest prepared, ResponseMedia media, long started)
    {
        var version = _service.Store.Version;
        var tag = _tags.Of(version, request, media, ContentCodings.Choose(http.Request.Headers.AcceptEncoding));
        var headers = http.Response.Headers;
        if (EntityTag.IsIn(http.Request.Headers.IfNoneMatch, tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            (headers.ETag, headers.CacheControl, headers.Vary) = (tag, "private, no-cache", Answer.Varies);
            _requests.NotChanged(prepared.Operation!, started);
            return;
        }

        using var response = await _pipeline.ExecuteAsync(prepared, http.RequestAborted);
        // Where the graph changed meanwhile, nobody can say which version this is.
        if (response.Outcome == ExecutionOutcome.Completed && _service.Store.Version == version)
            (headers.ETag, headers.CacheControl) = (tag, "private, no-cache");
        else
            headers.CacheControl = "no-store";
        var status = Answer.StatusOf(response, media);
        var bytes = await Answer.SendAsync(http, response, status, media);
        _requests.Answered(response, status, bytes, started);
    }

    private RequestWishes Wishes(HttpRequest http, GraphQLRequest request)
    {
        var wishes = RequestWishes.None;
        if (http.Headers.TryGetValue("GraphQL-Cost", out var cost))
        {
            wishes |= cost.ToString() switch
            {
                "report" => RequestWishes.Cost,
                "validate" => RequestWishes.OnlyCost,
                _ => throw new TransportFault(StatusCodes.Status400BadRequest, "The header GraphQL-Cost is either report (the cost beside the answer) or validate (the cost alone)."),
            };
        }

        if (_options.Explain && request.TryGetExtension("explain"u8, out var explain) && explain.ValueKind == JsonValueKind.True)
            wishes |= RequestWishes.Explain;
        return wishes;
    }

    private async ValueTask RefuseAsync(
        HttpContext http, IReadOnlyList<GraphQLError> errors, int status, AcceptedMedia media, long started, ExecutionOutcome outcome = ExecutionOutcome.RequestError, bool asEvent = false)
    {
        using var response = ExecutionResponse.OfErrors(errors, outcome);
        if (http.Response.HasStarted || http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
            _requests.Left("HTTP", null, started);
            return;
        }

        try
        {
            if (asEvent)
                await EventStream.RefuseAsync(http, response);
            else
                await Answer.SendAsync(http, response, status, media.Preferred);
            _requests.Answered(response, http.Response.StatusCode, response.Body.Length, started);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            _requests.Left("HTTP", null, started);
        }
    }

    private static string ReasonOf(BadHttpRequestException e) => e.StatusCode switch
    {
        StatusCodes.Status408RequestTimeout => "The body of the request came too slowly; send it again.",
        StatusCodes.Status413PayloadTooLarge => "The body of the request is far longer than MaxBodyBytes allows. Send less at once.",
        _ => "The body of the request is not whole.",
    };

    private static TransportFault NotAllowed(string message, string allowed) =>
        new(StatusCodes.Status405MethodNotAllowed, message) { Header = ("Allow", allowed) };
}
