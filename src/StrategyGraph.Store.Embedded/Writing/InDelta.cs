using System.Runtime.InteropServices;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Writing;

/// <summary>What changes among the relationships that lead to a node under one of its links.</summary>
internal sealed class InDelta
{
    /// <summary>Those that come, or stand elsewhere now.</summary>
    public List<Edge> Added { get; } = [];

    /// <summary>Those that go, or stood elsewhere before.</summary>
    public HashSet<Edge>? Removed { get; set; }

    /// <summary>The relationships after it, merged in the order that <paramref name="order"/> gives.</summary>
    public Edge[] Apply(Edge[] before, Comparison<Edge> order)
    {
        Added.Sort(order);
        var stay = Removed is null ? before : Array.FindAll(before, e => !Removed.Contains(e));
        return SortedMerge.Merge(stay, CollectionsMarshal.AsSpan(Added), order);
    }
}
