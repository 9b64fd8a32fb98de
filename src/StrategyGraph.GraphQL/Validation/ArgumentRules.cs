using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>Specification 5.4: arguments of fields and directives.</summary>
internal static class ArgumentRules
{
    /// <summary>5.4.1 Argument Names: the argument is none of its field's.</summary>
    public static void Unknown(ValidationContext context, ArgumentSyntax argument, FieldDefinition field, NamedType parent) =>
        context.Errors.Add(
            $"Unknown argument \"{argument.Name.Value}\" on field \"{parent}.{field.Name}\".{Near(argument, field.Arguments)}", argument);

    /// <summary>5.4.1 Argument Names, for a directive: each argument is one of the directive's.</summary>
    public static void AreKnown(ValidationContext context, DirectiveSyntax syntax, DirectiveDefinition directive)
    {
        for (var i = 0; i < syntax.Arguments.Count; i++)
        {
            var argument = syntax.Arguments[i];
            if (Find(directive.Arguments, argument.Name.Value) is null)
            {
                context.Errors.Add(
                    $"Unknown argument \"{argument.Name.Value}\" on directive \"@{directive.Name}\".{Near(argument, directive.Arguments)}",
                    argument);
            }
        }
    }

    /// <summary>5.4.2 Argument Uniqueness.</summary>
    public static void AreUnique(ValidationContext context, IReadOnlyList<ArgumentSyntax> arguments)
    {
        if (arguments.Count < 2 || !Duplicates.Any(arguments, static a => a.Name.Value))
            return;
        foreach (var same in arguments.GroupBy(a => a.Name.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            context.Errors.Add($"There can be only one argument named \"{same.Key}\".", [.. same.Select(a => a.Name)]);
    }

    /// <summary>5.4.3 Required Arguments, of a field.</summary>
    public static void AreProvided(ValidationContext context, FieldSyntax field, FieldDefinition definition) =>
        AreProvided(context, field, field.Arguments, definition.Arguments, "Field \"", definition.Name);

    /// <summary>5.4.3 Required Arguments, of a directive.</summary>
    public static void AreProvided(ValidationContext context, DirectiveSyntax syntax, DirectiveDefinition directive) =>
        AreProvided(context, syntax, syntax.Arguments, directive.Arguments, "Directive \"@", directive.Name);

    /// <summary>The argument of a name, or null.</summary>
    public static InputValue? Find(List<InputValue>? arguments, string name)
    {
        for (var i = 0; i < arguments?.Count; i++)
        {
            if (arguments[i].Name == name)
                return arguments[i];
        }

        return null;
    }

    private static void AreProvided(
        ValidationContext context, SyntaxNode where, IReadOnlyList<ArgumentSyntax> given, List<InputValue> expected, string subject, string name)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            if (expected[i].IsRequired && !IsProvided(given, expected[i].Name))
            {
                context.Errors.Add(
                    $"{subject}{name}\" argument \"{expected[i].Name}\" of type \"{expected[i].Type}\" is required, but it was not provided.",
                    where);
            }
        }
    }

    private static bool IsProvided(IReadOnlyList<ArgumentSyntax> arguments, string name)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name.Value == name)
                return true;
        }

        return false;
    }

    private static string Near(ArgumentSyntax argument, List<InputValue> known) =>
        Suggestions.DidYouMean(argument.Name.Value, known.Select(a => a.Name));
}
