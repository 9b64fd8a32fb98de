namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>A transaction that is open for reads, one at a time.</summary>
/// <param name="to">Where its statements are sent.</param>
/// <param name="affinity">What keeps its statements at one member of a cluster; null where nothing is needed.</param>
/// <param name="bookmarks">What it has waited for.</param>
internal sealed class ReadTransaction(Uri to, string? affinity, byte[]? bookmarks)
{
    /// <summary>Where its statements are sent.</summary>
    public Uri To => to;

    /// <summary>What keeps its statements at one member of a cluster; null where nothing is needed.</summary>
    public string? Affinity => affinity;

    /// <summary>What it has waited for.</summary>
    public byte[]? Bookmarks => bookmarks;

    /// <summary>When it was begun, in milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    public long BegunAt { get; } = Environment.TickCount64;

    /// <summary>When it was last given back, in the same.</summary>
    public long UsedAt { get; set; } = Environment.TickCount64;
}
