using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>An explicit transaction. It is rolled back when it is disposed of before it was committed.</summary>
internal sealed class Neo4jTransaction : IStatements, IAsyncDisposable
{
    private readonly Neo4jConnection _connection;
    private readonly Uri _at;
    private readonly string? _affinity;
    private bool _isOpen = true;

    private Neo4jTransaction(Neo4jConnection connection, Uri at, string? affinity)
    {
        _connection = connection;
        _at = at;
        _affinity = affinity;
    }

    /// <summary>Begins one with its first statement, after the transactions of some bookmarks (a JSON list).</summary>
    public static async ValueTask<Neo4jTransaction> BeginAsync(
        Neo4jConnection connection, byte[]? bookmarks, string statement, Action<ResponseWriter>? parameters, RowReader? row, CancellationToken cancellation)
    {
        var to = new Uri(connection.Endpoint.AbsoluteUri + "/tx");
        string? affinity = null;
        using var json = StatementBody.Of(statement, parameters, bookmarks);
        using var answer = await connection.SendAsync(
            HttpMethod.Post, to, json.WrittenMemory, false, null, cancellation,
            r => affinity = r.Headers.TryGetValues(Neo4jConnection.AffinityHeader, out var values) ? values.FirstOrDefault() : null).ConfigureAwait(false);
        var (_, id) = Answer.Read(answer.Span, row);
        return new Neo4jTransaction(connection, new Uri($"{to.AbsoluteUri}/{Uri.EscapeDataString(id!)}"), affinity);
    }

    /// <inheritdoc/>
    public async ValueTask RunAsync(string statement, Action<ResponseWriter>? parameters, RowReader? row, CancellationToken cancellation)
    {
        using var json = StatementBody.Of(statement, parameters, null);
        using var answer = await _connection.SendAsync(HttpMethod.Post, _at, json.WrittenMemory, false, _affinity, cancellation).ConfigureAwait(false);
        Answer.Read(answer.Span, row);
    }

    /// <summary>Commits it, and gives its bookmarks as a JSON list.</summary>
    public async ValueTask<byte[]?> CommitAsync(CancellationToken cancellation)
    {
        var to = new Uri(_at.AbsoluteUri + "/commit");
        _isOpen = false;
        using var answer = await _connection.SendAsync(HttpMethod.Post, to, "{}"u8.ToArray(), false, _affinity, cancellation).ConfigureAwait(false);
        return Answer.Read(answer.Span, null).Bookmarks;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_isOpen)
            return;
        _isOpen = false;
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            using var answer = await _connection.SendAsync(HttpMethod.Delete, _at, default, false, _affinity, soon.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException)
        {
            // The database rolls back by itself what is not heard of any more.
        }
    }
}
