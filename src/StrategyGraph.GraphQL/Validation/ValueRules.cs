using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>Specification 5.6: values.</summary>
internal static class ValueRules
{
    private const int LongestExcerpt = 100;

    /// <summary>5.6.1 Values of Correct Type, for a leaf, or for a list or object where none is expected.</summary>
    public static void Literal(ValidationContext context, ValueSyntax value, TypeRef? expected)
    {
        switch (expected?.Named)
        {
            case ScalarType scalar:
                scalar.FromLiteral(value, out var fault);
                if (fault is not null)
                    context.Errors.Add(fault, value);
                break;
            case EnumType type:
                EnumLiteral(context, value, type);
                break;
            case InputObjectType:
                Mismatch(context, value, expected);
                break;
        }
    }

    /// <summary>5.6.1 Values of Correct Type: null does not stand where a value must be.</summary>
    public static void Null(ValidationContext context, NullValueSyntax value, TypeRef? expected)
    {
        if (expected is NonNullType)
            Mismatch(context, value, expected);
    }

    /// <summary>5.6.2 Input Object Field Names: the field is none of its type's.</summary>
    public static void UnknownField(ValidationContext context, ObjectFieldSyntax field, InputObjectType type)
    {
        var right = Suggestions.Right(field.Name.Value, type.Fields.ConvertAll(f => f.Name));
        context.Errors.Add($"Field \"{field.Name.Value}\" is not defined by type \"{type}\".{right}", field);
    }

    /// <summary>5.6.4 Input Object Required Fields.</summary>
    public static void RequiredFieldsAreGiven(ValidationContext context, ObjectValueSyntax value, InputObjectType type)
    {
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            if (field.IsRequired && !IsGiven(value, field.Name))
                context.Errors.Add($"Field \"{type}.{field.Name}\" of required type \"{field.Type}\" was not provided.", value);
        }
    }

    /// <summary>5.6.1 with 3.10.1: exactly one field of a OneOf input object is given, and not as null.</summary>
    public static void OneFieldIsGiven(ValidationContext context, ObjectValueSyntax value, InputObjectType type)
    {
        if (!type.IsOneOf)
            return;
        var names = value.Fields.Select(f => f.Name.Value).Distinct(StringComparer.Ordinal).Count();
        if (names != 1)
        {
            var found = names == 0 ? "none is" : $"{names.ToString(System.Globalization.CultureInfo.InvariantCulture)} are";
            context.Errors.Add($"OneOf Input Object \"{type}\" must specify exactly one key, but {found} given.", value);
        }
        else if (value.Fields[^1].Value is NullValueSyntax)
        {
            context.Errors.Add($"Field \"{type}.{value.Fields[0].Name.Value}\" must be non-null.", value);
        }
    }

    /// <summary>5.6.3 Input Object Field Uniqueness, for the field at an index; <paramref name="seen"/> holds those before it.</summary>
    public static void FieldIsUnique(ValidationContext context, ObjectFieldSyntax field, Dictionary<string, NameSyntax> seen)
    {
        if (!seen.TryAdd(field.Name.Value, field.Name))
            context.Errors.Add($"There can be only one input field named \"{field.Name.Value}\".", seen[field.Name.Value], field.Name);
    }

    private static bool IsGiven(ObjectValueSyntax value, string name)
    {
        for (var i = 0; i < value.Fields.Count; i++)
        {
            if (value.Fields[i].Name.Value == name)
                return true;
        }

        return false;
    }

    private static void EnumLiteral(ValidationContext context, ValueSyntax value, EnumType type)
    {
        if (value is EnumValueSyntax name && type.Value(name.Name) is not null)
            return;
        var written = (value as EnumValueSyntax)?.Name ?? (value as StringValueSyntax)?.Value ?? Excerpt(context, value);
        var right = Suggestions.Right(written, type.Values.ConvertAll(v => v.Name), "the enum value ");
        if (value is EnumValueSyntax)
            context.Errors.Add($"Value \"{written}\" does not exist in \"{type}\" enum.{right}", value);
        else
            context.Errors.Add($"Enum \"{type}\" cannot represent non-enum value: {Excerpt(context, value)}.{right}", value);
    }

    private static void Mismatch(ValidationContext context, ValueSyntax value, TypeRef expected) =>
        context.Errors.Add($"Expected value of type \"{expected}\", found {Excerpt(context, value)}.", value);

    private static string Excerpt(ValidationContext context, ValueSyntax value)
    {
        var text = context.Document.Source.Text;
        var start = Math.Clamp(value.Start, 0, text.Length);
        var end = Math.Clamp(value.End, start, text.Length);
        return end - start > LongestExcerpt ? string.Concat(text.AsSpan(start, LongestExcerpt), "...") : text[start..end];
    }
}
