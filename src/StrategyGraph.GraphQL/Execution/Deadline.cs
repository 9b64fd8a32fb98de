using System.Globalization;
using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>The time limit of one run: a token that is cancelled when it is over, or when the client is gone.</summary>
internal readonly struct Deadline : IDisposable
{
    private readonly CancellationTokenSource? _source;

    private Deadline(CancellationTokenSource? source, CancellationToken token)
    {
        _source = source;
        Token = token;
    }

    public CancellationToken Token { get; }

    /// <summary>True once the limit is reached.</summary>
    public bool IsOver => _source is { IsCancellationRequested: true };

    public static Deadline Start(TimeSpan? limit, CancellationToken client)
    {
        if (limit is not { } time)
            return new Deadline(null, client);
        var source = client.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(client) : new CancellationTokenSource();
        source.CancelAfter(time);
        return new Deadline(source, source.Token);
    }

    /// <summary>What a client is told.</summary>
    public static GraphQLError Error(TimeSpan? limit) => new(
        $"The operation was stopped after {limit?.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s, the time that one may take (TimeLimit). "
            + "Ask for less at once: fewer fields, a smaller \"first\", or a narrower filter.",
        ErrorCodes.Timeout);

    public void Dispose() => _source?.Dispose();
}
