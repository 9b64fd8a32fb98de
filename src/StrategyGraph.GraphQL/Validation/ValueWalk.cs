using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>Walks over a value with the type expected at each place: calls <see cref="ValueRules"/> and notes the uses of variables.</summary>
internal sealed class ValueWalk(ValidationContext context)
{
    /// <summary>Where the uses of variables are noted.</summary>
    public List<VariableUsage> Usages { get; set; } = [];

    /// <summary>The value of an argument; the argument is null where it is unknown.</summary>
    public void Value(ValueSyntax value, InputValue? expected) =>
        Value(value, expected?.Type, expected?.DefaultValue is not null, oneOf: null, isJudged: true);

    /// <summary>The default of a variable; the type is null where it is unknown.</summary>
    public void Value(ValueSyntax value, TypeRef? type) => Value(value, type, hasDefault: false, oneOf: null, isJudged: true);

    /// <param name="value">The value.</param>
    /// <param name="type">The type expected, or null where it is unknown.</param>
    /// <param name="hasDefault">True where the argument or field has a default value.</param>
    /// <param name="oneOf">The OneOf input object whose field this is the value of, if it is.</param>
    /// <param name="isJudged">False inside a list or object that was judged as a whole: then only the uses of variables matter.</param>
    private void Value(ValueSyntax value, TypeRef? type, bool hasDefault, InputObjectType? oneOf, bool isJudged)
    {
        switch (value)
        {
            case VariableSyntax variable:
                Usages.Add(new VariableUsage(variable, type, hasDefault, oneOf));
                break;
            case ListValueSyntax list:
                List(list, type?.Nullable, isJudged);
                break;
            case ObjectValueSyntax given:
                Object(given, type, isJudged);
                break;
            case NullValueSyntax none when isJudged:
                ValueRules.Null(context, none, type);
                break;
            default:
                if (isJudged)
                    ValueRules.Literal(context, value, type);
                break;
        }
    }

    private void List(ListValueSyntax list, TypeRef? type, bool isJudged)
    {
        context.EnsureStack(list);
        if (isJudged && type is not ListType)
        {
            ValueRules.Literal(context, list, type);
            isJudged = false;
        }

        var item = type is ListType of ? of.Of : type;
        for (var i = 0; i < list.Items.Count; i++)
            Value(list.Items[i], item, hasDefault: false, oneOf: null, isJudged);
    }

    private void Object(ObjectValueSyntax given, TypeRef? expected, bool isJudged)
    {
        context.EnsureStack(given);
        var type = expected?.Named as InputObjectType;
        if (isJudged && type is null)
        {
            ValueRules.Literal(context, given, expected);
            isJudged = false;
        }
        else if (isJudged)
        {
            ValueRules.RequiredFieldsAreGiven(context, given, type!);
            ValueRules.OneFieldIsGiven(context, given, type!);
        }

        var seen = Duplicates.Any(given.Fields, static f => f.Name.Value)
            ? new Dictionary<string, NameSyntax>(StringComparer.Ordinal)
            : null;
        for (var i = 0; i < given.Fields.Count; i++)
        {
            var field = given.Fields[i];
            var definition = type?.Field(field.Name.Value);
            if (isJudged && definition is null)
                ValueRules.UnknownField(context, field, type!);
            if (seen is not null)
                ValueRules.FieldIsUnique(context, field, seen);
            Value(field.Value, definition?.Type, definition?.DefaultValue is not null, type is { IsOneOf: true } ? type : null, isJudged);
        }
    }
}
