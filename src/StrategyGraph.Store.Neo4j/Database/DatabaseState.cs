using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Store.Neo4j.Http;
using StrategyGraph.Store.Neo4j.Reading;

namespace StrategyGraph.Store.Neo4j.Database;

/// <summary>What is known of the database: whether it is set up, the version of the graph, and the bookmarks of the last change.</summary>
internal sealed class DatabaseState(Neo4jConnection connection, GraphModel model) : IDisposable
{
    private const string ReadVersion =
        $"MATCH (n:{DatabaseSetup.VersionLabel} {{id: 'graph'}}) RETURN coalesce(n.version, 0), n.filling IS NOT NULL, {FillingMark.IsAlive}";

    private readonly SemaphoreSlim _setup = new(1, 1);
    private volatile bool _isSetUp;
    private volatile byte[]? _bookmarks;
    private long _version;

    /// <summary>The bookmarks that reads have to wait for, as a JSON list; null for none.</summary>
    public byte[]? Bookmarks => _bookmarks;

    /// <summary>The last version of the graph that is known.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>Whether the graph was being filled when it was last asked.</summary>
    public bool IsFilled { get; private set; }

    /// <summary>Whether what fills it was alive then.</summary>
    public bool IsAlive { get; private set; }

    /// <summary>Takes note of a change.</summary>
    public void Changed(long version, byte[]? bookmarks)
    {
        Volatile.Write(ref _version, version);
        _bookmarks = bookmarks;
    }

    /// <summary>Lets go of bookmarks that the database does not know: it was restored from a backup, or is another one.</summary>
    public void Forget() => _bookmarks = null;

    /// <summary>Makes the constraints and indexes that are not there, once. A database that has them all may be read-only.</summary>
    /// <exception cref="Neo4jException">The database failed, or refuses one of them.</exception>
    public async ValueTask EnsureAsync(CancellationToken cancellation)
    {
        if (_isSetUp)
            return;
        await _setup.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_isSetUp)
                return;
            await DropOtherFullTextAsync(cancellation).ConfigureAwait(false);
            await MakeAsync(cancellation).ConfigureAwait(false);
            await RefreshAsync(cancellation).ConfigureAwait(false);
            _isSetUp = true;
        }
        finally
        {
            _setup.Release();
        }
    }

    /// <summary>Reads the version of the graph.</summary>
    public async ValueTask RefreshAsync(CancellationToken cancellation)
    {
        var (version, isFilled, isAlive) = (0L, false, false);
        await RunAsync(
            ReadVersion,
            (ref Cells cells) =>
            {
                cells.Next();
                version = cells.Tokens.GetInt64();
                isFilled = cells.Next() == System.Text.Json.JsonTokenType.True;
                isAlive = cells.Next() == System.Text.Json.JsonTokenType.True;
                cells.NextEnd();
            },
            cancellation).ConfigureAwait(false);
        (IsFilled, IsAlive) = (isFilled, isAlive);
        Volatile.Write(ref _version, version);
    }

    /// <inheritdoc/>
    public void Dispose() => _setup.Dispose();

    private async ValueTask MakeAsync(CancellationToken cancellation)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        await RunAsync(
            DatabaseSetup.IndexesThere,
            (ref Cells cells) =>
            {
                cells.Next();
                there.Add(cells.Tokens.GetString()!);
                cells.NextEnd();
            },
            cancellation).ConfigureAwait(false);
        string[] missing = [.. DatabaseSetup.Statements(model).Where(s => !there.Contains(s.Index)).Select(s => s.Text)];
        foreach (var statement in missing)
            await SetUpAsync(statement, cancellation).ConfigureAwait(false);
        if (missing.Length > 0)
            await SetUpAsync(DatabaseSetup.Await, cancellation).ConfigureAwait(false);
    }

    // A model that grew has more to search than the index covers; an index cannot be changed.
    private async ValueTask DropOtherFullTextAsync(CancellationToken cancellation)
    {
        var there = new List<string>();
        await RunAsync(
            DatabaseSetup.FullTextThere,
            (ref Cells cells) =>
            {
                there.Add(ReadTexts(ref cells));
                there.Add(ReadTexts(ref cells));
                cells.NextEnd();
            },
            cancellation).ConfigureAwait(false);
        var (labels, properties) = DatabaseSetup.FullTextWanted(model);
        if (there.Count > 0 && (there[0] != string.Join('\n', labels) || there[1] != string.Join('\n', properties)))
            await SetUpAsync(DatabaseSetup.DropFullText, cancellation).ConfigureAwait(false);
    }

    private async ValueTask SetUpAsync(string statement, CancellationToken cancellation)
    {
        try
        {
            await RunAsync(statement, null, cancellation).ConfigureAwait(false);
        }
        catch (Neo4jException e) when (e is { IsAway: false, IsTransient: false })
        {
            throw Neo4jException.OfSetup(statement, e);
        }
    }

    private static string ReadTexts(ref Cells cells)
    {
        var texts = new List<string>();
        cells.NextList();
        while (cells.Next() != System.Text.Json.JsonTokenType.EndArray)
            texts.Add(cells.Tokens.GetString()!);
        return string.Join('\n', texts.Order(StringComparer.Ordinal));
    }

    private async ValueTask RunAsync(string statement, RowReader? row, CancellationToken cancellation)
    {
        byte[] body = [.. "{\"statement\":"u8, .. JsonText.Encode(statement), (byte)'}'];
        using var answer = await connection.SendAsync(HttpMethod.Post, connection.Endpoint, body, false, null, cancellation).ConfigureAwait(false);
        Answer.Read(answer.Span, row);
    }
}
