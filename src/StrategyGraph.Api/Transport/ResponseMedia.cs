namespace StrategyGraph.Api.Transport;

/// <summary>The media types that an answer may have.</summary>
internal enum ResponseMedia
{
    /// <summary><c>application/json</c>, whose clients take a status other than 200 for a fault of the transport.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>, by the protocol graphql-sse in its distinct connections mode.</summary>
    EventStream,
}

/// <summary>What a client accepts.</summary>
/// <param name="Preferred">The media type to answer in.</param>
/// <param name="AcceptsStream">Whether it accepts an event stream too, which is how a subscription can be answered.</param>
internal readonly record struct AcceptedMedia(ResponseMedia Preferred, bool AcceptsStream);
