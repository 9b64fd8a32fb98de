using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>The directives of specification 3.13: skip, include, deprecated, specifiedBy, oneOf.</summary>
public static class BuiltInDirectives
{
    /// <summary>The reason of <c>@deprecated</c> where none is given.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary>Leaves a selection out (3.13.1).</summary>
    public static DirectiveDefinition Skip { get; } = new(
        "skip",
        ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        "Leaves this field or fragment out when the `if` argument is true.")
    {
        Arguments = [new InputValue("if", new NonNullType(BuiltInScalars.Boolean), "Left out when true.")],
    };

    /// <summary>Takes a selection in (3.13.2).</summary>
    public static DirectiveDefinition Include { get; } = new(
        "include",
        ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        "Takes this field or fragment in only when the `if` argument is true.")
    {
        Arguments = [new InputValue("if", new NonNullType(BuiltInScalars.Boolean), "Taken in when true.")],
    };

    /// <summary>Says not to use something any more (3.13.3).</summary>
    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"],
        "Says that this is not to be used any more.")
    {
        Arguments =
        [
            new InputValue("reason", new NonNullType(BuiltInScalars.String), "Why, and what to use instead, in Markdown.")
            {
                DefaultValue = new StringValueSyntax(DefaultDeprecationReason, false, 0, 0),
            },
        ],
    };

    /// <summary>Names the document that specifies a scalar (3.13.4).</summary>
    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        ["SCALAR"],
        "Names the document that specifies this scalar.")
    {
        Arguments = [new InputValue("url", new NonNullType(BuiltInScalars.String), "Where the document is found.")],
    };

    /// <summary>Asks for exactly one field of an input object (3.13.5).</summary>
    public static DirectiveDefinition OneOf { get; } = new(
        "oneOf",
        ["INPUT_OBJECT"],
        "Exactly one field of this input object is given, and it is not null.");

    /// <summary>All of them, in the specification's order.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Skip, Include, Deprecated, SpecifiedBy, OneOf];
}
