using StrategyGraph.Domain.Model;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Writing;

/// <summary>The greatest position of each type at the present point of a change set.</summary>
internal sealed class LastPositions(Snapshot before, Dictionary<int, DraftNode> nodes)
{
    private readonly long?[] _known = new long?[before.ByType.Length];

    /// <summary>The greatest position of a type; 0 where it has no nodes.</summary>
    public long Of(NodeType type) => _known[type.Index] ??= Look(type);

    /// <summary>Says that a node has come to a position.</summary>
    public void Arrived(NodeType type, long position)
    {
        if (_known[type.Index] < position)
            _known[type.Index] = position;
    }

    /// <summary>Says that a node has left a position.</summary>
    public void Left(NodeType type, long position)
    {
        if (_known[type.Index] == position)
            _known[type.Index] = null;
    }

    private long Look(NodeType type)
    {
        long last = 0;
        foreach (var node in nodes.Values)
        {
            if (!node.IsRemoved && ReferenceEquals(node.Type, type))
                last = Math.Max(last, node.Position);
        }

        var handles = before.ByType[type.Index];
        for (var i = handles.Length - 1; i >= 0; i--)
        {
            if (!nodes.ContainsKey(handles[i]))
                return Math.Max(last, before.Row(handles[i]).Position);
        }

        return last;
    }
}
