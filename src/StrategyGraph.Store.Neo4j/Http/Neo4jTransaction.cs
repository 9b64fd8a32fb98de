using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>An explicit transaction. It is rolled back when it is disposed of before it was committed.</summary>
internal sealed class Neo4jTransaction : IStatements, IAsyncDisposable
{
    private readonly Neo4jConnection _connection;
    private readonly OpenTransaction _open;
    private bool _isOpen = true;

    private Neo4jTransaction(Neo4jConnection connection, OpenTransaction open)
    {
        _connection = connection;
        _open = open;
    }

    /// <summary>Begins one with its first statement, after the transactions of some bookmarks (a JSON list).</summary>
    public static async ValueTask<Neo4jTransaction> BeginAsync(
        Neo4jConnection connection, byte[]? bookmarks, string statement, Action<ResponseWriter>? parameters, RowReader? row, CancellationToken cancellation)
    {
        using var json = StatementBody.Of(statement, parameters, bookmarks);
        return new Neo4jTransaction(connection, await OpenTransaction.BeginAsync(connection, json.WrittenMemory, row, cancellation).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask RunAsync(string statement, Action<ResponseWriter>? parameters, RowReader? row, CancellationToken cancellation)
    {
        using var json = StatementBody.Of(statement, parameters, null);
        using var answer = await _connection.SendAsync(HttpMethod.Post, _open.At, json.WrittenMemory, false, _open.Affinity, cancellation).ConfigureAwait(false);
        Answer.Read(answer.Span, row);
    }

    /// <summary>Commits it, and gives its bookmarks as a JSON list.</summary>
    public async ValueTask<byte[]?> CommitAsync(CancellationToken cancellation)
    {
        var to = new Uri(_open.At.AbsoluteUri + "/commit");
        _isOpen = false;
        using var answer = await _connection.SendAsync(HttpMethod.Post, to, "{}"u8.ToArray(), false, _open.Affinity, cancellation).ConfigureAwait(false);
        return Answer.Read(answer.Span, null).Bookmarks;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_isOpen)
            return;
        _isOpen = false;
        await _open.EndAsync(CancellationToken.None).ConfigureAwait(false);
    }
}
