using System.Diagnostics;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>How long something is begun again where nothing answers.</summary>
/// <param name="Began">When it was first begun, as a time stamp of <see cref="Stopwatch"/>.</param>
/// <param name="Most">How long.</param>
/// <param name="IsAway">Whether nothing has answered before. Then it is not begun again at all.</param>
internal readonly record struct Patience(long Began, TimeSpan Most, bool IsAway)
{
    /// <summary>Whether it has run out with a failure.</summary>
    public bool IsOver(Neo4jException failure) => failure.IsSilence && (IsAway || Stopwatch.GetElapsedTime(Began) >= Most);
}
