namespace StrategyGraph.GraphQL.Language;

/// <summary>A type system definition or extension (specification 3). <see cref="IsExtension"/> is true behind <c>extend</c>.</summary>
public abstract record TypeSystemSyntax(bool IsExtension, int Start, int End) : DefinitionSyntax(Start, End);

/// <summary>A schema definition or extension (specification 3.3).</summary>
public sealed record SchemaSyntax(
    StringValueSyntax? Description,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<RootOperationSyntax> Operations,
    bool IsExtension,
    int Start,
    int End) : TypeSystemSyntax(IsExtension, Start, End);

/// <summary>A root operation type of a schema definition: <c>query: Query</c>.</summary>
public sealed record RootOperationSyntax(OperationKind Kind, NamedTypeSyntax Type, int Start, int End) : SyntaxNode(Start, End);

/// <summary>A definition or extension of a named type (specification 3.4).</summary>
public abstract record TypeDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<DirectiveSyntax> Directives,
    bool IsExtension,
    int Start,
    int End) : TypeSystemSyntax(IsExtension, Start, End);

/// <summary>A scalar (specification 3.5).</summary>
public sealed record ScalarTypeSyntax(
    StringValueSyntax? Description, NameSyntax Name, IReadOnlyList<DirectiveSyntax> Directives, bool IsExtension, int Start, int End)
    : TypeDefinitionSyntax(Description, Name, Directives, IsExtension, Start, End);

/// <summary>An object type or an interface, which are written alike but for the keyword.</summary>
public abstract record CompositeTypeSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<NamedTypeSyntax> Interfaces,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<FieldDefinitionSyntax> Fields,
    bool IsExtension,
    int Start,
    int End) : TypeDefinitionSyntax(Description, Name, Directives, IsExtension, Start, End);

/// <summary>An object type (specification 3.6).</summary>
public sealed record ObjectTypeSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<NamedTypeSyntax> Interfaces,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<FieldDefinitionSyntax> Fields,
    bool IsExtension,
    int Start,
    int End) : CompositeTypeSyntax(Description, Name, Interfaces, Directives, Fields, IsExtension, Start, End);

/// <summary>An interface (specification 3.7).</summary>
public sealed record InterfaceTypeSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<NamedTypeSyntax> Interfaces,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<FieldDefinitionSyntax> Fields,
    bool IsExtension,
    int Start,
    int End) : CompositeTypeSyntax(Description, Name, Interfaces, Directives, Fields, IsExtension, Start, End);

/// <summary>A union (specification 3.8).</summary>
public sealed record UnionTypeSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<NamedTypeSyntax> Members,
    bool IsExtension,
    int Start,
    int End) : TypeDefinitionSyntax(Description, Name, Directives, IsExtension, Start, End);

/// <summary>An enum (specification 3.9).</summary>
public sealed record EnumTypeSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<EnumValueDefinitionSyntax> Values,
    bool IsExtension,
    int Start,
    int End) : TypeDefinitionSyntax(Description, Name, Directives, IsExtension, Start, End);

/// <summary>An input object (specification 3.10).</summary>
public sealed record InputObjectTypeSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<InputValueDefinitionSyntax> Fields,
    bool IsExtension,
    int Start,
    int End) : TypeDefinitionSyntax(Description, Name, Directives, IsExtension, Start, End);

/// <summary>A field of an object type or interface (specification 3.6).</summary>
public sealed record FieldDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<InputValueDefinitionSyntax> Arguments,
    TypeSyntax Type,
    IReadOnlyList<DirectiveSyntax> Directives,
    int Start,
    int End) : SyntaxNode(Start, End);

/// <summary>An argument definition or a field of an input object (specification 3.6.1, 3.10).</summary>
public sealed record InputValueDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    TypeSyntax Type,
    ValueSyntax? DefaultValue,
    IReadOnlyList<DirectiveSyntax> Directives,
    int Start,
    int End) : SyntaxNode(Start, End);

/// <summary>A value of an enum (specification 3.9).</summary>
public sealed record EnumValueDefinitionSyntax(
    StringValueSyntax? Description, NameSyntax Name, IReadOnlyList<DirectiveSyntax> Directives, int Start, int End)
    : SyntaxNode(Start, End);

/// <summary>A directive definition (specification 3.13).</summary>
public sealed record DirectiveDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<InputValueDefinitionSyntax> Arguments,
    bool IsRepeatable,
    IReadOnlyList<NameSyntax> Locations,
    int Start,
    int End) : TypeSystemSyntax(false, Start, End);
