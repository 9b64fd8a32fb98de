using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Introspection;

/// <summary>The introspection types of specification 4.2.</summary>
public static class IntrospectionTypes
{
    /// <summary>All of them, in the specification's order.</summary>
    public static IReadOnlyList<NamedType> All { get; } = [];
}
