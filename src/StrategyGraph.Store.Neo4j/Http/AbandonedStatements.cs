using System.Globalization;
using System.Text.Json;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>
/// Ends in the database the statements that nobody waits for any more: the client left, or the time was over. The Query API itself takes no
/// notice of either, and works on to the end. Each statement that may be abandoned carries a parameter by which its transaction is found.
/// </summary>
/// <param name="settings">Where the database is.</param>
/// <param name="failed">Is told where the database is there and refuses.</param>
internal sealed class AbandonedStatements(Neo4jSettings settings, Action<Neo4jException>? failed) : IDisposable
{
    private const string Terminate =
        "SHOW TRANSACTIONS YIELD transactionId AS id, parameters AS sent WHERE sent.request IN $p.rows TERMINATE TRANSACTIONS id YIELD message RETURN sent.request";

    // One that is not found has ended by itself, or has not begun yet: it is looked for again.
    private const int Looks = 6;

    // Many are ended together; most that a client leaves end by themselves before.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    // A connection of its own, which never waits behind the statements that are to be ended.
    private readonly Neo4jConnection _connection = new(settings, 1);
    private readonly string _server = "strategygraph-" + Guid.NewGuid().ToString("N")[..12] + "-";
    private readonly CancellationTokenSource _ended = new();
    private readonly Dictionary<string, int> _looks = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private bool _isLooking;
    private long _last;

    /// <summary>The value of the parameter <c>request</c> of the next statement: it names this server and the statement.</summary>
    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{_server}{Interlocked.Increment(ref _last)}");

    /// <summary>Has a statement ended soon, if it still runs.</summary>
    public void Add(string request)
    {
        lock (_lock)
        {
            _looks[request] = Looks;
            if (_isLooking)
                return;
            _isLooking = true;
        }

        _ = Task.Run(LookAsync);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended.Cancel();
        _connection.Dispose();
        _ended.Dispose();
    }

    private async Task LookAsync()
    {
        while (true)
        {
            try
            {
                await Task.Delay(Pause, _ended.Token).ConfigureAwait(false);
                await EndAsync().ConfigureAwait(false);
            }
            catch (Neo4jException e)
            {
                // Where it is away, so is what ran there, or the next look finds it.
                if (!e.IsAway)
                    failed?.Invoke(e);
            }
            catch (OperationCanceledException) when (!_ended.IsCancellationRequested)
            {
                // It did not connect or answer in time; the next look may.
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }

            lock (_lock)
            {
                if (_looks.Count > 0)
                    continue;
                _isLooking = false;
                return;
            }
        }
    }

    private async ValueTask EndAsync()
    {
        var requests = Look();
        using var body = StatementBody.Of(Terminate, json => RowsParameter.Write(json, requests), null);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        using var answer = await _connection.SendAsync(HttpMethod.Post, _connection.Endpoint, body.WrittenMemory, false, null, limit.Token).ConfigureAwait(false);
        var found = new List<string>();
        Answer.Read(
            answer.Span,
            (ref Reading.Cells cells) =>
            {
                if (cells.Next() == JsonTokenType.String)
                    found.Add(cells.Tokens.GetString()!);
                cells.NextEnd();
            });
        lock (_lock)
        {
            foreach (var request in found)
                _looks.Remove(request);
        }
    }

    // What is to be looked for now; what has been looked for often enough is let go of.
    private string[] Look()
    {
        lock (_lock)
        {
            string[] requests = [.. _looks.Keys];
            foreach (var request in requests)
            {
                if (--_looks[request] == 0)
                    _looks.Remove(request);
            }

            return requests;
        }
    }
}
