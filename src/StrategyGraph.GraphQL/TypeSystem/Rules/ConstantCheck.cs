using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>
/// Whether a literal without variables fits a type (the "Input Coercion" parts of specification 3); each misfit is a fault at its place.
/// </summary>
internal readonly struct ConstantCheck(SchemaDraft draft)
{
    public void Check(TypeRef type, ValueSyntax value)
    {
        // What is not an input type, or not known, is a fault where it is named.
        if (!type.IsInput || draft.IsUnknown(type))
            return;
        if (value is NullValueSyntax)
        {
            if (type.IsNonNull)
                draft.Faults.Add($"Expected value of type \"{type}\", found null.", value);
            return;
        }

        switch (type.Nullable)
        {
            case ListType list:
                foreach (var item in value is ListValueSyntax given ? given.Items : [value])
                    Check(list.Of, item);
                break;
            case InputObjectType fields:
                CheckObject(fields, value);
                break;
            case EnumType names:
                CheckEnum(names, value);
                break;
            case ScalarType scalar:
                scalar.FromLiteral(value, out var fault);
                if (fault is not null)
                    draft.Faults.Add(fault, value);
                break;
        }
    }

    private void CheckEnum(EnumType type, ValueSyntax value)
    {
        var known = string.Join(", ", type.Values.Select(v => v.Name));
        var fault = value is not EnumValueSyntax name ? $"Enum \"{type}\" cannot represent non-enum value: {SyntaxPrinter.Print(value)}."
            : type.Value(name.Name) is null ? $"Value \"{name.Name}\" does not exist in \"{type}\" enum."
            : null;
        if (fault is not null)
            draft.Faults.Add($"{fault} Its values are: {known}.", value);
    }

    private void CheckObject(InputObjectType type, ValueSyntax value)
    {
        if (value is not ObjectValueSyntax given)
        {
            draft.Faults.Add($"Expected value of type \"{type}\", found {SyntaxPrinter.Print(value)}.", value);
            return;
        }

        var seen = new Dictionary<string, ObjectFieldSyntax>(StringComparer.Ordinal);
        foreach (var field in given.Fields)
        {
            if (!seen.TryAdd(field.Name.Value, field))
                draft.Faults.Add($"There can be only one input field named \"{field.Name}\".", seen[field.Name.Value].Name, field.Name);
            else if (type.Field(field.Name.Value) is { } definition)
                Check(definition.Type, field.Value);
            else
                UnknownField(type, field);
        }

        foreach (var needed in type.Fields.Where(f => f.IsRequired && !seen.ContainsKey(f.Name)))
            draft.Faults.Add($"Field \"{type}.{needed.Name}\" of required type \"{needed.Type}\" was not provided.", value);
        if (type.IsOneOf)
            CheckOneOf(type, given);
    }

    private void UnknownField(InputObjectType type, ObjectFieldSyntax field)
    {
        var suggestion = Suggestions.DidYouMean(field.Name.Value, type.Fields.Select(f => f.Name));
        draft.Faults.Add($"Field \"{field.Name}\" is not defined by type \"{type}\".{suggestion}", field);
    }

    private void CheckOneOf(InputObjectType type, ObjectValueSyntax value)
    {
        if (value.Fields.Count != 1)
            draft.Faults.Add($"OneOf Input Object \"{type}\" must specify exactly one key.", value);
        else if (value.Fields[0] is { Value: NullValueSyntax } only)
            draft.Faults.Add($"Field \"{type}.{only.Name}\" must be non-null.", value);
    }
}
