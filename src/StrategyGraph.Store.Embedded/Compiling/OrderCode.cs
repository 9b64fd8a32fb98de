namespace StrategyGraph.Store.Embedded.Compiling;

/// <summary>What a sort key reads of an item.</summary>
internal enum KeyKind : byte
{
    /// <summary>A property of the node.</summary>
    Property,

    /// <summary>The id of the node.</summary>
    Id,

    /// <summary>The position of the node.</summary>
    Position,

    /// <summary>A key of the node that a single link leads to.</summary>
    Link,

    /// <summary>A property of the relationship.</summary>
    EdgeProperty,

    /// <summary>The position of the relationship.</summary>
    EdgePosition,

    /// <summary>The type of the node.</summary>
    Type,

    /// <summary>The gap rule.</summary>
    Rule,

    /// <summary>The score.</summary>
    Score,
}

/// <summary>A sort key, compiled.</summary>
internal sealed class KeyCode
{
    /// <summary>What it reads.</summary>
    public required KeyKind Kind { get; init; }

    /// <summary>Whether the greatest comes first.</summary>
    public bool Descending { get; init; }

    /// <summary>The property's or the link's index by the type of the node; -1 where the type has none.</summary>
    public int[] ByType { get; init; } = [];

    /// <summary>The index of the property of the relationship.</summary>
    public int EdgeProperty { get; init; }

    /// <summary>Whether the link goes out.</summary>
    public bool Outgoing { get; init; }

    /// <summary>What is read of the node that the link leads to.</summary>
    public KeyCode? Inner { get; init; }
}

/// <summary>An order, compiled: its keys, and the rules that a key may name.</summary>
internal sealed record OrderCode(KeyCode[] Keys, RuleCode[] Rules);
