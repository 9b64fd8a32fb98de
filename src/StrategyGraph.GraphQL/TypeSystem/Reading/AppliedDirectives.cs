using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem.Reading;

/// <summary>What the directives of the specification that stand at a definition say (3.13.3 to 3.13.5).</summary>
internal static class AppliedDirectives
{
    /// <summary>The reason of <c>@deprecated</c>, or null where it does not stand there.</summary>
    public static string? DeprecationReason(IEnumerable<DirectiveSyntax> directives) =>
        Find(directives, "deprecated") is { } deprecated
            ? Text(deprecated, "reason") ?? BuiltInDirectives.DefaultDeprecationReason
            : null;

    /// <summary>The URL of <c>@specifiedBy</c>, or null.</summary>
    public static string? SpecifiedBy(IEnumerable<DirectiveSyntax> directives) =>
        Find(directives, "specifiedBy") is { } specified ? Text(specified, "url") : null;

    /// <summary>True behind <c>@oneOf</c>.</summary>
    public static bool IsOneOf(IEnumerable<DirectiveSyntax> directives) => Find(directives, "oneOf") is not null;

    /// <summary>All others, which the types keep for the printer.</summary>
    public static IReadOnlyList<DirectiveSyntax> Others(IEnumerable<DirectiveSyntax> directives) =>
        [.. directives.Where(d => d.Name.Value is not ("deprecated" or "specifiedBy" or "oneOf"))];

    /// <summary>The first directive of a name, or null.</summary>
    public static DirectiveSyntax? Find(IEnumerable<DirectiveSyntax> directives, string name) =>
        directives.FirstOrDefault(d => d.Name.Value == name);

    private static string? Text(DirectiveSyntax directive, string argument) =>
        (directive.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value as StringValueSyntax)?.Value;
}
