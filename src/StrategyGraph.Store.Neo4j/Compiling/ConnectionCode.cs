using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// A connection, compiled. Its cell is, by what is asked: nothing (<see cref="HasCell"/>); a number (<see cref="OnlyCounts"/>); the list of
/// items (not <see cref="IsList"/>); or a list of the total, whether items precede and follow the page, the counts of rules (each where it
/// is asked for), and the items. The items come from the last to the first where the page is <see cref="IsBackward"/>, and may be one more
/// than the page has.
/// </summary>
internal sealed class ConnectionCode
{
    /// <summary>Whether there is a cell at all.</summary>
    public bool HasCell { get; set; } = true;

    /// <summary>Whether nothing but the total is asked for.</summary>
    public bool OnlyCounts { get; set; }

    /// <summary>Whether the items are part of a list.</summary>
    public bool IsList { get; set; }

    /// <summary>Whether that list is itself the one item of a list.</summary>
    public bool IsGathered { get; set; }

    /// <summary>Whether the total is asked for.</summary>
    public bool CountsAll { get; set; }

    /// <summary>Whether it is known from the cell if items precede the page.</summary>
    public bool HasPreceding { get; set; }

    /// <summary>Whether it is known from the cell if items follow the page.</summary>
    public bool HasFollowing { get; set; }

    /// <summary>How many counts of rules there are.</summary>
    public int RuleCounts { get; set; }

    /// <summary>Whether the items come from the last to the first.</summary>
    public bool IsBackward { get; set; }

    /// <summary>Whether each item of the cell is one of the page, and they are written once and in order.</summary>
    public bool IsStreamed { get; set; }

    /// <summary>The page.</summary>
    public required Page Page { get; init; }

    /// <summary>How many cells an item has; with fewer than two it is no list.</summary>
    public int Cells { get; set; }

    /// <summary>Which cell of an item has its sort keys as a list; -1 for none.</summary>
    public int KeysCell { get; set; } = -1;

    /// <summary>What the sort keys are.</summary>
    public CursorKeyCode[] Keys { get; set; } = [];

    /// <summary>The relationship that leads to the items; null where none does.</summary>
    public RelationshipType? Relationship { get; set; }

    /// <summary>What is written.</summary>
    public PartCode[] Parts { get; set; } = [];

    /// <summary>The indexes of the rules of gaps, by their places in the plan.</summary>
    public int[] RuleIndexes { get; set; } = [];
}

/// <summary>A sort key as a cursor holds it, and whether an item may be without it.</summary>
internal readonly record struct CursorKeyCode(SortSource Source, bool CanBeNull);

/// <summary>What a part of a connection is.</summary>
internal enum PartKind : byte
{
    /// <summary>Written as it is; the name holds the value too.</summary>
    Constant,

    /// <summary>How many items there are.</summary>
    TotalCount,

    /// <summary>The items, each from one cell.</summary>
    Nodes,

    /// <summary>The edges.</summary>
    Edges,

    /// <summary>The page info.</summary>
    PageInfo,
}

/// <summary>A part of a connection, compiled. <paramref name="Cell"/> is that of the items of <see cref="PartKind.Nodes"/>.</summary>
internal sealed record PartCode(
    byte[] Name, PartKind Kind, int Cell = -1, ItemCode? Items = null, EdgeFieldCode[]? Edge = null, PageInfoField[]? PageInfo = null);

/// <summary>What is written of an item: of a gap its fields, from a list of cells; else of its node.</summary>
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

    /// <summary>A property of the relationship, or the score.</summary>
    Property,
}

/// <summary>A field of an edge, compiled, and the cell of the item that it is read from.</summary>
internal readonly record struct EdgeFieldCode(
    byte[] Name, EdgeFieldKind Kind, int Cell = -1, Property? Property = null, ItemCode? Item = null);

/// <summary>
/// A field of a gap, compiled: a constant (neither of the others; the name holds the value too), the rule (the first cell of a gap has its
/// index), or the node, from a cell of its own.
/// </summary>
internal readonly record struct GapFieldCode(byte[] Name, RuleFieldCode[][]? ByRule = null, SelectionCode? Node = null);

/// <summary>A field of a gap rule: a constant, whose name holds the value too, or the count at a place among those of the plan.</summary>
internal readonly record struct RuleFieldCode(byte[] Name, int Count = -1);
