namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>A type as it is used: named, a list, or non-null (specification 3.4.1). Prints as in SDL.</summary>
public abstract class TypeRef
{
    /// <summary>The named type at the core of the wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>True for <c>T!</c>.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>This type without an outer <c>!</c>.</summary>
    public TypeRef Nullable => this is NonNullType n ? n.Of : this;

    /// <summary>True where a value of this type can be given: scalars, enums, input objects and lists of them.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>True where a field can be of this type.</summary>
    public bool IsOutput => Named is not InputObjectType;
}

/// <summary>A list of a type.</summary>
public sealed class ListType(TypeRef of) : TypeRef
{
    /// <summary>The type of the items.</summary>
    public TypeRef Of { get; } = of;

    /// <inheritdoc/>
    public override NamedType Named => Of.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{Of}]";
}

/// <summary>A type that is never null.</summary>
public sealed class NonNullType(TypeRef of) : TypeRef
{
    /// <summary>The type inside: named or a list.</summary>
    public TypeRef Of { get; } = of;

    /// <inheritdoc/>
    public override NamedType Named => Of.Named;

    /// <inheritdoc/>
    public override string ToString() => $"{Of}!";
}
