using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>A node that a change set adds, changes, removes, or leads a link to or from.</summary>
internal sealed class DraftNode(NodeType type, string id, long position, long version, Value?[]? values)
{
    private Dictionary<Property, Value?>? _set;

    /// <summary>Its type.</summary>
    public NodeType Type { get; } = type;

    /// <summary>Its id.</summary>
    public string Id { get; } = id;

    /// <summary>Its values, where it is new; they are changed in place.</summary>
    public Value?[]? Values { get; } = values;

    /// <summary>Its version before the change set.</summary>
    public long Version { get; } = version;

    /// <summary>Its position after the changes so far.</summary>
    public long Position { get; private set; } = position;

    /// <summary>Whether it was there before.</summary>
    public bool IsOld => Values is null;

    /// <summary>Whether it has been removed.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Whether its version has to rise.</summary>
    public bool IsTouched { get; set; }

    /// <summary>Whether its links have to be looked at when all changes are applied.</summary>
    public bool IsChecked { get; set; }

    /// <summary>What is set of it, where it was there before.</summary>
    public IReadOnlyDictionary<Property, Value?> Sets => _set ?? [];

    /// <summary>The links that lead to it from nodes that this change set knows: start and relationship.</summary>
    public HashSet<LinkGroup> Incoming { get; } = [];

    /// <summary>Sets a value.</summary>
    public void Set(Property property, Value? value)
    {
        if (property == Type.Position)
            Position = ((IntegerValue)value!).Number;
        if (Values is not null)
            Values[property.Index] = value;
        else
            (_set ??= new(ReferenceEqualityComparer.Instance))[property] = value;
    }
}
