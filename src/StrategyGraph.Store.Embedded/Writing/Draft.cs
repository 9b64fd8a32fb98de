using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Writing;

/// <summary>
/// Applies the changes of a set, in order, to what they touch, and collects all faults. The law is that of <see cref="ChangeCheck"/>. The
/// snapshot is not changed; <see cref="NextSnapshot"/> makes the next one of the draft.
/// </summary>
internal sealed class Draft
{
    private readonly Dictionary<int, DraftNode> _nodes = [];
    private readonly Dictionary<string, DraftNode> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Start, int Relationship), LinkGroup> _groups = [];
    private readonly LastPositions _lastPositions;
    private int _nextHandle;

    /// <summary>A draft of the state after a snapshot.</summary>
    public Draft(Snapshot before)
    {
        Before = before;
        _nextHandle = before.Handles;
        _lastPositions = new LastPositions(before, _nodes);
    }

    /// <summary>The state before.</summary>
    public Snapshot Before { get; }

    /// <summary>The nodes that the changes name, by handle.</summary>
    public IReadOnlyDictionary<int, DraftNode> Nodes => _nodes;

    /// <summary>The relationships that the changes touch.</summary>
    public IReadOnlyCollection<LinkGroup> Groups => _groups.Values;

    /// <summary>How many handles are given out after the changes.</summary>
    public int Handles => _nextHandle;

    /// <summary>What is wrong so far.</summary>
    public List<string> Faults { get; } = [];

    private GraphModel Model => Before.Links.Model;

    /// <summary>Applies all changes; faults are collected.</summary>
    public void Apply(ChangeSet changes)
    {
        foreach (var change in changes.Changes)
        {
            switch (change)
            {
                case AddNode add:
                    Add(add);
                    break;
                case SetProperties set:
                    Set(set);
                    break;
                case RemoveNode remove:
                    Remove(remove);
                    break;
                case AddLink add:
                    Add(add);
                    break;
                case RemoveLink remove:
                    Remove(remove);
                    break;
                default:
                    throw new ArgumentException($"The store knows no change {change.GetType().Name}.", nameof(changes));
            }
        }
    }

    /// <summary>The node of a handle after the changes; null where they remove it.</summary>
    public NodeType TypeOf(int handle) => _nodes.TryGetValue(handle, out var node) ? node.Type : Before.Row(handle).Type;

    /// <summary>The relationships of a type from a start, to be changed.</summary>
    public LinkGroup Group(DraftNode start, RelationshipType relationship)
    {
        if (_groups.TryGetValue((start.Handle, relationship.Index), out var group))
            return group;
        var before = Edge.None;
        if (start.Before is { } row)
        {
            foreach (var link in Before.Links.OutOf(start.Type, relationship))
                before = before.Length == 0 ? row.Edges[link] : [.. before, .. row.Edges[link]];
            if (Before.Links.OutOf(start.Type, relationship).Length > 1)
                before = [.. before.OrderBy(e => e.Position)];
        }

        group = new LinkGroup(start, relationship, before);
        _groups.Add((start.Handle, relationship.Index), group);
        return group;
    }

    /// <summary>Takes out the relationships that lead to removed nodes.</summary>
    public void Purge(LinkGroup group)
    {
        if (group.MayDangle)
            group.Now.RemoveAll(e => _nodes.TryGetValue(e.To, out var end) && end.IsRemoved);
        group.MayDangle = false;
    }

    /// <summary>The node of a handle, as one that the changes name.</summary>
    public DraftNode Node(int handle)
    {
        if (!_nodes.TryGetValue(handle, out var node))
            _nodes.Add(handle, node = new DraftNode(Before.Row(handle)));
        return node;
    }

    private DraftNode? Find(string id)
    {
        if (!_byId.TryGetValue(id, out var node) && Before.Find(new TextValue(id)) is { } row)
            _byId.Add(id, node = Node(row.Handle));
        return node is { IsRemoved: false } ? node : null;
    }

    private DraftNode? Find(Change change, string id)
    {
        var node = Find(id);
        if (node is null)
            Faults.Add(ChangeFaults.Unknown(change, id));
        return node;
    }

    private void Add(AddNode add)
    {
        var values = ChangeCheck.Complete(add, Model, Faults);
        values[add.Type.Position.Index] ??= IntegerValue.Of(_lastPositions.Of(add.Type) + 1);
        values[add.Type.Version.Index] ??= IntegerValue.Of(1);
        if (Find(add.Id) is { } holder)
        {
            Faults.Add(ChangeFaults.Duplicate(add, holder.Type));
            return;
        }

        var node = new DraftNode(add.Type, _nextHandle++, values);
        _nodes.Add(node.Handle, node);
        _byId[add.Id] = node;
        _lastPositions.Arrived(add.Type, node.Position);
    }

    private void Set(SetProperties set)
    {
        if (Find(set, set.Id) is not { } node)
            return;
        var faults = Faults.Count;
        ChangeCheck.Check(set, node.Type, Faults);
        if (Faults.Count > faults)
            return;
        node.IsTouched = true;
        foreach (var (property, value) in set.Values)
        {
            var before = node.Position;
            node.Set(property.Index, value ?? (property.IsList ? ListValue.Empty : null));
            if (node.Position == before)
                continue;
            _lastPositions.Left(node.Type, before);
            _lastPositions.Arrived(node.Type, node.Position);
        }
    }

    private void Remove(RemoveNode remove)
    {
        if (Find(remove, remove.Id) is not { } node)
            return;
        node.IsRemoved = true;
        _lastPositions.Left(node.Type, node.Position);
        var starts = node.NewStarts ?? [];
        foreach (var link in node.Before is null ? [] : node.Type.Links)
        {
            var edges = node.Before!.Edges[link.Index];
            if (link.Direction == LinkDirection.Out && edges.Length > 0)
                Group(node, link.Relationship);
            if (link.Direction == LinkDirection.In)
                starts.UnionWith(edges.Select(e => (e.From, link.Relationship.Index)));
        }

        foreach (var (start, relationship) in starts)
        {
            var group = Group(Node(start), Model.Relationships[relationship]);
            group.MayDangle = true;
            group.Start.IsTouched = true;
        }
    }

    private void Add(AddLink add)
    {
        var from = Find(add, add.From);
        var to = Find(add, add.To);
        var faults = Faults.Count;
        var values = ChangeCheck.Complete(add, Model, Faults);
        if (from is null || to is null || Faults.Count > faults)
            return;
        if (Before.Links.Out(from.Type, add.Relationship, to.Type) < 0)
        {
            Faults.Add(ChangeFaults.WrongEnds(add, from.Type, to.Type, Model));
            return;
        }

        var group = Group(from, add.Relationship);
        var edge = new Edge(from.Handle, to.Handle, add.Relationship, 0, values);
        from.IsTouched = true;
        (to.NewStarts ??= []).Add((from.Handle, add.Relationship.Index));
        if (add.Position is not { } place)
        {
            group.Now.Add(edge);
            return;
        }

        Purge(group);
        group.Now.Insert(Math.Min(place - 1, group.Now.Count), edge);
    }

    private void Remove(RemoveLink remove)
    {
        var faults = Faults.Count;
        ChangeCheck.Check(remove, Model, Faults);
        var from = Find(remove, remove.From);
        var to = Find(remove, remove.To);
        if (from is null || to is null || Faults.Count > faults)
            return;
        var group = Group(from, remove.Relationship);
        if (group.Now.RemoveAll(e => e.To == to.Handle) == 0)
            Faults.Add(ChangeFaults.NoSuchLink(remove));
        from.IsTouched = true;
    }
}
