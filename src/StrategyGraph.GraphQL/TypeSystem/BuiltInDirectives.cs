using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>
/// The directives of specification 3.13: skip, include, deprecated, specifiedBy, oneOf. They, and the built-in scalars, describe themselves in
/// the words of graphql-js, as errors do, so that tools find no difference between the two.
/// </summary>
public static class BuiltInDirectives
{
    /// <summary>The reason of <c>@deprecated</c> where none is given.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary>Leaves a selection out (3.13.1).</summary>
    public static DirectiveDefinition Skip { get; } = new(
        "skip",
        ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        "Directs the executor to skip this field or fragment when the `if` argument is true.")
    {
        Arguments = [new InputValue("if", new NonNullType(BuiltInScalars.Boolean), "Skipped when true.")],
    };

    /// <summary>Takes a selection in (3.13.2).</summary>
    public static DirectiveDefinition Include { get; } = new(
        "include",
        ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        "Directs the executor to include this field or fragment only when the `if` argument is true.")
    {
        Arguments = [new InputValue("if", new NonNullType(BuiltInScalars.Boolean), "Included when true.")],
    };

    /// <summary>Says not to use something any more (3.13.3).</summary>
    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"],
        "Marks an element of a GraphQL schema as no longer supported.")
    {
        Arguments =
        [
            new InputValue(
                "reason",
                new NonNullType(BuiltInScalars.String),
                "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. "
                + "Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).")
            {
                DefaultValue = new StringValueSyntax(DefaultDeprecationReason, false, 0, 0),
            },
        ],
    };

    /// <summary>Names the document that specifies a scalar (3.13.4).</summary>
    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        ["SCALAR"],
        "Exposes a URL that specifies the behavior of this scalar.")
    {
        Arguments = [new InputValue("url", new NonNullType(BuiltInScalars.String), "The URL that specifies the behavior of this scalar.")],
    };

    /// <summary>Asks for exactly one field of an input object (3.13.5).</summary>
    public static DirectiveDefinition OneOf { get; } = new(
        "oneOf",
        ["INPUT_OBJECT"],
        "Indicates exactly one field must be supplied and this field must not be `null`.");

    /// <summary>All of them, in the order of the specification's appendix D.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];
}
