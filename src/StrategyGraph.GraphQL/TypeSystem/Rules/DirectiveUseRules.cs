using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>
/// Directives applied in a schema are defined, in place, unique where they must be, and given what they ask for (specification 5.7, 5.4).
/// </summary>
internal sealed class DirectiveUseRules(SchemaDraft draft)
{
    public void Check()
    {
        CheckAt("SCHEMA", draft.Declared.SchemaParts.SelectMany(p => p.Directives));
        foreach (var type in draft.Declared.Types)
        {
            CheckAt(LocationOf(type.Definition), type.Directives);
            foreach (var field in type.Fields)
            {
                CheckAt("FIELD_DEFINITION", field.Directives);
                CheckAll("ARGUMENT_DEFINITION", field.Arguments);
            }

            CheckAll("INPUT_FIELD_DEFINITION", type.InputFields);
            foreach (var value in type.Values)
                CheckAt("ENUM_VALUE", value.Directives);
        }

        foreach (var directive in draft.Declared.Directives)
            CheckAll("ARGUMENT_DEFINITION", directive.Arguments);
    }

    private static string LocationOf(TypeDefinitionSyntax definition) => definition switch
    {
        ScalarTypeSyntax => "SCALAR",
        ObjectTypeSyntax => "OBJECT",
        InterfaceTypeSyntax => "INTERFACE",
        UnionTypeSyntax => "UNION",
        EnumTypeSyntax => "ENUM",
        _ => "INPUT_OBJECT",
    };

    private void CheckAll(string location, IEnumerable<InputValueDefinitionSyntax> values)
    {
        foreach (var value in values)
            CheckAt(location, value.Directives);
    }

    // The directives of one place; a type and its extensions are one place.
    private void CheckAt(string location, IEnumerable<DirectiveSyntax> directives)
    {
        var seen = new Dictionary<string, DirectiveSyntax>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            CheckUniqueArguments(directive);
            if (draft.Directive(name) is not { } definition)
            {
                draft.Faults.Add($"Unknown directive \"@{name}\".", directive);
                continue;
            }

            if (!definition.Locations.Contains(location))
                draft.Faults.Add($"Directive \"@{name}\" may not be used on {location}.", directive);
            if (!definition.IsRepeatable && !seen.TryAdd(name, directive))
                draft.Faults.Add($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            CheckArguments(definition, directive);
        }
    }

    private void CheckUniqueArguments(DirectiveSyntax directive)
    {
        foreach (var same in directive.Arguments.GroupBy(a => a.Name.Value).Where(g => g.Count() > 1))
            draft.Faults.Add($"There can be only one argument named \"{same.Key}\".", [.. same.Select(a => a.Name)]);
    }

    private void UnknownArgument(DirectiveDefinition definition, ArgumentSyntax argument)
    {
        var suggestion = Suggestions.DidYouMean(argument.Name.Value, definition.Arguments.Select(a => a.Name));
        draft.Faults.Add($"Unknown argument \"{argument.Name}\" on directive \"@{definition.Name}\".{suggestion}", argument);
    }

    private void CheckArguments(DirectiveDefinition definition, DirectiveSyntax directive)
    {
        foreach (var argument in directive.Arguments)
        {
            if (definition.Argument(argument.Name.Value) is { } known)
                new ConstantCheck(draft).Check(known.Type, argument.Value);
            else
                UnknownArgument(definition, argument);
        }

        foreach (var needed in definition.Arguments.Where(a => a.IsRequired && !directive.Arguments.Any(g => g.Name.Value == a.Name)))
        {
            draft.Faults.Add(
                $"Directive \"@{definition.Name}\" argument \"{needed.Name}\" of type \"{needed.Type}\" is required, "
                    + "but it was not provided.",
                directive);
        }
    }
}
