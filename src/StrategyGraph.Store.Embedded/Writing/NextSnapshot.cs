using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Writing;

/// <summary>Makes the next snapshot of a draft, copying only what it touched.</summary>
internal sealed class NextSnapshot
{
    private readonly Draft _draft;
    private readonly Snapshot _before;
    private readonly LinkTable _links;
    private readonly Dictionary<int, NodeRow> _rows = [];
    private readonly Dictionary<(int Node, int Link), InDelta> _deltas = [];

    private NextSnapshot(Draft draft)
    {
        _draft = draft;
        _before = draft.Before;
        _links = _before.Links;
    }

    /// <summary>The next snapshot.</summary>
    /// <exception cref="ChangeException">The draft has faults, or what the model requires of links is not kept.</exception>
    public static Snapshot Of(Draft draft)
    {
        if (draft.Faults.Count > 0)
            throw new ChangeException(draft.Faults);
        return new NextSnapshot(draft).Make();
    }

    private Snapshot Make()
    {
        Prepare();
        foreach (var group in _draft.Groups)
            Replace(group);
        foreach (var ((node, link), delta) in _deltas)
            Row(node).Edges[link] = delta.Apply(Row(node).Edges[link], Compare);
        var faults = new List<string>();
        foreach (var row in _rows.Values.OrderBy(r => r.Handle))
            CheckLinks(row, faults);
        if (faults.Count > 0)
            throw new ChangeException(faults);
        var chunks = Chunks();
        var removed = _draft.Nodes.Values.Where(n => n is { IsRemoved: true, Before: not null }).Select(n => n.Before!).ToList();
        var added = _draft.Nodes.Values.Where(n => n is { IsRemoved: false, Before: null }).Select(n => _rows[n.Handle]).ToList();
        return new Snapshot(
            _links, _before.Version + 1, chunks, _draft.Handles, _before.Ids.With(removed, added, chunks), ByType(removed, added),
            _before.SearchIndex, _before.ChangedSinceIndex + _rows.Count);
    }

    // Versions rise; a node that moved takes all of its relationships with it, since they stand in its order at their ends.
    private void Prepare()
    {
        foreach (var node in _draft.Nodes.Values.ToList())
        {
            if (node.IsRemoved)
                continue;
            if (node.Before is null)
            {
                _rows.Add(node.Handle, new NodeRow(node.Type, node.Handle, node.Values, (Edge[][])_links.NoEdges[node.Type.Index].Clone()));
                continue;
            }

            if (!node.IsTouched)
                continue;
            var version = node.Type.Version.Index;
            node.Set(version, IntegerValue.Of(((IntegerValue)node.Before.Values[version]!).Number + 1));
            Row(node.Handle);
            if (!node.IsMoved)
                continue;
            foreach (var link in node.Type.Links)
            {
                if (link.Direction == LinkDirection.Out && node.Before.Edges[link.Index].Length > 0)
                    _draft.Group(node, link.Relationship);
            }
        }
    }

    private void Replace(LinkGroup group)
    {
        _draft.Purge(group);
        if (group.Start.IsRemoved)
            group.Now.Clear();
        var isMoved = group.Start.IsMoved;
        if (!group.IsChanged && !isMoved)
            return;
        group.Number();
        var before = new HashSet<Edge>(group.Before, ReferenceEqualityComparer.Instance);
        foreach (var edge in group.Now)
        {
            if (!before.Remove(edge) || isMoved)
                Delta(edge, group)?.Added.Add(edge);
        }

        foreach (var edge in isMoved ? group.Before : (IEnumerable<Edge>)before)
        {
            if (Delta(edge, group) is { } delta)
                (delta.Removed ??= new HashSet<Edge>(ReferenceEqualityComparer.Instance)).Add(edge);
        }

        if (group.Start.IsRemoved)
            return;
        var row = Row(group.Start.Handle);
        var links = _links.OutOf(group.Start.Type, group.Relationship);
        foreach (var link in links)
        {
            row.Edges[link] = links.Length == 1
                ? [.. group.Now]
                : [.. group.Now.Where(e => _links.Out(group.Start.Type, group.Relationship, _draft.TypeOf(e.To)) == link)];
        }
    }

    private InDelta? Delta(Edge edge, LinkGroup group)
    {
        if (_draft.Nodes.TryGetValue(edge.To, out var end) && end.IsRemoved)
            return null;
        var key = (edge.To, _links.In(group.Start.Type, group.Relationship, _draft.TypeOf(edge.To)));
        if (!_deltas.TryGetValue(key, out var delta))
            _deltas.Add(key, delta = new InDelta());
        return delta;
    }

    private int Compare(Edge a, Edge b)
    {
        var order = NaturalOrder.Compare(Look(a.From), Look(b.From));
        return order != 0 ? order : a.Position.CompareTo(b.Position);
    }

    // A node after the change: one that a removed relationship still names is looked up in the state before.
    private NodeRow Look(int handle) => _rows.TryGetValue(handle, out var row) ? row : _before.Row(handle);

    private NodeRow Row(int handle)
    {
        if (_rows.TryGetValue(handle, out var row))
            return row;
        var before = _before.Row(handle);
        var values = _draft.Nodes.TryGetValue(handle, out var node) ? node.Values : before.Values;
        row = new NodeRow(before.Type, handle, values, (Edge[][])before.Edges.Clone());
        _rows.Add(handle, row);
        return row;
    }

    private void CheckLinks(NodeRow row, List<string> faults)
    {
        foreach (var link in _links.Single[row.TypeIndex])
            ChangeCheck.Check(row.Id.Text, row.Type, link, row.Edges[link.Index].Length, faults);
    }

    private NodeRow?[][] Chunks()
    {
        var count = (_draft.Handles + Snapshot.ChunkSize - 1) >> Snapshot.ChunkBits;
        var chunks = new NodeRow?[count][];
        _before.Chunks.CopyTo(chunks, 0);
        var own = new bool[count];
        NodeRow?[] Own(int handle)
        {
            var at = handle >> Snapshot.ChunkBits;
            if (!own[at])
                chunks[at] = chunks[at] is { } shared ? (NodeRow?[])shared.Clone() : new NodeRow?[Snapshot.ChunkSize];
            own[at] = true;
            return chunks[at];
        }

        for (var at = _before.Chunks.Length; at < count; at++)
            Own(at << Snapshot.ChunkBits);
        foreach (var row in _rows.Values)
            Own(row.Handle)[row.Handle & (Snapshot.ChunkSize - 1)] = row;
        foreach (var node in _draft.Nodes.Values)
        {
            if (node.IsRemoved)
                Own(node.Handle)[node.Handle & (Snapshot.ChunkSize - 1)] = null;
        }

        return chunks;
    }

    private int[][] ByType(List<NodeRow> removed, List<NodeRow> added)
    {
        var byType = (int[][])_before.ByType.Clone();
        var moved = _draft.Nodes.Values.Where(n => n is { IsRemoved: false, IsMoved: true }).ToList();
        var gone = new HashSet<int>(removed.Select(r => r.Handle).Concat(moved.Select(n => n.Handle)));
        var come = added.Concat(moved.Select(n => _rows[n.Handle])).ToLookup(r => r.TypeIndex);
        foreach (var type in removed.Select(r => r.TypeIndex).Concat(come.Select(g => g.Key)).Distinct())
        {
            var stay = gone.Count == 0 ? byType[type] : Array.FindAll(byType[type], h => !gone.Contains(h));
            int[] few = [.. come[type].Order(NaturalOrder.Comparer).Select(r => r.Handle)];
            byType[type] = SortedMerge.Merge<int>(stay, few, (a, b) => NaturalOrder.Compare(Look(a), Look(b)));
        }

        return byType;
    }
}
