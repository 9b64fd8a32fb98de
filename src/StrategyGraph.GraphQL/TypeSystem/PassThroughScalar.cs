using System.Globalization;
using System.Text.Json;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>A custom scalar (specification 3.5) of which only the name is known: any value fits, and stays what it is.</summary>
/// <remarks>
/// Values are <see cref="string"/> (enum literals too), <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <c>object?[]</c> and
/// <see cref="Dictionary{TKey,TValue}"/> of string to such a value.
/// </remarks>
public sealed class PassThroughScalar(string name, string? description = null, string? specifiedBy = null)
    : ScalarType(name, description, specifiedBy)
{
    /// <inheritdoc/>
    public override object? FromLiteral(ValueSyntax literal, out string? fault)
    {
        fault = null;
        return Value(literal);
    }

    /// <inheritdoc/>
    public override object? FromJson(JsonElement json, out string? fault)
    {
        fault = null;
        return Value(json);
    }

    private static object? Value(ValueSyntax literal) => literal switch
    {
        StringValueSyntax text => text.Value,
        EnumValueSyntax name => name.Name,
        BooleanValueSyntax flag => flag.Value,
        IntValueSyntax number => Number(number.Text),
        FloatValueSyntax number => Number(number.Text),
        ListValueSyntax list => list.Items.Select(Value).ToArray(),
        ObjectValueSyntax fields => fields.Fields.DistinctBy(f => f.Name.Value).ToDictionary(f => f.Name.Value, f => Value(f.Value)),
        _ => null,
    };

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => Number(json.GetRawText()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.Object => json.EnumerateObject().DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => Value(p.Value)),
        _ => null,
    };

    private static object Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
