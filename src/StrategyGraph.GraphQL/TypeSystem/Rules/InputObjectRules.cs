using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>Fields of input objects, and what <c>@oneOf</c> asks of them (specification 3.10, type validation 1 and 2).</summary>
internal static class InputObjectRules
{
    public static void Check(SchemaDraft draft)
    {
        foreach (var type in draft.Types.OfType<InputObjectType>())
        {
            if (type.Fields.Count == 0)
                draft.Faults.Add($"Input Object type {type} must define one or more fields.", draft.PlacesOf(type));
            foreach (var field in type.Fields)
                CheckField(draft, type, field);
            foreach (var extension in draft.Declared.Type(type.Name)?.Parts.Where(p => p.IsExtension) ?? [])
            {
                if (AppliedDirectives.Find(extension.Directives, "oneOf") is { } oneOf)
                    draft.Faults.Add($"Directive \"@oneOf\" may not be used on an extension: put it on the definition of {type}.", oneOf);
            }
        }
    }

    private static void CheckField(SchemaDraft draft, InputObjectType type, InputValue field)
    {
        InputValueRules.Check(draft, "input field", $"{type}.{field.Name}", field);
        var place = draft.PlaceOf(field);
        if (type.IsOneOf && field.Type.IsNonNull)
            draft.Faults.Add($"OneOf input field {type}.{field.Name} must be nullable.", place?.Type);
        if (type.IsOneOf && field.DefaultValue is not null)
            draft.Faults.Add($"OneOf input field {type}.{field.Name} cannot have a default value.", place);
    }
}
