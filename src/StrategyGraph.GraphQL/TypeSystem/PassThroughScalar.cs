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
        try
        {
            fault = null;
            return Value(literal);
        }
        catch (OverflowException e)
        {
            return Fault($"{Name} cannot represent {e.Message}", out fault);
        }
    }

    /// <inheritdoc/>
    public override object? FromJson(JsonElement json, out string? fault)
    {
        try
        {
            fault = null;
            return Value(json);
        }
        catch (OverflowException e)
        {
            return Fault($"{Name} cannot represent {e.Message}", out fault);
        }
        catch (InvalidOperationException)
        {
            return Fault($"{Name} cannot represent text with half of a surrogate pair.", out fault);
        }
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
        JsonValueKind.Object => Map(json),
        _ => null,
    };

    // Of entries with one name the last one counts, as everywhere in JSON.
    private static Dictionary<string, object?> Map(JsonElement json)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var entry in json.EnumerateObject())
            map[entry.Name] = Value(entry.Value);
        return map;
    }

    private static object Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw new OverflowException($"a number beyond those of double precision: {text}");
    }
}
