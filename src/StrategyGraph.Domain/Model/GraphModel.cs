using System.Collections.Frozen;

namespace StrategyGraph.Domain.Model;

/// <summary>
/// The model: what kinds of node there are, what they hold, how they are linked. Read from <c>strategy.graphql</c> by
/// <c>ModelReader</c>; everything else is derived from it. Immutable.
/// </summary>
public sealed class GraphModel(
    IReadOnlyList<NodeType> nodeTypes,
    IReadOnlyList<UnionKind> unions,
    IReadOnlyList<EnumKind> enums,
    IReadOnlyList<EdgeType> edgeTypes,
    IReadOnlyList<RelationshipType> relationships)
{
    private readonly FrozenDictionary<string, NodeType> _byName = nodeTypes.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
    private readonly FrozenDictionary<string, RelationshipType> _relationships =
        relationships.ToFrozenDictionary(r => r.Name, StringComparer.Ordinal);

    /// <summary>The node types in the model's order; a type stands at its <see cref="Model.NodeType.Index"/>.</summary>
    public IReadOnlyList<NodeType> NodeTypes { get; } = nodeTypes;

    /// <summary>The unions of node types, in the model's order.</summary>
    public IReadOnlyList<UnionKind> Unions { get; } = unions;

    /// <summary>The enums, in the model's order.</summary>
    public IReadOnlyList<EnumKind> Enums { get; } = enums;

    /// <summary>The types of relationship properties, in the model's order.</summary>
    public IReadOnlyList<EdgeType> EdgeTypes { get; } = edgeTypes;

    /// <summary>The relationship types by first use; one stands at its <see cref="RelationshipType.Index"/>.</summary>
    public IReadOnlyList<RelationshipType> Relationships { get; } = relationships;

    /// <summary>The node type of a name, or null.</summary>
    public NodeType? NodeType(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The relationship type of a name, or null.</summary>
    public RelationshipType? Relationship(string name) => _relationships.GetValueOrDefault(name);
}

/// <summary>A kind of node: an object type with <c>@node</c>. Its name is its label.</summary>
public sealed class NodeType(int index, string name, string plural, string kindName, string? description)
{
    private FrozenDictionary<string, Property>? _properties;
    private FrozenDictionary<string, Link>? _links;

    /// <summary>Its place in <see cref="GraphModel.NodeTypes"/>.</summary>
    public int Index { get; } = index;

    /// <summary>Its name, such as <c>KeyLink</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The name of its collection, such as <c>keyLinks</c>: <c>@plural</c>, or the English plural.</summary>
    public string Plural { get; } = plural;

    /// <summary>Its name as an enum value, such as <c>KEY_LINK</c>.</summary>
    public string KindName { get; } = kindName;

    /// <summary>Its description.</summary>
    public string? Description { get; } = description;

    /// <summary>Its properties in the model's order; one stands at its <see cref="Property.Index"/>. Always begins with id, title.</summary>
    public IReadOnlyList<Property> Properties { get; internal set; } = [];

    /// <summary>Its links in the model's order, implicit inverses last; one stands at its <see cref="Link.Index"/>.</summary>
    public IReadOnlyList<Link> Links { get; internal set; } = [];

    /// <summary>The property <c>id</c>.</summary>
    public Property Id => Property("id")!;

    /// <summary>The property <c>title</c>.</summary>
    public Property Title => Property("title")!;

    /// <summary>The property <c>position</c>: the natural order.</summary>
    public Property Position => Property("position")!;

    /// <summary>The property <c>version</c>.</summary>
    public Property Version => Property("version")!;

    /// <summary>The property of a name, or null.</summary>
    public Property? Property(string name)
    {
        _properties ??= Properties.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);
        return _properties.GetValueOrDefault(name);
    }

    /// <summary>The declared link of a name, or null.</summary>
    public Link? Link(string name)
    {
        _links ??= Links.Where(l => !l.IsImplicit).ToFrozenDictionary(l => l.Name, StringComparer.Ordinal);
        return _links.GetValueOrDefault(name);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>What a property holds.</summary>
public enum PropertyKind
{
    /// <summary>An identifier, ordered and compared as text.</summary>
    Id,

    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A finite number.</summary>
    Float,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day without a time.</summary>
    Date,

    /// <summary>An instant.</summary>
    DateTime,

    /// <summary>A value of <see cref="Property.Enum"/>.</summary>
    Enum,
}

/// <summary>A property of a node type or of an edge type.</summary>
/// <param name="Index">Its place among the properties of its type, and of the values of a node or edge.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Enum">The enum, where the kind is <see cref="PropertyKind.Enum"/>.</param>
/// <param name="IsList">True where it holds a list; lists are never null, only empty.</param>
/// <param name="IsRequired">True where it is never null.</param>
/// <param name="Default">The value of <c>@default</c>, or null.</param>
/// <param name="Description">Its description.</param>
public sealed record Property(
    int Index, string Name, PropertyKind Kind, EnumKind? Enum, bool IsList, bool IsRequired, Values.Value? Default, string? Description);

/// <summary>An enum of the model. Values are ordered as written there.</summary>
public sealed record EnumKind(string Name, string? Description, IReadOnlyList<EnumMember> Members)
{
    /// <summary>The member of a name, or null.</summary>
    public EnumMember? Member(string name)
    {
        for (var i = 0; i < Members.Count; i++)
        {
            if (Members[i].Name == name)
                return Members[i];
        }

        return null;
    }
}

/// <summary>A value of an enum.</summary>
public sealed record EnumMember(int Index, string Name, string? Description);

/// <summary>A union of node types.</summary>
public sealed record UnionKind(string Name, string? Description, IReadOnlyList<NodeType> Members);

/// <summary>Properties of relationships: an object type with <c>@relationshipProperties</c>.</summary>
public sealed record EdgeType(string Name, string? Description, IReadOnlyList<Property> Properties)
{
    /// <summary>The property of a name, or null.</summary>
    public Property? Property(string name) => Properties.FirstOrDefault(p => p.Name == name);
}

/// <summary>A relationship type such as <c>LED_BY</c>. It may join several pairs of node types.</summary>
public sealed record RelationshipType(int Index, string Name, EdgeType? Properties)
{
    /// <summary>True where the end belongs to the start: the name begins with <c>HAS_</c>.</summary>
    public bool IsContainment { get; } = Name.StartsWith("HAS_", StringComparison.Ordinal);

    /// <summary>True where it only says which document states a fact: <c>CITED_IN</c>. Traces do not pass through it.</summary>
    public bool IsCitation { get; } = Name == "CITED_IN";

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The direction of a link, seen from the type that declares it.</summary>
public enum LinkDirection
{
    /// <summary>The relationship starts here.</summary>
    Out,

    /// <summary>The relationship ends here.</summary>
    In,
}

/// <summary>A field of a node type that leads to other nodes. Two links of a type never share relationship, direction and a target.</summary>
/// <param name="Index">Its place among the links of its type.</param>
/// <param name="Name">Its name; for an implicit inverse the relationship's, never shown.</param>
/// <param name="Description">Its description.</param>
/// <param name="Relationship">The relationship type.</param>
/// <param name="Direction">Its direction, seen from here.</param>
/// <param name="Targets">The node types that it may lead to.</param>
/// <param name="Union">The union that the targets make, or null where there is one target.</param>
/// <param name="IsSingle">True where it leads to one node at most.</param>
/// <param name="IsRequired">True where it leads to exactly one.</param>
/// <param name="IsImplicit">True where the model declares only the other side: it is stored and traced, and not part of the API.</param>
public sealed record Link(
    int Index,
    string Name,
    string? Description,
    RelationshipType Relationship,
    LinkDirection Direction,
    IReadOnlyList<NodeType> Targets,
    UnionKind? Union,
    bool IsSingle,
    bool IsRequired,
    bool IsImplicit)
{
    /// <summary>The name of what it leads to: of the union, or of the one type.</summary>
    public string TargetName => Union?.Name ?? Targets[0].Name;

    /// <summary>Whether it may lead to nodes of a type.</summary>
    public bool LeadsTo(NodeType type)
    {
        foreach (var target in Targets)
        {
            if (ReferenceEquals(target, type))
                return true;
        }

        return false;
    }
}
