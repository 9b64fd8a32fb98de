using System.Runtime.CompilerServices;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Embedded.Snapshots;

/// <summary>
/// One state of the graph. Immutable; a change makes the next one, which shares all that it did not touch. It is freed when no read holds it.
/// </summary>
/// <param name="links">The links of the model.</param>
/// <param name="version">The number of the last change set.</param>
/// <param name="chunks">The nodes by handle, <see cref="ChunkSize"/> to a chunk; null where a node was removed.</param>
/// <param name="handles">How many handles were ever given out; the next node gets this one.</param>
/// <param name="ids">Finds handles by id.</param>
/// <param name="byType">The handles of each type's nodes in natural order.</param>
/// <param name="olderIndex">The index of words that an earlier state made, or null.</param>
/// <param name="changes">How many nodes have changed since that state, some of them perhaps counted twice.</param>
internal sealed class Snapshot(
    LinkTable links, long version, NodeRow?[][] chunks, int handles, IdIndex ids, int[][] byType, SearchIndex? olderIndex = null, int changes = 0)
{
    private readonly Lock _searching = new();
    private Task<SearchView>? _search;

    /// <summary>How many nodes a chunk holds: small enough to copy for one change, large enough to be few.</summary>
    public const int ChunkSize = 1 << ChunkBits;

    /// <summary>The bits of a handle that stand for the place in its chunk.</summary>
    public const int ChunkBits = 8;

    /// <summary>The links of the model.</summary>
    public LinkTable Links { get; } = links;

    /// <summary>The number of the last change set.</summary>
    public long Version { get; } = version;

    /// <summary>The nodes by handle, in chunks.</summary>
    public NodeRow?[][] Chunks { get; } = chunks;

    /// <summary>How many handles were ever given out.</summary>
    public int Handles { get; } = handles;

    /// <summary>Finds handles by id.</summary>
    public IdIndex Ids { get; } = ids;

    /// <summary>The handles of each type's nodes, in natural order.</summary>
    public int[][] ByType { get; } = byType;

    /// <summary>
    /// The words of the texts. Nobody's read makes them, since that cannot be stopped halfway and takes long: they are begun on a thread of their
    /// own when they are first asked for, and are there for the next who asks even if the first has given up.
    /// </summary>
    public Task<SearchView> Search
    {
        get
        {
            if (Volatile.Read(ref _search) is { } begun)
                return begun;
            lock (_searching)
                return _search ??= Task.Run(() => SearchView.Of(this, olderIndex));
        }
    }

    /// <summary>The index of words that the next state may build upon; null where there is none, or it is too old to be worth its memory.</summary>
    public SearchIndex? SearchIndex => Made?.Index ?? (changes > SearchView.MostChanged ? null : olderIndex);

    /// <summary>How many nodes have changed since <see cref="SearchIndex"/> was made, some of them perhaps counted twice.</summary>
    public int ChangedSinceIndex => Made?.Changed.Count ?? changes;

    private SearchView? Made => Volatile.Read(ref _search) is { IsCompletedSuccessfully: true } made ? made.Result : null;

    /// <summary>A graph without nodes.</summary>
    public static Snapshot Empty(LinkTable links) => new(links, 0, [], 0, IdIndex.Empty, [.. links.Model.NodeTypes.Select(_ => Array.Empty<int>())]);

    /// <summary>The node of a handle that an edge or an index of this snapshot holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NodeRow Row(int handle) => Chunks[handle >> ChunkBits][handle & (ChunkSize - 1)]!;

    /// <summary>The node of a handle, or null where it was removed.</summary>
    public NodeRow? RowOrNull(int handle) => Chunks[handle >> ChunkBits][handle & (ChunkSize - 1)];

    /// <summary>The node of an id, or null.</summary>
    public NodeRow? Find(TextValue id)
    {
        var handle = Ids.Find(id, Chunks);
        return handle < 0 ? null : Row(handle);
    }
}
