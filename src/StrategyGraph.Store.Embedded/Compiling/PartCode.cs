using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Embedded.Compiling;

/// <summary>What a part of a connection is.</summary>
internal enum PartKind : byte
{
    /// <summary>Written as it is; the name holds the value too.</summary>
    Constant,

    /// <summary>How many items there are.</summary>
    TotalCount,

    /// <summary>The items.</summary>
    Nodes,

    /// <summary>The edges.</summary>
    Edges,

    /// <summary>The page info.</summary>
    PageInfo,
}

/// <summary>A part of a connection, compiled.</summary>
internal readonly record struct PartCode(
    byte[] Name, PartKind Kind, ItemCode? Items = null, EdgeFieldCode[]? Edge = null, PageInfoField[]? PageInfo = null);

/// <summary>What is written of an item: of a gap its fields, else of its node.</summary>
internal sealed record ItemCode(SelectionCode? Node, GapFieldCode[]? Gap);

/// <summary>What a field of an edge is.</summary>
internal enum EdgeFieldKind : byte
{
    /// <summary>Written as it is; the name holds the value too.</summary>
    Constant,

    /// <summary>The cursor.</summary>
    Cursor,

    /// <summary>The item.</summary>
    Node,

    /// <summary>A property of the relationship.</summary>
    Property,

    /// <summary>The score.</summary>
    Score,
}

/// <summary>A field of an edge, compiled.</summary>
internal readonly record struct EdgeFieldCode(byte[] Name, EdgeFieldKind Kind, int Property = 0, ItemCode? Item = null);

/// <summary>
/// A field of a gap, compiled: a constant (neither of the others; the name holds the value too), the rule by its place, or the node.
/// </summary>
internal readonly record struct GapFieldCode(byte[] Name, RuleFieldCode[][]? ByRule = null, SelectionCode? Node = null);
