using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>
/// Applies the changes of a set, in order, to what of the graph they touch, and collects all faults. The law is that of
/// <see cref="ChangeCheck"/>. Nothing is written: that is done of the draft.
/// </summary>
internal sealed class Draft(GraphModel model)
{
    private readonly Dictionary<string, DraftNode> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(DraftNode Start, RelationshipType Relationship), LinkGroup> _groups = [];
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
        if (!_groups.TryGetValue((start, relationship), out var group))
            _groups.Add((start, relationship), group = new LinkGroup(start, relationship));
        return group;
    }

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

        foreach (var group in _groups.Values)
            group.Purge();
    }

    private DraftNode? Find(string id) => _byId.TryGetValue(id, out var node) && !node.IsRemoved ? node : null;

    private DraftNode? Find(Change change, string id)
    {
        var node = Find(id);
        if (node is null)
            Faults.Add(ChangeFaults.Unknown(change, id));
        return node;
    }

    private void Add(AddNode add)
    {
        var values = ChangeCheck.Complete(add, model, Faults);
        var position = add.Type.Position.Index;
        values[position] ??= IntegerValue.Of(LastPositions.Of(add.Type) + 1);
        values[add.Type.Version.Index] ??= IntegerValue.Of(1);
        if (Find(add.Id) is { } holder)
        {
            Faults.Add(ChangeFaults.Duplicate(add, holder.Type));
            return;
        }

        var node = new DraftNode(add.Type, add.Id, values[position] is IntegerValue place ? place.Number : 0, 1, values) { IsChecked = true };
        _byId[add.Id] = node;
        _nodes.Add(node);
        LastPositions.Arrived(node);
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
            node.Set(property, value ?? (property.IsList ? ListValue.Empty : null));
            if (node.Position == before)
                continue;
            LastPositions.Left(node);
        }
    }

    private void Remove(RemoveNode remove)
    {
        if (Find(remove, remove.Id) is not { } node)
            return;
        node.IsRemoved = true;
        LastPositions.Left(node);
        foreach (var group in node.Incoming)
        {
            group.MayDangle = true;
            Touch(group.Start);
        }
    }

    private void Add(AddLink add)
    {
        var from = Find(add, add.From);
        var to = Find(add, add.To);
        var faults = Faults.Count;
        var values = ChangeCheck.Complete(add, model, Faults);
        if (from is null || to is null || Faults.Count > faults)
            return;
        if (!from.Type.Links.Any(l => l.Relationship == add.Relationship && l.Direction == LinkDirection.Out && l.LeadsTo(to.Type)))
        {
            Faults.Add(ChangeFaults.WrongEnds(add, from.Type, to.Type, model));
            return;
        }

        var group = Group(from, add.Relationship);
        var link = new DraftLink(null, to, 0, values);
        Touch(from);
        to.IsChecked = true;
        to.Incoming.Add(group);
        group.Purge();
        group.Now.Insert(add.Position is { } place ? Math.Min(place - 1, group.Now.Count) : group.Now.Count, link);
    }

    private void Remove(RemoveLink remove)
    {
        var faults = Faults.Count;
        ChangeCheck.Check(remove, model, Faults);
        var from = Find(remove, remove.From);
        var to = Find(remove, remove.To);
        if (from is null || to is null || Faults.Count > faults)
            return;
        if (!Group(from, remove.Relationship).Remove(to))
            Faults.Add(ChangeFaults.NoSuchLink(remove));
        Touch(from);
        to.IsChecked = true;
    }

    private static void Touch(DraftNode start)
    {
        start.IsTouched = true;
        start.IsChecked = true;
    }
}
