using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>Specification 5.7: directives.</summary>
internal static class DirectiveRules
{
    /// <summary>5.7.1 Directives Are Defined and 5.7.2 Directives Are in Valid Locations. Gives the directive, or null behind an error.</summary>
    public static DirectiveDefinition? IsKnownAndInPlace(ValidationContext context, DirectiveSyntax syntax, string location)
    {
        var name = syntax.Name.Value;
        var directive = context.Schema.Directive(name);
        if (directive is null)
        {
            var near = Suggestions.Near(name, context.Schema.Directives.Select(d => d.Name)).Select(n => "@" + n).ToList();
            context.Errors.Add($"Unknown directive \"@{name}\".{Suggestions.DidYouMean(near)}", syntax);
        }
        else if (!Contains(directive.Locations, location))
        {
            context.Errors.Add(
                $"Directive \"@{name}\" may not be used on {location}. It is for {string.Join(", ", directive.Locations)}.", syntax);
        }

        return directive;
    }

    /// <summary>5.7.3 Directives Are Unique per Location, but for repeatable ones.</summary>
    public static void AreUnique(ValidationContext context, IReadOnlyList<DirectiveSyntax> directives)
    {
        if (directives.Count < 2 || !Duplicates.Any(directives, static d => d.Name.Value))
            return;
        var first = new Dictionary<string, DirectiveSyntax>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            if (context.Schema.Directive(directive.Name.Value) is null or { IsRepeatable: true })
                continue;
            if (!first.TryAdd(directive.Name.Value, directive))
            {
                context.Errors.Add(
                    $"The directive \"@{directive.Name.Value}\" can only be used once at this location.",
                    first[directive.Name.Value],
                    directive);
            }
        }
    }

    private static bool Contains(IReadOnlyList<string> locations, string location)
    {
        for (var i = 0; i < locations.Count; i++)
        {
            if (locations[i] == location)
                return true;
        }

        return false;
    }
}
