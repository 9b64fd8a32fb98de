using StrategyGraph.Domain.Model;

namespace StrategyGraph.Planning.Plans;

/// <summary>
/// A test of an item: of a node and, where it was reached along a relationship, of that. It has two outcomes: a comparison with a property
/// that is null is false, and <see cref="Not"/> of it is true. Values are operands, by index.
/// </summary>
public abstract record Predicate;

/// <summary>True or false whatever the item.</summary>
public sealed record Always(bool Holds) : Predicate;

/// <summary>All of them hold; true for none.</summary>
public sealed record And(IReadOnlyList<Predicate> Of) : Predicate;

/// <summary>One of them holds; false for none.</summary>
public sealed record Or(IReadOnlyList<Predicate> Of) : Predicate;

/// <summary>It does not hold.</summary>
public sealed record Not(Predicate Of) : Predicate;

/// <summary>How a property is compared.</summary>
public enum Comparison
{
    /// <summary>Equal; text by code points, case told apart.</summary>
    Equal,

    /// <summary>Less, by the order of <see cref="Domain.Values.Value"/>.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    LessOrEqual,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or equal.</summary>
    GreaterOrEqual,

    /// <summary>Equal to one of a list.</summary>
    In,

    /// <summary>The folded text holds the folded operand (<see cref="Domain.Values.TextFolding"/>).</summary>
    Contains,

    /// <summary>The folded text begins with the folded operand.</summary>
    StartsWith,

    /// <summary>The folded text ends with the folded operand.</summary>
    EndsWith,
}

/// <summary>
/// Compares a property, by name, of the node (types that lack it: as null) or of the relationship, with an operand.
/// </summary>
public sealed record Compare(string Property, PropertyKind Kind, bool OnEdge, Comparison Comparison, int Operand) : Predicate;

/// <summary>The property is null.</summary>
public sealed record IsNull(string Property, bool OnEdge) : Predicate;

/// <summary>A test of one item of a list property: it compares so with an operand, or, negated, does not.</summary>
public readonly record struct ItemTest(bool IsNegated, Comparison Comparison, int Operand);

/// <summary>One and the same item of a list property passes all tests; false for the empty list.</summary>
public sealed record ListSome(string Property, PropertyKind Kind, bool OnEdge, IReadOnlyList<ItemTest> Tests) : Predicate;

/// <summary>Every item of a list property passes all tests; true for the empty list.</summary>
public sealed record ListAll(string Property, PropertyKind Kind, bool OnEdge, IReadOnlyList<ItemTest> Tests) : Predicate;

/// <summary>The list property has no items.</summary>
public sealed record ListEmpty(string Property, bool OnEdge) : Predicate;

/// <summary>The node is of one of these types.</summary>
public sealed record IsOfType(IReadOnlyList<NodeType> Types) : Predicate;

/// <summary>A relationship of the link, with the node it leads to, passes the test (null: there is one).</summary>
public sealed record LinkSome(Link Link, Predicate? Test) : Predicate;

/// <summary>Every relationship of the link passes the test; true where there is none.</summary>
public sealed record LinkAll(Link Link, Predicate Test) : Predicate;

/// <summary>The number of relationships of the link compares so with an operand (a whole number; for In a list).</summary>
public sealed record LinkCount(Link Link, Comparison Comparison, int Operand) : Predicate;
