using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Embedded.Snapshots;

/// <summary>A node as a snapshot holds it; immutable once its snapshot is published.</summary>
internal sealed class NodeRow
{
    /// <summary>Takes the arrays as its own. The values hold an id and a position.</summary>
    public NodeRow(NodeType type, int handle, Value?[] values, Edge[][] edges)
    {
        Type = type;
        TypeIndex = type.Index;
        Handle = handle;
        Values = values;
        Edges = edges;
        Id = (TextValue)values[type.Id.Index]!;
        Position = ((IntegerValue)values[type.Position.Index]!).Number;
    }

    /// <summary>Its type.</summary>
    public NodeType Type { get; }

    /// <summary>The index of its type.</summary>
    public int TypeIndex { get; }

    /// <summary>Where it stands in every snapshot that holds it.</summary>
    public int Handle { get; }

    /// <summary>Its id.</summary>
    public TextValue Id { get; }

    /// <summary>Its place among the nodes of its type.</summary>
    public long Position { get; }

    /// <summary>Its properties, by <see cref="Property.Index"/>.</summary>
    public Value?[] Values { get; }

    /// <summary>
    /// Its relationships, by <see cref="Link.Index"/>: of a link that goes out in the order of their positions, of one that comes in in the
    /// natural order of the nodes where they start (<see cref="NaturalOrder"/>), then of their positions.
    /// </summary>
    public Edge[][] Edges { get; }
}
