namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>
/// A named type (specification 3.4). Types are filled while a schema is built and never changed once <see cref="Schema"/> holds them.
/// </summary>
public abstract class NamedType(string name, string? description) : TypeRef
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The description that clients show, in Markdown.</summary>
    public string? Description { get; set; } = description;

    /// <summary>What the type means to whoever built the schema; the engine never looks at it.</summary>
    public object? Binding { get; set; }

    /// <summary>
    /// Directives applied in SDL, for the printer; <c>deprecated</c>, <c>specifiedBy</c> and <c>oneOf</c> have fields of their own.
    /// </summary>
    public IReadOnlyList<Language.DirectiveSyntax> AppliedDirectives { get; set; } = [];

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A type with fields: an object type or an interface. <see cref="Fields"/> keeps the order of definition.</summary>
public abstract class CompositeType(string name, string? description) : NamedType(name, description)
{
    /// <summary>The fields, in order.</summary>
    public List<FieldDefinition> Fields { get; } = [];

    /// <summary>The interfaces that this type implements, in order.</summary>
    public List<InterfaceType> Interfaces { get; } = [];

    /// <summary>The field of a name, or null.</summary>
    public FieldDefinition? Field(string name)
    {
        _byName ??= Fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, StringComparer.Ordinal);
        return _byName.GetValueOrDefault(name);
    }

    private Dictionary<string, FieldDefinition>? _byName;
}

/// <summary>An object type (specification 3.6).</summary>
public sealed class ObjectType(string name, string? description = null) : CompositeType(name, description);

/// <summary>An interface (specification 3.7).</summary>
public sealed class InterfaceType(string name, string? description = null) : CompositeType(name, description);

/// <summary>A union (specification 3.8).</summary>
public sealed class UnionType(string name, string? description = null) : NamedType(name, description)
{
    /// <summary>The member types, in order.</summary>
    public List<ObjectType> Members { get; } = [];
}

/// <summary>An enum (specification 3.9).</summary>
public sealed class EnumType(string name, string? description = null) : NamedType(name, description)
{
    /// <summary>The values, in order.</summary>
    public List<EnumValue> Values { get; } = [];

    /// <summary>The value of a name, or null.</summary>
    public EnumValue? Value(string name)
    {
        _byName ??= Values.DistinctBy(v => v.Name).ToDictionary(v => v.Name, StringComparer.Ordinal);
        return _byName.GetValueOrDefault(name);
    }

    private Dictionary<string, EnumValue>? _byName;
}

/// <summary>A value of an enum. <see cref="Binding"/> is what it means to whoever built the schema.</summary>
public sealed record EnumValue(string Name, string? Description = null, string? DeprecationReason = null)
{
    /// <summary>What the value means to whoever built the schema.</summary>
    public object? Binding { get; init; }

    /// <summary>Directives applied in SDL, for the printer.</summary>
    public IReadOnlyList<Language.DirectiveSyntax> AppliedDirectives { get; init; } = [];
}

/// <summary>An input object (specification 3.10); with <see cref="IsOneOf"/> exactly one of its fields must be given (3.10.1).</summary>
public sealed class InputObjectType(string name, string? description = null) : NamedType(name, description)
{
    /// <summary>The fields, in order.</summary>
    public List<InputValue> Fields { get; } = [];

    /// <summary>True behind <c>@oneOf</c>.</summary>
    public bool IsOneOf { get; set; }

    /// <summary>The field of a name, or null.</summary>
    public InputValue? Field(ReadOnlySpan<char> name)
    {
        _byName ??= Fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, StringComparer.Ordinal);
        return _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var field) ? field : null;
    }

    private Dictionary<string, InputValue>? _byName;
}

/// <summary>A field of an object type or interface.</summary>
public sealed class FieldDefinition(string name, TypeRef type, string? description = null)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The type of its value.</summary>
    public TypeRef Type { get; set; } = type;

    /// <summary>The description that clients show.</summary>
    public string? Description { get; } = description;

    /// <summary>The arguments, in order.</summary>
    public List<InputValue> Arguments { get; init; } = [];

    /// <summary>Why not to use it any more, or null.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>What the field means to whoever built the schema (the planner reads this, never the name).</summary>
    public object? Binding { get; set; }

    /// <summary>Directives applied in SDL, for the printer.</summary>
    public IReadOnlyList<Language.DirectiveSyntax> AppliedDirectives { get; set; } = [];

    /// <summary>The argument of a name, or null.</summary>
    public InputValue? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
                return argument;
        }

        return null;
    }
}

/// <summary>An argument or a field of an input object.</summary>
public sealed class InputValue(string name, TypeRef type, string? description = null)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The type.</summary>
    public TypeRef Type { get; set; } = type;

    /// <summary>The description that clients show.</summary>
    public string? Description { get; } = description;

    /// <summary>
    /// The default, as a literal, or null where there is none (a default of null is a <see cref="Language.NullValueSyntax"/>).
    /// </summary>
    public Language.ValueSyntax? DefaultValue { get; set; }

    /// <summary>The default once coerced; kept by execution, which reads it only when the schema does not change any more.</summary>
    internal Execution.CoercedDefault? Coerced { get; set; }

    /// <summary>Why not to use it any more, or null.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>What it means to whoever built the schema.</summary>
    public object? Binding { get; set; }

    /// <summary>Directives applied in SDL, for the printer.</summary>
    public IReadOnlyList<Language.DirectiveSyntax> AppliedDirectives { get; set; } = [];

    /// <summary>True where a value must be given: non-null without a default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}
