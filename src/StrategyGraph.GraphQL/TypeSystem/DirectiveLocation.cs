namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>The places where a directive may stand (specification 3.13), by their names in the language.</summary>
public static class DirectiveLocation
{
    /// <summary>The places in operations and fragments.</summary>
    public static IReadOnlyList<string> Executable { get; } =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
    ];

    /// <summary>The places in type system definitions.</summary>
    public static IReadOnlyList<string> TypeSystem { get; } =
    [
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
    ];

    /// <summary>All of them, in the specification's order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Executable, .. TypeSystem];
}
