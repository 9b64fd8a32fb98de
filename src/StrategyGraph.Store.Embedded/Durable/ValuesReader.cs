using System.Text;
using System.Text.Json;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Embedded.Durable;

/// <summary>Reads the values that <see cref="ValuesText"/> wrote. Equal short values are shared.</summary>
internal sealed class ValuesReader(LoadFaults faults)
{
    // Longer texts are seldom equal; looking for them would cost more than it saves.
    private const int LongestShared = 40;
    private const int LongestSharedObject = 64;

    private readonly Dictionary<Value, Value> _shared = [];
    private readonly Dictionary<object, Dictionary<string, Value?[]>> _arrays = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, byte[][]> _names = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads a JSON object into an array by property; misfits are noted.</summary>
    public Value?[] Read(ReadOnlySpan<byte> json, string owner, IReadOnlyList<Property> properties, TextValue at)
    {
        var names = Names(properties);
        var values = new Value?[names.Length];
        var reader = new Utf8JsonReader(json);
        var expected = 0;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = Find(ref reader, names, expected);
            if (index < 0)
            {
                faults.Add($"{owner} has no property \"{reader.GetString()}\" in the model", at);
                reader.Read();
                reader.Skip();
                continue;
            }

            expected = index + 1;
            reader.Read();
            var value = Read(ref reader, properties[index]);
            if (value is null)
                faults.Add($"{owner}.{properties[index].Name} holds what is no {properties[index].Enum?.Name ?? properties[index].Kind.ToString()}", at);
            values[index] = value;
        }

        return values;
    }

    /// <summary>Reads a JSON object and completes it; gives the same array for the same short text, which relationships often have.</summary>
    public Value?[] ReadShared(ReadOnlySpan<byte> json, string owner, IReadOnlyList<Property> properties, TextValue at)
    {
        if (!_arrays.TryGetValue(properties, out var arrays))
            _arrays.Add(properties, arrays = []);
        Span<char> text = stackalloc char[LongestSharedObject];
        if (json.Length > text.Length || !Ascii.IsValid(json))
            return ReadWhole(json, owner, properties, at);
        var key = text[..Encoding.Latin1.GetChars(json, text)];
        var lookup = arrays.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(key, out var known))
            lookup[key] = known = ReadWhole(json, owner, properties, at);
        return known;
    }

    /// <summary>Gives the properties that are required, or lists, what the law gives them; notes those that stay without.</summary>
    public void Complete(Value?[] values, string owner, IReadOnlyList<Property> properties, TextValue at)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not null)
                continue;
            var property = properties[i];
            values[i] = property.IsList ? ListValue.Empty : property.IsRequired ? property.Default : null;
            if (values[i] is null && property.IsRequired)
                faults.Add($"{owner}.{property.Name} is required by the model, without a default, and missing", at);
        }
    }

    private Value?[] ReadWhole(ReadOnlySpan<byte> json, string owner, IReadOnlyList<Property> properties, TextValue at)
    {
        var values = Read(json, owner, properties, at);
        Complete(values, owner, properties, at);
        return values;
    }

    private Value? Read(ref Utf8JsonReader reader, Property property)
    {
        if (property.IsList)
        {
            var depth = reader.CurrentDepth;
            var list = ValueJson.Read(ref reader, property);
            while (list is null && reader.CurrentDepth > depth)
                reader.Read();
            return list;
        }

        var value = ValueJson.Read(ref reader, property.Kind, property.Enum);
        if (value is null)
            reader.Skip();
        if (value is not (DayValue or IntegerValue { Number: >= 1024 }) && (value is not TextValue text || text.Json.Length > LongestShared))
            return value;
        if (_shared.TryGetValue(value, out var known))
            return known;
        _shared.Add(value, value);
        return value;
    }

    // Properties stand in the model's order as long as it stays the same: then the first look finds them.
    private static int Find(ref Utf8JsonReader reader, byte[][] names, int expected)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var at = expected + i < names.Length ? expected + i : expected + i - names.Length;
            if (reader.ValueTextEquals(names[at]))
                return at;
        }

        return -1;
    }

    private byte[][] Names(IReadOnlyList<Property> properties)
    {
        if (!_names.TryGetValue(properties, out var names))
            _names.Add(properties, names = [.. properties.Select(p => Encoding.UTF8.GetBytes(p.Name))]);
        return names;
    }
}
