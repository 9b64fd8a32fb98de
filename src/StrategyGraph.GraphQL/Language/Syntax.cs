namespace StrategyGraph.GraphQL.Language;

/// <summary>A node of a parsed document. <see cref="Start"/> and <see cref="End"/> are character offsets into the source text.</summary>
public abstract record SyntaxNode(int Start, int End);

/// <summary>A name token (specification 2.1.9).</summary>
public sealed record NameSyntax(string Value, int Start, int End) : SyntaxNode(Start, End)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// A whole document (specification 2.2): executable definitions, type system definitions and extensions, in source order.
/// </summary>
public sealed record DocumentSyntax(Source Source, IReadOnlyList<DefinitionSyntax> Definitions, int Start, int End)
    : SyntaxNode(Start, End);

/// <summary>One definition of a document.</summary>
public abstract record DefinitionSyntax(int Start, int End) : SyntaxNode(Start, End);

/// <summary>The three kinds of operation (specification 2.3).</summary>
public enum OperationKind
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write, followed by a read.</summary>
    Mutation,

    /// <summary>A long-lived request.</summary>
    Subscription,
}

/// <summary>An operation (specification 2.3). <see cref="IsShorthand"/> is true for a bare selection set.</summary>
public sealed record OperationSyntax(
    OperationKind Kind,
    StringValueSyntax? Description,
    NameSyntax? Name,
    IReadOnlyList<VariableDefinitionSyntax> Variables,
    IReadOnlyList<DirectiveSyntax> Directives,
    SelectionSetSyntax SelectionSet,
    bool IsShorthand,
    int Start,
    int End) : DefinitionSyntax(Start, End);

/// <summary>A fragment definition (specification 2.8).</summary>
public sealed record FragmentSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    NamedTypeSyntax TypeCondition,
    IReadOnlyList<DirectiveSyntax> Directives,
    SelectionSetSyntax SelectionSet,
    int Start,
    int End) : DefinitionSyntax(Start, End);

/// <summary>A variable definition (specification 2.10).</summary>
public sealed record VariableDefinitionSyntax(
    StringValueSyntax? Description,
    VariableSyntax Variable,
    TypeSyntax Type,
    ValueSyntax? DefaultValue,
    IReadOnlyList<DirectiveSyntax> Directives,
    int Start,
    int End) : SyntaxNode(Start, End);

/// <summary>A selection set (specification 2.4).</summary>
public sealed record SelectionSetSyntax(IReadOnlyList<SelectionSyntax> Selections, int Start, int End) : SyntaxNode(Start, End);

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract record SelectionSyntax(IReadOnlyList<DirectiveSyntax> Directives, int Start, int End) : SyntaxNode(Start, End);

/// <summary>A field selection (specification 2.5).</summary>
public sealed record FieldSyntax(
    NameSyntax? Alias,
    NameSyntax Name,
    IReadOnlyList<ArgumentSyntax> Arguments,
    IReadOnlyList<DirectiveSyntax> Directives,
    SelectionSetSyntax? SelectionSet,
    int Start,
    int End) : SelectionSyntax(Directives, Start, End)
{
    /// <summary>The alias, or the name where there is none (specification 2.7).</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary>A fragment spread (specification 2.8).</summary>
public sealed record FragmentSpreadSyntax(NameSyntax Name, IReadOnlyList<DirectiveSyntax> Directives, int Start, int End)
    : SelectionSyntax(Directives, Start, End);

/// <summary>An inline fragment (specification 2.8.2); without a type condition it takes the enclosing type.</summary>
public sealed record InlineFragmentSyntax(
    NamedTypeSyntax? TypeCondition,
    IReadOnlyList<DirectiveSyntax> Directives,
    SelectionSetSyntax SelectionSet,
    int Start,
    int End) : SelectionSyntax(Directives, Start, End);

/// <summary>An argument (specification 2.6).</summary>
public sealed record ArgumentSyntax(NameSyntax Name, ValueSyntax Value, int Start, int End) : SyntaxNode(Start, End);

/// <summary>A directive (specification 2.12).</summary>
public sealed record DirectiveSyntax(NameSyntax Name, IReadOnlyList<ArgumentSyntax> Arguments, int Start, int End) : SyntaxNode(Start, End);

/// <summary>A reference to a type (specification 2.11).</summary>
public abstract record TypeSyntax(int Start, int End) : SyntaxNode(Start, End);

/// <summary>A type by its name.</summary>
public sealed record NamedTypeSyntax(NameSyntax Name, int Start, int End) : TypeSyntax(Start, End);

/// <summary>A list of a type.</summary>
public sealed record ListTypeSyntax(TypeSyntax Of, int Start, int End) : TypeSyntax(Start, End);

/// <summary>A type that is never null; <see cref="Of"/> is named or a list.</summary>
public sealed record NonNullTypeSyntax(TypeSyntax Of, int Start, int End) : TypeSyntax(Start, End);

/// <summary>An input value (specification 2.9).</summary>
public abstract record ValueSyntax(int Start, int End) : SyntaxNode(Start, End);

/// <summary>A variable: <c>$name</c>.</summary>
public sealed record VariableSyntax(NameSyntax Name, int Start, int End) : ValueSyntax(Start, End);

/// <summary>An integer literal; <see cref="Text"/> is as written.</summary>
public sealed record IntValueSyntax(string Text, int Start, int End) : ValueSyntax(Start, End);

/// <summary>A float literal; <see cref="Text"/> is as written.</summary>
public sealed record FloatValueSyntax(string Text, int Start, int End) : ValueSyntax(Start, End);

/// <summary>A string or block string; <see cref="Value"/> is its meaning (escapes resolved, block indentation removed).</summary>
public sealed record StringValueSyntax(string Value, bool IsBlock, int Start, int End) : ValueSyntax(Start, End);

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BooleanValueSyntax(bool Value, int Start, int End) : ValueSyntax(Start, End);

/// <summary><c>null</c>.</summary>
public sealed record NullValueSyntax(int Start, int End) : ValueSyntax(Start, End);

/// <summary>An enum value: a name that is not true, false or null.</summary>
public sealed record EnumValueSyntax(string Name, int Start, int End) : ValueSyntax(Start, End);

/// <summary>A list value.</summary>
public sealed record ListValueSyntax(IReadOnlyList<ValueSyntax> Items, int Start, int End) : ValueSyntax(Start, End);

/// <summary>An input object value.</summary>
public sealed record ObjectValueSyntax(IReadOnlyList<ObjectFieldSyntax> Fields, int Start, int End) : ValueSyntax(Start, End);

/// <summary>A field of an input object value.</summary>
public sealed record ObjectFieldSyntax(NameSyntax Name, ValueSyntax Value, int Start, int End) : SyntaxNode(Start, End);
