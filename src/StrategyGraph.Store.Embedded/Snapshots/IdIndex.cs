using System.Numerics;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Embedded.Snapshots;

/// <summary>
/// Handles by id: a hash table in shards of open addressing, which holds no text of its own (it looks at the nodes). A change copies only
/// the shards that it touches. Immutable.
/// </summary>
internal sealed class IdIndex
{
    private const int PerShard = 48;

    // Handles plus one; 0 is an empty place.
    private readonly int[][] _shards;

    private IdIndex(int[][] shards, int count)
    {
        _shards = shards;
        Count = count;
    }

    /// <summary>Holds nothing.</summary>
    public static IdIndex Empty { get; } = new([[]], 0);

    /// <summary>How many ids there are.</summary>
    public int Count { get; }

    /// <summary>The handle of an id, or -1.</summary>
    public int Find(TextValue id, NodeRow?[][] chunks)
    {
        var hash = Hash(id);
        var shard = _shards[hash & (_shards.Length - 1)];
        if (shard.Length == 0)
            return -1;
        for (var at = Slot(hash, shard.Length); shard[at] != 0; at = (at + 1) & (shard.Length - 1))
        {
            var handle = shard[at] - 1;
            if (id.Json.AsSpan().SequenceEqual(chunks[handle >> Snapshot.ChunkBits][handle & (Snapshot.ChunkSize - 1)]!.Id.Json))
                return handle;
        }

        return -1;
    }

    /// <summary>The index after a change; <paramref name="chunks"/> are those after it.</summary>
    public IdIndex With(IReadOnlyCollection<NodeRow> removed, IReadOnlyCollection<NodeRow> added, NodeRow?[][] chunks)
    {
        if (removed.Count == 0 && added.Count == 0)
            return this;
        var gone = new HashSet<int>(removed.Select(r => r.Handle));
        var count = Count - removed.Count + added.Count;
        if (count > _shards.Length * PerShard * 2 || removed.Count + added.Count > count / 4)
        {
            var all = _shards.SelectMany(s => s).Where(h => h != 0 && !gone.Contains(h - 1)).Concat(added.Select(r => r.Handle + 1));
            return new IdIndex(Spread([.. all], (int)BitOperations.RoundUpToPowerOf2((uint)(count / PerShard) + 1), chunks), count);
        }

        var shards = (int[][])_shards.Clone();
        foreach (var touched in removed.Concat(added).GroupBy(r => Hash(r.Id) & (shards.Length - 1)))
        {
            var stay = shards[touched.Key].Where(h => h != 0 && !gone.Contains(h - 1));
            var come = touched.Where(r => !gone.Contains(r.Handle)).Select(r => r.Handle + 1);
            shards[touched.Key] = Table([.. stay, .. come], chunks);
        }

        return new IdIndex(shards, count);
    }

    private static int[][] Spread(List<int> handles, int shards, NodeRow?[][] chunks)
    {
        var lists = new List<int>[shards];
        for (var i = 0; i < shards; i++)
            lists[i] = [];
        foreach (var handle in handles)
            lists[Hash(At(handle, chunks).Id) & (shards - 1)].Add(handle);
        return [.. lists.Select(l => Table(l, chunks))];
    }

    private static int[] Table(List<int> handles, NodeRow?[][] chunks)
    {
        if (handles.Count == 0)
            return [];
        var table = new int[BitOperations.RoundUpToPowerOf2((uint)(handles.Count * 4 / 3) + 1)];
        foreach (var handle in handles)
        {
            var at = Slot(Hash(At(handle, chunks).Id), table.Length);
            while (table[at] != 0)
                at = (at + 1) & (table.Length - 1);
            table[at] = handle;
        }

        return table;
    }

    private static NodeRow At(int handlePlusOne, NodeRow?[][] chunks) =>
        chunks[(handlePlusOne - 1) >> Snapshot.ChunkBits][(handlePlusOne - 1) & (Snapshot.ChunkSize - 1)]!;

    private static int Slot(int hash, int length) => (hash >>> 16) & (length - 1);

    private static int Hash(TextValue id) => id.GetHashCode();
}
