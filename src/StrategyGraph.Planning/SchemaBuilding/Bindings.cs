using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.SchemaBuilding;

/// <summary>
/// What a generated field means. It stands in <see cref="GraphQL.TypeSystem.FieldDefinition.Binding"/>; the planner reads it and never
/// parses a name.
/// </summary>
public abstract record FieldBinding;

/// <summary>A root connection over all nodes of a type.</summary>
public sealed record AllNodesBinding(NodeType Type) : FieldBinding;

/// <summary>One node of a type by its id.</summary>
public sealed record ByIdBinding(NodeType Type) : FieldBinding;

/// <summary>A field that the schema has once.</summary>
public sealed record RootBinding(RootKind Kind) : FieldBinding;

/// <summary>The root fields that are not of a type.</summary>
public enum RootKind
{
    /// <summary><c>node(id:)</c>.</summary>
    Node,

    /// <summary><c>nodes(ids:)</c>.</summary>
    Nodes,

    /// <summary><c>search(text:)</c>.</summary>
    Search,

    /// <summary><c>gapRules</c>.</summary>
    GapRules,

    /// <summary><c>gaps</c>.</summary>
    Gaps,

    /// <summary><c>trace</c>.</summary>
    Trace,
}

/// <summary>A property of a node.</summary>
public sealed record PropertyBinding(Property Property) : FieldBinding;

/// <summary>A link to one.</summary>
public sealed record LinkBinding(Link Link) : FieldBinding;

/// <summary>A connection along a link.</summary>
public sealed record LinkConnectionBinding(Link Link) : FieldBinding;

/// <summary>The gaps of a node.</summary>
public sealed record NodeGapsBinding : FieldBinding;

/// <summary>What belongs to a node.</summary>
public sealed record ContentsBinding : FieldBinding;

/// <summary>A property of a relationship, on an edge.</summary>
public sealed record EdgePropertyBinding(Property Property) : FieldBinding;

/// <summary>A field of one of the shapes that the schema always has.</summary>
public sealed record PartBinding(PartKind Kind) : FieldBinding;

/// <summary>The fields of connections, edges, page infos, gaps, rules, paths and steps.</summary>
public enum PartKind
{
    /// <summary>Connection.</summary>
    Nodes,

    /// <summary>Connection.</summary>
    Edges,

    /// <summary>Connection.</summary>
    PageInfo,

    /// <summary>Connection.</summary>
    TotalCount,

    /// <summary>Edge.</summary>
    Cursor,

    /// <summary>Edge.</summary>
    Node,

    /// <summary>Edge of a search.</summary>
    Score,

    /// <summary>Page info.</summary>
    HasNextPage,

    /// <summary>Page info.</summary>
    HasPreviousPage,

    /// <summary>Page info.</summary>
    StartCursor,

    /// <summary>Page info.</summary>
    EndCursor,

    /// <summary>Gap.</summary>
    GapRule,

    /// <summary>Gap.</summary>
    GapNode,

    /// <summary>Gap rule.</summary>
    RuleName,

    /// <summary>Gap rule.</summary>
    RuleTitle,

    /// <summary>Gap rule.</summary>
    RuleSeverity,

    /// <summary>Gap rule.</summary>
    RuleAdvice,

    /// <summary>Gap rule.</summary>
    RuleKind,

    /// <summary>Gap rule.</summary>
    RuleQuery,

    /// <summary>Gap rule.</summary>
    RuleCount,

    /// <summary>Path.</summary>
    PathLength,

    /// <summary>Path.</summary>
    PathFrom,

    /// <summary>Path.</summary>
    PathTo,

    /// <summary>Path.</summary>
    PathSteps,

    /// <summary>Step.</summary>
    StepRelationship,

    /// <summary>Step.</summary>
    StepDirection,

    /// <summary>Step.</summary>
    StepNode,
}

/// <summary>What a field of a filter input means.</summary>
public abstract record FilterBinding;

/// <summary>A test of a property of the node, or of the relationship.</summary>
public sealed record PropertyFilter(Property Property, bool OnEdge) : FilterBinding;

/// <summary>A test of the node's type.</summary>
public sealed record KindFilter : FilterBinding;

/// <summary>A test of the one node that a link leads to.</summary>
public sealed record LinkFilter(Link Link) : FilterBinding;

/// <summary>Tests of the nodes that a link leads to.</summary>
public sealed record ListLinkFilter(Link Link) : FilterBinding;

/// <summary>A test of the node at the end of a relationship.</summary>
public sealed record EdgeNodeFilter : FilterBinding;

/// <summary>All, one, or not.</summary>
public sealed record LogicFilter(LogicKind Kind) : FilterBinding;

/// <summary>How tests are joined.</summary>
public enum LogicKind
{
    /// <summary>All of a list.</summary>
    And,

    /// <summary>One of a list.</summary>
    Or,

    /// <summary>Not this one.</summary>
    Not,
}

/// <summary>How many of a list pass.</summary>
public sealed record QuantifierFilter(QuantifierKind Kind) : FilterBinding;

/// <summary>How many of a list pass.</summary>
public enum QuantifierKind
{
    /// <summary>At least one passes.</summary>
    Some,

    /// <summary>All pass.</summary>
    All,

    /// <summary>None passes.</summary>
    None,

    /// <summary>There is one, or, when false, none.</summary>
    Any,

    /// <summary>Their number compares.</summary>
    Count,
}

/// <summary>A comparison with the given value, or its negation.</summary>
public sealed record OperationFilter(Comparison Comparison, bool IsNegated) : FilterBinding;

/// <summary>What a field of a sort input means: a key made of the key of the object that it stands in.</summary>
public abstract record SortBinding;

/// <summary>Sorts by a property of the node, or of the relationship.</summary>
public sealed record PropertySortBinding(Property Property, bool OnEdge) : SortBinding;

/// <summary>Sorts by the node that a link leads to.</summary>
public sealed record LinkSortBinding(Link Link) : SortBinding;

/// <summary>Sorts by the node at the end of a relationship.</summary>
public sealed record EdgeNodeSortBinding : SortBinding;
