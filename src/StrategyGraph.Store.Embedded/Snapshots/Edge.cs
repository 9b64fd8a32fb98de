using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Embedded.Snapshots;

/// <summary>A relationship between two nodes. One object stands at both of its ends; immutable once its snapshot is published.</summary>
internal sealed class Edge(int from, int to, RelationshipType relationship, int position, Value?[]? values)
{
    /// <summary>No edges.</summary>
    public static readonly Edge[] None = [];

    /// <summary>The handle of the node where it starts.</summary>
    public int From { get; } = from;

    /// <summary>The handle of the node where it ends.</summary>
    public int To { get; } = to;

    /// <summary>Its type.</summary>
    public RelationshipType Relationship { get; } = relationship;

    /// <summary>Its place among the relationships of its type from its start, from 1. Set by the draft that makes the edge, before publication.</summary>
    public int Position { get; set; } = position;

    /// <summary>Its properties, or null where its type has none.</summary>
    public Value?[]? Values { get; } = values;
}
