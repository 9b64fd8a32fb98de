namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>A directive (specification 3.13). <see cref="Locations"/> are names of the specification, such as <c>FIELD</c>.</summary>
public sealed class DirectiveDefinition(string name, IReadOnlyList<string> locations, string? description = null)
{
    /// <summary>The name, without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>Where it may stand.</summary>
    public IReadOnlyList<string> Locations { get; } = locations;

    /// <summary>The description that clients show.</summary>
    public string? Description { get; } = description;

    /// <summary>The arguments, in order.</summary>
    public List<InputValue> Arguments { get; init; } = [];

    /// <summary>True where it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>The argument of a name, or null.</summary>
    public InputValue? Argument(string name) => Arguments.Find(a => a.Name == name);
}
