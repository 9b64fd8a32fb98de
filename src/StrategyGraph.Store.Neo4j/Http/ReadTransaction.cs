namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>A transaction that is open for reads, one at a time.</summary>
/// <param name="open">The transaction.</param>
/// <param name="bookmarks">What it has waited for.</param>
internal sealed class ReadTransaction(OpenTransaction open, byte[]? bookmarks)
{
    /// <summary>The transaction.</summary>
    public OpenTransaction Open => open;

    /// <summary>What it has waited for.</summary>
    public byte[]? Bookmarks => bookmarks;

    /// <summary>When it was begun, in milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    public long BegunAt { get; } = Environment.TickCount64;

    /// <summary>When it was last given back, in the same.</summary>
    public long UsedAt { get; set; } = Environment.TickCount64;
}
