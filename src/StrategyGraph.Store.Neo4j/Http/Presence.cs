namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>
/// Whether the database answers, as far as is known. Says once that it is away, however often it is asked in vain, and once that it is back.
/// </summary>
/// <param name="failed">Told of each failure; of those that mean that it is away, only of the first, or of the first of another kind.</param>
/// <param name="back">Told that it answers again.</param>
internal sealed class Presence(Action<Neo4jException>? failed, Action? back)
{
    private readonly Lock _lock = new();
    private volatile bool _isAway;
    private string? _code;

    /// <summary>Takes note of a failure.</summary>
    public void Failed(Neo4jException e)
    {
        if (e.IsFilling)
            return;
        if (e.IsAway)
        {
            lock (_lock)
            {
                if (_isAway && _code == e.Code)
                    return;
                (_isAway, _code) = (true, e.Code);
            }
        }
        else
        {
            Answered();
        }

        failed?.Invoke(e);
    }

    /// <summary>Takes note of an answer.</summary>
    public void Answered()
    {
        if (!_isAway)
            return;
        lock (_lock)
        {
            if (!_isAway)
                return;
            _isAway = false;
        }

        back?.Invoke();
    }
}
