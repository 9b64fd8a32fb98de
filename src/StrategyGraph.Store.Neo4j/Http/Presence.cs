using System.Diagnostics;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>
/// Whether the database answers, as far as is known. Says once that it is away, however often it is asked in vain, and once that it is back.
/// Where it refuses the user and password it is left alone for a while: it locks a user out after some attempts, and not only for us.
/// </summary>
/// <param name="failed">Told of each failure; of those that mean that it is away, only of the first, or of the first of another kind.</param>
/// <param name="back">Told that it answers again.</param>
internal sealed class Presence(Action<Neo4jException>? failed, Action? back)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private volatile bool _isAway;
    private volatile Neo4jException? _refusal;
    private string? _kind;
    private long _refusedAt;

    /// <summary>Whether it was away when it was last asked.</summary>
    public bool IsAway => _isAway;

    /// <summary>Fails where the database refused the user and password a short time ago.</summary>
    /// <exception cref="Neo4jException">What it said then.</exception>
    public void Check()
    {
        if (_refusal is { } refusal && Stopwatch.GetElapsedTime(Volatile.Read(ref _refusedAt)) < Rest)
            throw new Neo4jException(refusal.Code, refusal.Message, isTransient: false);
    }

    /// <summary>Takes note of a failure.</summary>
    public void Failed(Neo4jException e)
    {
        if (e.IsFilling)
            return;
        if (!e.IsAway)
        {
            Answered();
            failed?.Invoke(e);
            return;
        }

        lock (_lock)
        {
            if (e.IsSignIn && (_refusal is null || Stopwatch.GetElapsedTime(_refusedAt) >= Rest))
            {
                Volatile.Write(ref _refusedAt, Stopwatch.GetTimestamp());
                _refusal = e;
            }

            var kind = e.IsSignIn ? "sign-in" : e.IsInsecure ? "TLS" : e.IsSetup ? e.Message : e.Code;
            if (_isAway && _kind == kind)
                return;
            (_isAway, _kind) = (true, kind);
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
            (_isAway, _refusal) = (false, null);
        }

        back?.Invoke();
    }
}
