using StrategyGraph.Domain.Model;

namespace StrategyGraph.Planning.Plans;

/// <summary>A Relay connection: where its items come from, which remain, in what order, which page of them, and what is read of each.</summary>
/// <param name="Source">The items.</param>
/// <param name="Where">Which of them remain; null for all.</param>
/// <param name="Order">Their order; always total.</param>
/// <param name="IsNaturalOrder">True where <paramref name="Order"/> is the source's own, in which a store may hold the items already.</param>
/// <param name="Page">Which of them are on the page.</param>
/// <param name="Fields">What is read of the connection, in response order.</param>
public sealed record Connection(
    ItemSource Source, Predicate? Where, IReadOnlyList<SortKey> Order, bool IsNaturalOrder, Page Page, IReadOnlyList<ConnectionPart> Fields)
{
    /// <summary>True where all items have to be counted.</summary>
    public bool CountsAll { get; } = Fields.Any(f => f is TotalCountPart);

    /// <summary>True where nothing but the count is asked for.</summary>
    public bool OnlyCounts { get; } = Fields.All(f => f is TotalCountPart or ConstantPart);
}

/// <summary>
/// Where the items of a connection come from. An item is a node; with it may stand the relationship that leads to it, the gap rule that it
/// offends, or how well it matches.
/// </summary>
public abstract record ItemSource;

/// <summary>All nodes of some types. Natural order: type, position, id.</summary>
public sealed record AllNodes(IReadOnlyList<NodeType> Types) : ItemSource;

/// <summary>
/// The nodes that a link leads to, one item for each relationship. Natural order: of an outgoing link the order of the relationships from
/// that start; of an incoming link the type, position and id of the nodes, then the order of the relationship.
/// </summary>
public sealed record LinkedNodes(Link Link) : ItemSource;

/// <summary>
/// The nodes of some types that belong to the node: reached along relationships with <see cref="RelationshipType.IsContainment"/> in their
/// own direction, one step or more, each once; the node itself only where they lead back to it. Natural order: type, position, id.
/// </summary>
public sealed record Contents(IReadOnlyList<NodeType> Types) : ItemSource;

/// <summary>
/// One item for each rule and node that offends it. At the root of all nodes, or with <paramref name="Within"/> (an operand with an id) of
/// that node and its contents; on a node of that node, and with <paramref name="WithContents"/> of its contents too.
/// Within a node that is not there are none. Natural order: rule, position, id.
/// </summary>
public sealed record GapsOf(IReadOnlyList<GapTest> Rules, bool OnNode, int? Within, bool WithContents) : ItemSource;

/// <summary>
/// The nodes of some types that match a text (an operand with the words as the planner split them, a list of folded strings), by the law of
/// <see cref="SearchLaw"/>; none where there is no word. Natural order: score (best first), type, position, id.
/// </summary>
public sealed record Matches(IReadOnlyList<NodeType> Types, int Words) : ItemSource;

/// <summary>
/// A gap rule as the stores see it. Its test has its operands in the plan that it stands in. The same rule with the same day for today is the
/// same object wherever it stands in a plan.
/// </summary>
/// <param name="Index">Its place among the rules loaded; items are ordered by it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of the nodes that may offend it.</param>
/// <param name="Offends">Which of them do; null for all.</param>
public sealed record GapTest(int Index, string Name, NodeType Type, Predicate? Offends);

/// <summary>
/// The page: operands with whole numbers (<paramref name="First"/>, <paramref name="Last"/>) and cursors. With neither number the first
/// <paramref name="Default"/> items. The planner has checked the numbers. As in the Relay specification <c>first</c> is applied before
/// <c>last</c>. A cursor is a place in the order, whether or not an item still stands there. Whether items precede or follow the page is
/// asked of all items that pass the filter, on either side of the cursors. Where <c>before</c> is not behind <c>after</c>, the page is empty
/// and stands right behind <c>after</c>.
/// </summary>
public sealed record Page(int? First, int? Last, int? After, int? Before, int Default);

/// <summary>One key of an order. Null is last when ascending and first when descending.</summary>
public sealed record SortKey(SortSource Source, bool Descending);

/// <summary>What a sort key reads of an item.</summary>
public abstract record SortSource(PropertyKind Kind, EnumKind? Enum = null);

/// <summary>A property of the item's node, by name, since the node may be of several types (those that lack it give null).</summary>
public sealed record PropertySort(string Property, PropertyKind Kind, EnumKind? Enum) : SortSource(Kind, Enum);

/// <summary>A key of the node that a single link leads to; null where it leads nowhere.</summary>
public sealed record LinkSort(Link Link, SortSource Inner) : SortSource(Inner.Kind, Inner.Enum);

/// <summary>A property of the item's relationship.</summary>
public sealed record EdgePropertySort(Property Property) : SortSource(Property.Kind, Property.Enum);

/// <summary>The place of the item's relationship among those from its start.</summary>
public sealed record EdgePositionSort() : SortSource(PropertyKind.Int);

/// <summary>The index of the node's type in the model.</summary>
public sealed record TypeSort() : SortSource(PropertyKind.Int);

/// <summary>The index of the gap rule.</summary>
public sealed record RuleSort() : SortSource(PropertyKind.Int);

/// <summary>How well the node matches, by <see cref="SearchLaw"/>.</summary>
public sealed record ScoreSort() : SortSource(PropertyKind.Int);

/// <summary>A field of a connection.</summary>
public abstract record ConnectionPart(byte[] Name) : NamedRead(Name);

/// <summary>A constant, such as <c>__typename</c>.</summary>
public sealed record ConstantPart(byte[] Name, byte[] Json) : ConnectionPart(Name);

/// <summary>How many items there are on all pages.</summary>
public sealed record TotalCountPart(byte[] Name) : ConnectionPart(Name);

/// <summary>The items' own fields, a list of objects.</summary>
public sealed record NodesPart(byte[] Name, ItemSelection Items) : ConnectionPart(Name);

/// <summary>The edges, a list of objects.</summary>
public sealed record EdgesPart(byte[] Name, IReadOnlyList<EdgeField> Fields) : ConnectionPart(Name);

/// <summary>The page info, an object.</summary>
public sealed record PageInfoPart(byte[] Name, IReadOnlyList<PageInfoField> Fields) : ConnectionPart(Name);

/// <summary>
/// What is read of each item: of a gap an object of <paramref name="Gap"/>, of anything else the node's own fields (<paramref name="Node"/>).
/// </summary>
public sealed record ItemSelection(NodeSelection? Node, IReadOnlyList<GapField>? Gap);

/// <summary>A field of a gap.</summary>
public abstract record GapField(byte[] Name) : NamedRead(Name);

/// <summary>A constant, such as <c>__typename</c>.</summary>
public sealed record GapConstant(byte[] Name, byte[] Json) : GapField(Name);

/// <summary>The rule, an object: its fields stand at the index of each rule of <see cref="GapsOf.Rules"/>.</summary>
public sealed record GapRuleField(byte[] Name, IReadOnlyList<IReadOnlyList<RuleField>> ByRule) : GapField(Name);

/// <summary>The node that has the gap.</summary>
public sealed record GapNodeField(byte[] Name, NodeSelection Selection) : GapField(Name);

/// <summary>A field of an edge.</summary>
public abstract record EdgeField(byte[] Name) : NamedRead(Name);

/// <summary>A constant, such as <c>__typename</c>.</summary>
public sealed record EdgeConstant(byte[] Name, byte[] Json) : EdgeField(Name);

/// <summary>The cursor of the item.</summary>
public sealed record EdgeCursor(byte[] Name) : EdgeField(Name);

/// <summary>The item's own fields.</summary>
public sealed record EdgeNode(byte[] Name, ItemSelection Item) : EdgeField(Name);

/// <summary>A property of the relationship.</summary>
public sealed record EdgeProperty(byte[] Name, Property Property) : EdgeField(Name);

/// <summary>How well the item matches, a whole number.</summary>
public sealed record EdgeScore(byte[] Name) : EdgeField(Name);

/// <summary>Which field of the page info.</summary>
public enum PageInfoKind
{
    /// <summary>Whether items follow the page.</summary>
    HasNextPage,

    /// <summary>Whether items precede the page.</summary>
    HasPreviousPage,

    /// <summary>The cursor of the first item, or null.</summary>
    StartCursor,

    /// <summary>The cursor of the last item, or null.</summary>
    EndCursor,

    /// <summary>A constant.</summary>
    Constant,
}

/// <summary>A field of the page info.</summary>
public sealed record PageInfoField(byte[] Name, PageInfoKind Kind, byte[]? Json = null) : NamedRead(Name);
