namespace StrategyGraph.Api.Options;

/// <summary>Server-sent events and WebSockets: section <c>StrategyGraph:Streams</c>.</summary>
public sealed record StreamOptions
{
    /// <summary>
    /// <c>Queue</c>: how many results may wait for one subscriber, 1 to 10000, 100 by default. One that falls further behind is told so,
    /// and its subscription is ended.
    /// </summary>
    public int Queue { get; init; }

    /// <summary><c>MaxOperations</c>: how many operations one WebSocket may have at a time, 1 to 10000, 100 by default.</summary>
    public int MaxOperations { get; init; }

    /// <summary><c>MaxSockets</c>: how many WebSockets may be open at a time, 0 to 1000000, 1000 by default; one more gets a 503.</summary>
    public int MaxSockets { get; init; }

    /// <summary><c>MaxEventStreams</c>: how many event streams may be open at a time, 0 to 1000000, 1000 by default; one more gets a 503.</summary>
    public int MaxEventStreams { get; init; }

    /// <summary><c>InitSeconds</c>: how long a WebSocket may wait before <c>connection_init</c>; seconds, 0.01 to 300, 3 by default.</summary>
    public TimeSpan InitTime { get; init; }

    /// <summary><c>KeepAliveSeconds</c>: the pause between signs of life on an idle stream; seconds, 1 to 3600, 12 by default.</summary>
    public TimeSpan KeepAlive { get; init; }

    /// <summary><c>SendSeconds</c>: how long one message may take to send before its connection is cut; seconds, 0.1 to 300, 10 by default.</summary>
    public TimeSpan SendTime { get; init; }

    internal static StreamOptions Read(OptionReader reader) => new()
    {
        Queue = reader.Number("Streams:Queue", 100, 1, 10_000),
        MaxOperations = reader.Number("Streams:MaxOperations", 100, 1, 10_000),
        MaxSockets = reader.Number("Streams:MaxSockets", 1_000, 0, 1_000_000),
        MaxEventStreams = reader.Number("Streams:MaxEventStreams", 1_000, 0, 1_000_000),
        InitTime = reader.Seconds("Streams:InitSeconds", 3, 0.01, 300),
        KeepAlive = reader.Seconds("Streams:KeepAliveSeconds", 12, 1, 3_600),
        SendTime = reader.Seconds("Streams:SendSeconds", 10, 0.1, 300),
    };
}
