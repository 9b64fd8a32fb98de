namespace StrategyGraph.Store.Embedded.Snapshots;

/// <summary>
/// An index and the nodes of a snapshot that have changed since it was made. So a change needs no new index: the few changed nodes are
/// looked at one by one.
/// </summary>
internal sealed class SearchView
{
    /// <summary>From this many changed nodes on, looking at them costs more than it saves.</summary>
    public const int MostChanged = 2000;

    private readonly HashSet<int> _changed;

    private SearchView(SearchIndex index, HashSet<int> changed)
    {
        Index = index;
        _changed = changed;
    }

    /// <summary>The index.</summary>
    public SearchIndex Index { get; }

    /// <summary>The handles of the nodes that were added, changed or removed since the index was made.</summary>
    public IReadOnlyCollection<int> Changed => _changed;

    /// <summary>Whether what the index says of a node is out of date.</summary>
    public bool IsChanged(int handle) => _changed.Count > 0 && _changed.Contains(handle);

    /// <summary>A view of a snapshot over an older index where that serves, else over a new one.</summary>
    public static SearchView Of(Snapshot snapshot, SearchIndex? older)
    {
        if (older is not null && Differences(older.Chunks, snapshot.Chunks) is { } changed)
            return new SearchView(older, changed);
        return new SearchView(SearchIndex.Of(snapshot), []);
    }

    private static HashSet<int>? Differences(NodeRow?[][] before, NodeRow?[][] now)
    {
        var changed = new HashSet<int>();
        for (var chunk = 0; chunk < now.Length; chunk++)
        {
            var old = chunk < before.Length ? before[chunk] : null;
            if (ReferenceEquals(old, now[chunk]))
                continue;
            for (var i = 0; i < Snapshot.ChunkSize; i++)
            {
                if (!ReferenceEquals(old?[i]?.Values, now[chunk][i]?.Values))
                    changed.Add((chunk << Snapshot.ChunkBits) + i);
            }

            if (changed.Count > MostChanged)
                return null;
        }

        return changed;
    }
}
