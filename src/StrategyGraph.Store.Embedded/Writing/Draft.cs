using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Writing;

/// <summary>
/// What the changes of a set make of the nodes and relationships that they touch (<see cref="ChangeLaw{TNode}"/>). The snapshot is not
/// changed; <see cref="NextSnapshot"/> makes the next one of the draft.
/// </summary>
internal sealed class Draft : IChangeDraft<DraftNode>
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

    /// <summary>Applies all changes; faults are collected.</summary>
    public void Apply(ChangeSet changes) => new ChangeLaw<DraftNode>(Before.Links.Model, this, Faults).Apply(changes);

    /// <summary>The type of the node of a handle, which the changes may have added or removed.</summary>
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

    NodeType IChangeDraft<DraftNode>.TypeOf(DraftNode node) => node.Type;

    DraftNode? IChangeDraft<DraftNode>.Find(string id)
    {
        if (!_byId.TryGetValue(id, out var node) && Before.Find(new TextValue(id)) is { } row)
            _byId.Add(id, node = Node(row.Handle));
        return node is { IsRemoved: false } ? node : null;
    }

    long IChangeDraft<DraftNode>.LastPosition(NodeType type) => _lastPositions.Of(type);

    void IChangeDraft<DraftNode>.Add(AddNode add, Value?[] values)
    {
        var node = new DraftNode(add.Type, _nextHandle++, values);
        _nodes.Add(node.Handle, node);
        _byId[add.Id] = node;
        _lastPositions.Arrived(add.Type, node.Position);
    }

    void IChangeDraft<DraftNode>.Touch(DraftNode node) => node.IsTouched = true;

    void IChangeDraft<DraftNode>.Set(DraftNode node, Property property, Value? value)
    {
        var before = node.Position;
        node.Set(property.Index, value);
        if (node.Position == before)
            return;
        _lastPositions.Left(node.Type, before);
        _lastPositions.Arrived(node.Type, node.Position);
    }

    void IChangeDraft<DraftNode>.Remove(DraftNode node)
    {
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
            var group = Group(Node(start), Before.Links.Model.Relationships[relationship]);
            group.MayDangle = true;
            group.Start.IsTouched = true;
        }
    }

    void IChangeDraft<DraftNode>.Link(AddLink add, DraftNode from, DraftNode to, Value?[]? values)
    {
        var group = Group(from, add.Relationship);
        var edge = new Edge(from.Handle, to.Handle, add.Relationship, 0, values);
        (to.NewStarts ??= []).Add((from.Handle, add.Relationship.Index));
        if (add.Position is not { } place)
        {
            group.Now.Add(edge);
            return;
        }

        Purge(group);
        group.Now.Insert(Math.Min(place - 1, group.Now.Count), edge);
    }

    bool IChangeDraft<DraftNode>.Unlink(RelationshipType relationship, DraftNode from, DraftNode to) =>
        Group(from, relationship).Now.RemoveAll(e => e.To == to.Handle) > 0;
}
