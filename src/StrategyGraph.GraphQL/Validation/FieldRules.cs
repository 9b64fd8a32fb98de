using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>Specification 5.3: fields. <see cref="FieldMergeRule"/> has 5.3.2.</summary>
internal static class FieldRules
{
    /// <summary>5.3.3 Leaf Field Selections: leaves have no selection set, everything else has one.</summary>
    public static void SelectionFits(ValidationContext context, FieldSyntax field, TypeRef type)
    {
        var name = field.Name.Value;
        if (type.Named is ScalarType or EnumType)
        {
            if (field.SelectionSet is { } below)
                context.Errors.Add($"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", below);
        }
        else if (field.SelectionSet is null)
        {
            context.Errors.Add(
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", field);
        }
        else if (field.SelectionSet.Selections.Count == 0)
        {
            context.Errors.Add($"Field \"{name}\" of type \"{type}\" must have at least one field selected.", field);
        }
    }

    /// <summary>5.3.1 Field Selections: the field is none of its type's.</summary>
    public static void Unknown(ValidationContext context, FieldSyntax field, NamedType parent)
    {
        var name = field.Name.Value;
        var suggestion = Suggestions.DidYouMean(TypesWithField(context.Schema, parent, name), "to use an inline fragment on ");
        if (suggestion.Length == 0 && parent is CompositeType composite)
            suggestion = Suggestions.DidYouMean(name, composite.Fields.Select(f => f.Name));
        context.Errors.Add($"Cannot query field \"{name}\" on type \"{parent}\".{suggestion}", field);
    }

    /// <summary>The types below an abstract type that have the field, interfaces that most of them share first.</summary>
    private static List<string> TypesWithField(Schema schema, NamedType parent, string name)
    {
        if (parent is ObjectType)
            return [];
        var uses = new Dictionary<CompositeType, int>(ReferenceEqualityComparer.Instance);
        foreach (var type in schema.PossibleTypes(parent))
        {
            if (type.Field(name) is null)
                continue;
            uses[type] = 1;
            foreach (var shared in type.Interfaces)
            {
                if (shared.Field(name) is not null)
                    uses[shared] = uses.GetValueOrDefault(shared) + 1;
            }
        }

        return [.. uses.OrderByDescending(u => u.Value).ThenBy(u => u.Key is ObjectType).ThenBy(u => u.Key.Name, StringComparer.Ordinal)
            .Select(u => u.Key.Name)];
    }
}
