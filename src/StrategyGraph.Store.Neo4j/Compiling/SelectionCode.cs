using StrategyGraph.Domain.Model;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>What a field of a node is, and so how its cell of the answer is read.</summary>
internal enum FieldKind : byte
{
    /// <summary>Written as it is, from no cell; the name holds the value too.</summary>
    Constant,

    /// <summary>A property.</summary>
    Property,

    /// <summary>The node that a single link leads to: a list with one or none.</summary>
    Link,

    /// <summary>A connection.</summary>
    Connection,
}

/// <summary>A field of a node, in the order of the response.</summary>
internal readonly record struct FieldCode(
    byte[] Name, FieldKind Kind, Property? Property = null, SelectionCode? Selection = null, ConnectionCode? Connection = null);

/// <summary>
/// The fields to write of a node. Types for which the same is read share a form. A node is a list of cells, one for each field that needs
/// one; with <see cref="HasForm"/> the place of the form stands before them, and a node of no form is null; with <see cref="HasKind"/> there
/// stands whether the node is of a kind that may be there.
/// </summary>
internal sealed class SelectionCode
{
    /// <summary>The fields by form.</summary>
    public required FieldCode[][] Forms { get; init; }

    /// <summary>Whether the cells say which form it is.</summary>
    public bool HasForm { get; init; }

    /// <summary>Whether the cells say that the node is of one of <see cref="Kinds"/>.</summary>
    public bool HasKind { get; init; }

    /// <summary>The types of each form.</summary>
    public required IReadOnlyList<NodeType>[] Types { get; init; }

    /// <summary>All types that the node may be of.</summary>
    public required IReadOnlyList<NodeType> Kinds { get; init; }

    /// <summary>Whether there has to be a node where a single link leads to.</summary>
    public bool IsRequired { get; set; }

    /// <summary>The link that leads to the node, for an error, such as <c>"owner" of Task</c>; null where none does.</summary>
    public string? Place { get; set; }
}
