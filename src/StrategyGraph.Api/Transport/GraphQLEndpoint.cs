using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Logging;
using StrategyGraph.Api.Options;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Api.Transport;

/// <summary>GraphQL over HTTP: POST and GET of one path.</summary>
internal sealed class GraphQLEndpoint(GraphService service, ServerOptions options, RequestLog requests, Serilog.ILogger log)
{
    private const string Methods = "GET, HEAD, POST";

    private readonly RequestPipeline _pipeline = service.Pipeline;

    /// <summary>Answers a request. Whatever comes is answered; nothing is thrown.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        var started = Stopwatch.GetTimestamp();
        var media = new AcceptedMedia(ResponseMedia.Json, false);
        try
        {
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
            await RefuseAsync(http, e.Errors, StatusCodes.Status400BadRequest, media, started);
        }
        catch (BadHttpRequestException e)
        {
            await RefuseAsync(http, [new GraphQLError(ReasonOf(e), ErrorCodes.BadRequest)], e.StatusCode, media, started);
        }
        catch (Exception e) when (e is OperationCanceledException or ConnectionResetException or ConnectionAbortedException && http.RequestAborted.IsCancellationRequested)
        {
            requests.Left("HTTP", null, started);
        }
        catch (Exception e)
        {
            var id = CorrelationId.New();
            log.Error(e, "Fault {CorrelationId}", id);
            await RefuseAsync(http, [CorrelationId.Mask(id)], StatusCodes.Status500InternalServerError, media, started, ExecutionOutcome.Failed);
        }
    }

    private async ValueTask PostAsync(HttpContext http, AcceptedMedia media, long started)
    {
        ContentTypeHeader.Check(http.Request.ContentType);
        using var body = await RequestBody.ReadAsync(http, options.Limits.MaxBodyBytes);
        if (body.Memory.IsEmpty)
            throw new TransportFault(StatusCodes.Status400BadRequest, "The request has no body; it must be a JSON object with a \"query\".");
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
        var prepared = _pipeline.Prepare(wishes == RequestWishes.None ? request : request with { Wishes = wishes });
        if (isGet && prepared.Operation?.Kind == OperationKind.Mutation)
            throw NotAllowed("A mutation must be sent by POST; GET is for queries.", "POST");
        using var response = await _pipeline.ExecuteAsync(prepared, http.RequestAborted);
        var status = Answer.StatusOf(response, media.Preferred);
        var bytes = await Answer.SendAsync(http, response, status, media.Preferred);
        requests.Answered("HTTP", response, status, bytes, started);
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

        if (options.Explain && request.Extensions is { } extensions && extensions.TryGetProperty("explain"u8, out var explain) && explain.ValueKind == JsonValueKind.True)
            wishes |= RequestWishes.Explain;
        return wishes;
    }

    private async ValueTask RefuseAsync(
        HttpContext http, IReadOnlyList<GraphQLError> errors, int status, AcceptedMedia media, long started, ExecutionOutcome outcome = ExecutionOutcome.RequestError)
    {
        using var response = ExecutionResponse.OfErrors(errors, outcome);
        if (http.Response.HasStarted || http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
            requests.Left("HTTP", null, started);
            return;
        }

        try
        {
            var bytes = await Answer.SendAsync(http, response, status, media.Preferred);
            requests.Answered("HTTP", response, status, bytes, started);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            requests.Left("HTTP", null, started);
        }
    }

    private static string ReasonOf(BadHttpRequestException e) => e.StatusCode switch
    {
        StatusCodes.Status408RequestTimeout => "The body of the request came too slowly; send it again.",
        StatusCodes.Status413PayloadTooLarge => "The body of the request is longer than MaxBodyBytes allows. Send less at once.",
        _ => "The body of the request is not whole.",
    };

    private static TransportFault NotAllowed(string message, string allowed) =>
        new(StatusCodes.Status405MethodNotAllowed, message) { Header = ("Allow", allowed) };
}
