using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>Specification 5.5: fragments. <see cref="FragmentCycleRule"/> has 5.5.2.2.</summary>
internal sealed class FragmentRules(ValidationContext context)
{
    private const int FewFragments = 200;
    private Dictionary<string, NameSyntax>? _names;

    /// <summary>5.5.1.1 Fragment Name Uniqueness.</summary>
    public void NameIsUnique(FragmentSyntax fragment)
    {
        _names ??= new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        if (!_names.TryAdd(fragment.Name.Value, fragment.Name))
        {
            context.Errors.Add(
                $"There can be only one fragment named \"{fragment.Name.Value}\".", _names[fragment.Name.Value], fragment.Name);
        }
    }

    /// <summary>5.5.1.3 Fragments on Object, Interface or Union Types.</summary>
    public void ConditionIsComposite(NamedTypeSyntax? condition, NamedType? type, NameSyntax? name)
    {
        if (condition is null || type is null || SchemaFacts.Composite(type) is not null)
            return;
        var subject = name is null ? "Fragment" : $"Fragment \"{name.Value}\"";
        context.Errors.Add(
            $"{subject} cannot condition on non composite type \"{type}\". Name an object type, an interface or a union.", condition);
    }

    /// <summary>5.5.2.1 Fragment Spread Target Defined: gives the fragment, or null behind an error.</summary>
    public DefinitionScope? Target(FragmentSpreadSyntax spread)
    {
        var fragment = context.Fragment(spread.Name.Value);
        if (fragment is null)
        {
            var near = context.FragmentNames.Count > FewFragments ? [] : Suggestions.Near(spread.Name.Value, context.FragmentNames);
            context.Errors.Add($"Unknown fragment \"{spread.Name.Value}\".{Suggestions.DidYouMean(near)}", spread.Name);
        }

        return fragment;
    }

    /// <summary>5.5.2.3 Fragment Spread Is Possible. <paramref name="type"/> and <paramref name="parent"/> are null where unknown.</summary>
    public void SpreadIsPossible(SelectionSyntax spread, NamedType? type, NamedType? parent, NameSyntax? name)
    {
        if (type is null || parent is null || context.Facts.Overlap(type, parent))
            return;
        var subject = name is null ? "Fragment" : $"Fragment \"{name.Value}\"";
        context.Errors.Add($"{subject} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", spread);
    }

    /// <summary>5.5.1.2 Fragment Spread Type Existence, and the same for the types of variables.</summary>
    public static void TypeExists(ValidationContext context, TypeSyntax syntax)
    {
        while (syntax is not NamedTypeSyntax)
            syntax = syntax is ListTypeSyntax list ? list.Of : ((NonNullTypeSyntax)syntax).Of;
        var name = ((NamedTypeSyntax)syntax).Name.Value;
        if (context.Schema.Type(name) is null)
        {
            var near = Suggestions.DidYouMean(name, context.Schema.Types.Select(t => t.Name));
            context.Errors.Add($"Unknown type \"{name}\".{near}", syntax);
        }
    }

    /// <summary>5.5.1.4 Fragments Must Be Used.</summary>
    public static void AreUsed(ValidationContext context)
    {
        if (context.FragmentNames.Count == 0)
            return;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<DefinitionScope>(context.Scopes.Where(s => s.Definition is OperationSyntax));
        while (open.TryPop(out var scope))
        {
            foreach (var spread in scope.Spreads)
            {
                if (used.Add(spread.Name.Value) && context.Fragment(spread.Name.Value) is { } fragment)
                    open.Push(fragment);
            }
        }

        context.Errors.Order = ErrorList.AtEnd;
        foreach (var scope in context.Scopes)
        {
            if (scope.Definition is FragmentSyntax fragment && !used.Contains(fragment.Name.Value))
                context.Errors.Add($"Fragment \"{fragment.Name.Value}\" is never used. Spread it in an operation, or leave it out.", fragment);
        }
    }
}
