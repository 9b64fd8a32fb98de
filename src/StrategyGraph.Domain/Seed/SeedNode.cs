using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Seed;

/// <summary>A node of a seed.</summary>
internal sealed class SeedNode(NodeType type, string id, SeedMark mark)
{
    /// <summary>Its type.</summary>
    public NodeType Type { get; } = type;

    /// <summary>Its whole id.</summary>
    public string Id { get; } = id;

    /// <summary>Where it is defined.</summary>
    public SeedMark Mark { get; } = mark;

    /// <summary>Its values, each at the index of its property.</summary>
    public Value?[] Values { get; } = new Value?[type.Properties.Count];
}
