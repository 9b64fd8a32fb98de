using StrategyGraph.Domain.Model;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>The greatest position of each type at the present point of a change set.</summary>
internal sealed class LastPositions(int types)
{
    private readonly long[] _settled = new long[types];
    private readonly List<DraftNode>[] _moving = [.. Enumerable.Range(0, types).Select(_ => new List<DraftNode>())];
    private readonly long?[] _known = new long?[types];

    /// <summary>Says what the greatest position is of the nodes of a type that no change moves or removes.</summary>
    public void Settled(NodeType type, long last) => _settled[type.Index] = last;

    /// <summary>The greatest position of a type; 0 where it has no nodes.</summary>
    public long Of(NodeType type) => _known[type.Index] ??= Math.Max(
        _settled[type.Index], _moving[type.Index].Where(n => !n.IsRemoved).Select(n => n.Position).DefaultIfEmpty().Max());

    /// <summary>Says that a node is new, or may be moved or removed.</summary>
    public void Arrived(DraftNode node)
    {
        _moving[node.Type.Index].Add(node);
        if (_known[node.Type.Index] < node.Position)
            _known[node.Type.Index] = node.Position;
    }

    /// <summary>Says that a node has left a position, for another or for good.</summary>
    public void Left(DraftNode node) => _known[node.Type.Index] = null;
}
