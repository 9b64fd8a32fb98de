using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>
/// What the changes of a set make of that part of the graph which they touch (<see cref="ChangeLaw{TNode}"/>). Nothing is written: that is
/// done of the draft.
/// </summary>
internal sealed class Draft(GraphModel model) : IChangeDraft<DraftNode>
{
    private readonly Dictionary<string, DraftNode> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(DraftNode Start, int Relationship), LinkGroup> _groups = [];
    private readonly List<DraftNode> _nodes = [];

    /// <summary>The nodes that the changes name or touch, in the order in which they were met.</summary>
    public IReadOnlyList<DraftNode> Nodes => _nodes;

    /// <summary>The relationships that the changes touch.</summary>
    public IReadOnlyCollection<LinkGroup> Groups => _groups.Values;

    /// <summary>The greatest positions.</summary>
    public LastPositions LastPositions { get; } = new(model.NodeTypes.Count);

    /// <summary>What is wrong so far.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Takes note of a node of the database; gives the one known by that id.</summary>
    public DraftNode Know(NodeType type, string id, long position, long version)
    {
        if (_byId.TryGetValue(id, out var known))
            return known;
        var node = new DraftNode(type, id, position, version, null);
        _byId.Add(id, node);
        _nodes.Add(node);
        return node;
    }

    /// <summary>The node of an id that was met; null where there is none.</summary>
    public DraftNode? Known(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The relationships of a type from a start.</summary>
    public LinkGroup Group(DraftNode start, RelationshipType relationship)
    {
        if (!_groups.TryGetValue((start, relationship.Index), out var group))
            _groups.Add((start, relationship.Index), group = new LinkGroup(start, relationship));
        return group;
    }

    /// <summary>Applies all changes; faults are collected.</summary>
    public void Apply(ChangeSet changes)
    {
        new ChangeLaw<DraftNode>(model, this, Faults).Apply(changes);
        foreach (var group in _groups.Values)
            group.Purge();
    }

    NodeType IChangeDraft<DraftNode>.TypeOf(DraftNode node) => node.Type;

    DraftNode? IChangeDraft<DraftNode>.Find(string id) => _byId.TryGetValue(id, out var node) && !node.IsRemoved ? node : null;

    long IChangeDraft<DraftNode>.LastPosition(NodeType type) => LastPositions.Of(type);

    void IChangeDraft<DraftNode>.Add(AddNode add, Value?[] values)
    {
        var position = values[add.Type.Position.Index] is IntegerValue place ? place.Number : 0;
        var node = new DraftNode(add.Type, add.Id, position, 1, values) { IsChecked = true };
        _byId[add.Id] = node;
        _nodes.Add(node);
        LastPositions.Arrived(node);
    }

    void IChangeDraft<DraftNode>.Touch(DraftNode node) => node.IsTouched = true;

    void IChangeDraft<DraftNode>.Set(DraftNode node, Property property, Value? value)
    {
        var before = node.Position;
        node.Set(property, value);
        if (node.Position != before)
            LastPositions.Left(node);
    }

    void IChangeDraft<DraftNode>.Remove(DraftNode node)
    {
        node.IsRemoved = true;
        LastPositions.Left(node);
        foreach (var group in node.Incoming)
        {
            group.MayDangle = true;
            group.Start.IsTouched = true;
            group.Start.IsChecked = true;
        }
    }

    void IChangeDraft<DraftNode>.Link(AddLink add, DraftNode from, DraftNode to, Value?[]? values)
    {
        var group = Group(from, add.Relationship);
        group.Purge();
        group.Now.Insert(add.Position is { } place ? Math.Min(place - 1, group.Now.Count) : group.Now.Count, new DraftLink(null, to, 0, values));
        to.Incoming.Add(group);
        from.IsChecked = true;
        to.IsChecked = true;
    }

    bool IChangeDraft<DraftNode>.Unlink(RelationshipType relationship, DraftNode from, DraftNode to)
    {
        from.IsChecked = true;
        to.IsChecked = true;
        return Group(from, relationship).Remove(to);
    }
}
