using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Domain.Model;

/// <summary>Looks up directives and their arguments in SDL.</summary>
internal static class SdlDirectives
{
    /// <summary>Whether a type has a directive.</summary>
    public static bool Has(this TypeDefinitionSyntax type, string directive) => Find(type.Directives, directive) is not null;

    /// <summary>The text of an argument of a directive, or null.</summary>
    public static string? Text(this TypeDefinitionSyntax type, string directive, string argument) => Find(type.Directives, directive)?.Text(argument);

    /// <summary>The directive of a name, or null.</summary>
    public static DirectiveSyntax? Find(IReadOnlyList<DirectiveSyntax> directives, string name) =>
        directives.FirstOrDefault(d => d.Name.Value == name);

    /// <summary>The text or enum name of an argument, or null.</summary>
    public static string? Text(this DirectiveSyntax directive, string argument) => directive.Value(argument) switch
    {
        StringValueSyntax s => s.Value,
        EnumValueSyntax e => e.Name,
        _ => null,
    };

    /// <summary>The value of an argument, or null.</summary>
    public static ValueSyntax? Value(this DirectiveSyntax directive, string argument) =>
        directive.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value;
}
