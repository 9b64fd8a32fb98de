using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem.Reading;

/// <summary>Makes arguments, fields of input objects, and the directives that take arguments.</summary>
internal sealed class InputBuilder(SchemaDraft draft)
{
    /// <summary>The arguments of a field or directive.</summary>
    public List<InputValue> Arguments(string owner, IReadOnlyList<InputValueDefinitionSyntax> arguments)
    {
        foreach (var same in arguments.GroupBy(a => a.Name.Value).Where(g => g.Count() > 1))
            draft.Faults.Add($"Argument \"{owner}({same.Key}:)\" can only be defined once.", [.. same.Select(a => a.Name)]);
        return [.. arguments.DistinctBy(a => a.Name.Value).Select(Value)];
    }

    /// <summary>The fields of an input object.</summary>
    public IEnumerable<InputValue> Fields(string owner, IEnumerable<InputValueDefinitionSyntax> fields)
    {
        var first = new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (first.TryAdd(field.Name.Value, field.Name))
                yield return Value(field);
            else
                draft.Faults.Add($"Field \"{owner}.{field.Name}\" can only be defined once.", first[field.Name.Value], field.Name);
        }
    }

    /// <summary>A directive.</summary>
    public DirectiveDefinition Directive(DirectiveDefinitionSyntax syntax) =>
        new(syntax.Name.Value, [.. syntax.Locations.Select(l => l.Value)], syntax.Description?.Value)
        {
            Arguments = Arguments($"@{syntax.Name}", syntax.Arguments),
            IsRepeatable = syntax.IsRepeatable,
        };

    private InputValue Value(InputValueDefinitionSyntax syntax)
    {
        var value = new InputValue(syntax.Name.Value, draft.Resolve(syntax.Type), syntax.Description?.Value)
        {
            DefaultValue = syntax.DefaultValue,
            DeprecationReason = AppliedDirectives.DeprecationReason(syntax.Directives),
            AppliedDirectives = AppliedDirectives.Others(syntax.Directives),
        };
        draft.Place(value, syntax);
        draft.InputValues.Add(value);
        return value;
    }
}
