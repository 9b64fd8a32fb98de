using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Writing;

/// <summary>A node that a change set adds, changes, removes, or leads a link to or from.</summary>
internal sealed class DraftNode
{
    private Value?[] _values;

    /// <summary>A node that is there before the change set.</summary>
    public DraftNode(NodeRow before)
    {
        Before = before;
        Type = before.Type;
        Handle = before.Handle;
        Id = before.Id;
        _values = before.Values;
    }

    /// <summary>A new node.</summary>
    public DraftNode(NodeType type, int handle, Value?[] values)
    {
        Type = type;
        Handle = handle;
        Id = (TextValue)values[type.Id.Index]!;
        _values = values;
    }

    /// <summary>Its state before the change set; null where it is new.</summary>
    public NodeRow? Before { get; }

    /// <summary>Its type.</summary>
    public NodeType Type { get; }

    /// <summary>Its handle.</summary>
    public int Handle { get; }

    /// <summary>Its id.</summary>
    public TextValue Id { get; }

    /// <summary>Its values. To be changed by <see cref="Set"/> alone.</summary>
    public Value?[] Values => _values;

    /// <summary>Whether it has been removed.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Whether its version has to rise.</summary>
    public bool IsTouched { get; set; }

    /// <summary>Whether its place among its type has changed.</summary>
    public bool IsMoved => Before is not null && !Values[Type.Position.Index]!.Equals(Before.Values[Type.Position.Index]);

    /// <summary>The nodes from which this change set has led links to it.</summary>
    public HashSet<(int Start, int Relationship)>? NewStarts { get; set; }

    /// <summary>Its position; 0 where its values are at fault.</summary>
    public long Position => Values[Type.Position.Index] is IntegerValue position ? position.Number : 0;

    /// <summary>Sets a value, on a copy of the values where they are the snapshot's.</summary>
    public void Set(int property, Value? value)
    {
        if (ReferenceEquals(_values, Before?.Values))
            _values = (Value?[])_values.Clone();
        _values[property] = value;
    }
}
