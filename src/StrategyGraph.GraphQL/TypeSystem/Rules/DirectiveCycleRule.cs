using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>
/// A directive is not used inside its own definition, nor inside what that refers to (specification 3.13, type validation 2 and 3).
/// </summary>
internal sealed class DirectiveCycleRule(SchemaDraft draft)
{
    public void Check()
    {
        foreach (var directive in draft.Declared.Directives)
        {
            if (Reaches(directive))
            {
                draft.Faults.Add(
                    $"Directive \"@{directive.Name}\" cannot reference itself, "
                        + "directly or through the types and directives of its arguments.",
                    directive);
            }
        }
    }

    private bool Reaches(DirectiveDefinitionSyntax target)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<IEnumerable<InputValueDefinitionSyntax>>([target.Arguments]);
        while (open.TryPop(out var values))
        {
            var used = new List<DirectiveSyntax>();
            foreach (var value in values)
            {
                used.AddRange(value.Directives);
                if (draft.Declared.Type(NameOf(value.Type)) is not { } type || !seen.Add(type.Name))
                    continue;
                used.AddRange(type.Directives);
                used.AddRange(type.Values.SelectMany(v => v.Directives));
                open.Push(type.InputFields);
            }

            foreach (var name in used.Select(d => d.Name.Value))
            {
                if (name == target.Name.Value)
                    return true;
                if (seen.Add("@" + name) && draft.Declared.Directives.Find(d => d.Name.Value == name) is { } next)
                    open.Push(next.Arguments);
            }
        }

        return false;
    }

    private static string NameOf(TypeSyntax type) => type switch
    {
        ListTypeSyntax list => NameOf(list.Of),
        NonNullTypeSyntax nonNull => NameOf(nonNull.Of),
        _ => ((NamedTypeSyntax)type).Name.Value,
    };
}
