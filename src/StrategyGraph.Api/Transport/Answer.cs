using System.Buffers;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Api.Transport;

/// <summary>Sends a response over HTTP, whole and in one write.</summary>
internal static class Answer
{
    /// <summary>The headers of a request that an answer depends on.</summary>
    public const string Varies = "Accept, Accept-Encoding";

    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    /// <summary>Sends a response and gives the number of bytes sent as its body.</summary>
    public static async ValueTask<long> SendAsync(HttpContext http, ExecutionResponse response, int status, ResponseMedia media)
    {
        var coding = ContentCodings.Choose(http.Request.Headers.AcceptEncoding);
        var packed = ContentCodings.Compress(response.Body.Span, coding);
        var headers = http.Response.Headers;
        http.Response.StatusCode = status;
        headers.ContentType = media == ResponseMedia.GraphQLResponse ? GraphQLResponse : Json;
        headers.Vary = Varies;
        if (packed is { } segment)
        {
            try
            {
                headers.ContentEncoding = ContentCodings.Name(coding);
                http.Response.ContentLength = segment.Count;
                await http.Response.BodyWriter.WriteAsync(segment, http.RequestAborted);
                return segment.Count;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(segment.Array!);
            }
        }

        http.Response.ContentLength = response.Body.Length;
        await http.Response.BodyWriter.WriteAsync(response.Body, http.RequestAborted);
        return response.Body.Length;
    }

    /// <summary>
    /// The HTTP status of a response (GraphQL over HTTP, "Status Codes"). With application/json a document that cannot be run is a 200 all the
    /// same, as clients of that media type have it; what is wrong with the request around the document is not.
    /// </summary>
    public static int StatusOf(ExecutionResponse response, ResponseMedia media)
    {
        if (response.Outcome == ExecutionOutcome.Failed)
            return StatusCodes.Status500InternalServerError;
        if (response.HasData)
            return StatusCodes.Status200OK;
        return StatusOf(response.Errors, media);
    }

    /// <summary>The HTTP status of a response without data.</summary>
    public static int StatusOf(IReadOnlyList<GraphQLError> errors, ResponseMedia media) => errors[0].Code switch
    {
        StoreCodes.Unavailable => StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.BadRequest => StatusCodes.Status400BadRequest,
        ErrorCodes.Internal => StatusCodes.Status500InternalServerError,
        _ => media == ResponseMedia.GraphQLResponse ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
