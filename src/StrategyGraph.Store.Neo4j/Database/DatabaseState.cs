using System.Diagnostics;
using System.Text.Json;
using StrategyGraph.Domain.Model;
using StrategyGraph.Store.Neo4j.Http;
using StrategyGraph.Store.Neo4j.Reading;

namespace StrategyGraph.Store.Neo4j.Database;

/// <summary>
/// What is known of the database: whether it is set up, the version of the graph, whether it is being filled, and the bookmarks of the last
/// change. That nobody fills it is taken for granted for a given time; who fills it begins when that is over everywhere.
/// </summary>
internal sealed class DatabaseState(Neo4jConnection connection, GraphModel model, TimeSpan holds) : IDisposable
{
    private const string ReadVersion =
        $"MATCH (n:{DatabaseSetup.VersionLabel} {{id: 'graph'}}) RETURN coalesce(n.version, 0), n.filling IS NOT NULL, {FillingMark.IsAlive}";

    private readonly SemaphoreSlim _setup = new(1, 1);
    private volatile bool _isSetUp;
    private volatile byte[]? _bookmarks;
    private volatile Filled _filled = new(0, false, false);
    private bool _isAsking;
    private long _version;

    /// <summary>The bookmarks that reads have to wait for, as a JSON list; null for none.</summary>
    public byte[]? Bookmarks => _bookmarks;

    /// <summary>The last version of the graph that is known.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>Whether the graph was being filled when it was last asked.</summary>
    public bool IsFilled => _filled.Is;

    /// <summary>Whether what fills it was alive then.</summary>
    public bool IsAlive => _filled.IsAlive;

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

    /// <summary>Makes sure that nobody fills the graph, asking again where that is not known of late.</summary>
    /// <exception cref="Neo4jException">It is being filled, or the database failed.</exception>
    public ValueTask ConfirmAsync(CancellationToken cancellation) =>
        // One asks while all others still may rely on what is known.
        _filled is { Is: false } known && (known.Age < holds / 2 || (known.Age < holds && Interlocked.Exchange(ref _isAsking, true)))
            ? default
            : ConfirmAnewAsync(cancellation);

    /// <summary>As <see cref="ConfirmAsync"/>, but asks in any case; the version of the graph is known then, too.</summary>
    /// <exception cref="Neo4jException">It is being filled, or the database failed.</exception>
    public async ValueTask ConfirmAnewAsync(CancellationToken cancellation)
    {
        try
        {
            await RefreshAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _isAsking, false);
        }

        if (IsFilled)
            throw Neo4jException.OfFilling();
    }

    /// <summary>Reads the version of the graph, and whether it is being filled.</summary>
    public async ValueTask RefreshAsync(CancellationToken cancellation)
    {
        var (began, before) = (Stopwatch.GetTimestamp(), Version);
        var (version, isFilled, isAlive) = (0L, false, false);
        using var body = StatementBody.Of(ReadVersion, null, _bookmarks);
        await RunAsync(
            body.WrittenMemory,
            (ref Cells cells) =>
            {
                cells.Next();
                version = cells.Tokens.GetInt64();
                isFilled = cells.Next() == JsonTokenType.True;
                isAlive = cells.Next() == JsonTokenType.True;
                cells.NextEnd();
            },
            cancellation).ConfigureAwait(false);
        if (_filled.Asked <= began)
            _filled = new Filled(began, isFilled, isAlive);
        // What this server has changed meanwhile is newer than what was read.
        Interlocked.CompareExchange(ref _version, version, before);
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
        while (cells.Next() != JsonTokenType.EndArray)
            texts.Add(cells.Tokens.GetString()!);
        return string.Join('\n', texts.Order(StringComparer.Ordinal));
    }

    private async ValueTask RunAsync(string statement, RowReader? row, CancellationToken cancellation)
    {
        using var body = StatementBody.Of(statement, null, null);
        await RunAsync(body.WrittenMemory, row, cancellation).ConfigureAwait(false);
    }

    private async ValueTask RunAsync(ReadOnlyMemory<byte> body, RowReader? row, CancellationToken cancellation)
    {
        using var answer = await connection.SendAsync(HttpMethod.Post, connection.Endpoint, body, false, null, cancellation).ConfigureAwait(false);
        Answer.Read(answer.Span, row);
    }

    private sealed record Filled(long Asked, bool Is, bool IsAlive)
    {
        public TimeSpan Age => Stopwatch.GetElapsedTime(Asked);
    }
}
