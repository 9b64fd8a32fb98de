namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>Where a transaction is that was begun by a request and stays open: its statements are sent there.</summary>
internal sealed class OpenTransaction
{
    private readonly Neo4jConnection _connection;

    private OpenTransaction(Neo4jConnection connection, Uri at, string? affinity)
    {
        _connection = connection;
        At = at;
        Affinity = affinity;
    }

    /// <summary>Its address.</summary>
    public Uri At { get; }

    /// <summary>What keeps its statements at one member of a cluster; null where nothing is needed.</summary>
    public string? Affinity { get; }

    /// <summary>Begins one by a body of plain JSON, which may hold its first statement.</summary>
    /// <exception cref="Neo4jException">It could not be begun.</exception>
    public static async ValueTask<OpenTransaction> BeginAsync(Neo4jConnection connection, ReadOnlyMemory<byte> body, RowReader? row, CancellationToken cancellation)
    {
        var to = new Uri(connection.Endpoint.AbsoluteUri + "/tx");
        string? affinity = null;
        using var answer = await connection.SendAsync(
            HttpMethod.Post, to, body, false, null, cancellation,
            r => affinity = r.Headers.TryGetValues(Neo4jConnection.AffinityHeader, out var values) ? values.FirstOrDefault() : null).ConfigureAwait(false);
        var id = Answer.Read(answer.Span, row).Transaction ?? throw Answer.NoAnswer("There is no transaction in it.");
        return new OpenTransaction(connection, new Uri($"{to.AbsoluteUri}/{Uri.EscapeDataString(id)}"), affinity);
    }

    /// <summary>Ends it, what it changed undone. Where that cannot be said, the database ends by itself what is not heard of any more.</summary>
    public async ValueTask EndAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            using var answer = await _connection.SendAsync(HttpMethod.Delete, At, default, false, Affinity, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException or ObjectDisposedException)
        {
            // As promised.
        }
    }
}
