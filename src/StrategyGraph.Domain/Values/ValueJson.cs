using System.Globalization;
using System.Text.Json;
using StrategyGraph.Domain.Model;

namespace StrategyGraph.Domain.Values;

/// <summary>Reads values back from the JSON that <see cref="Value.Json"/> holds: cursors, the embedded store's file, a database's answer.</summary>
public static class ValueJson
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>
    /// Reads the value on which the reader stands (not a list, not null); null where it is not of that kind, or the enum has no such value.
    /// </summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Value? Read(ref Utf8JsonReader reader, PropertyKind kind, EnumKind? type) => (kind, reader.TokenType) switch
    {
        (PropertyKind.Id or PropertyKind.String, JsonTokenType.String) => TextOf(ref reader),
        (PropertyKind.Int, JsonTokenType.Number) => reader.TryGetInt64(out var number) ? IntegerValue.Of(number) : null,
        (PropertyKind.Float, JsonTokenType.Number) => reader.TryGetDouble(out var number) && double.IsFinite(number) ? new NumberValue(number) : null,
        (PropertyKind.Boolean, JsonTokenType.True) => FlagValue.True,
        (PropertyKind.Boolean, JsonTokenType.False) => FlagValue.False,
        (PropertyKind.Date, JsonTokenType.String) =>
            DateOnly.TryParseExact(Text(ref reader), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DayValue(day) : null,
        (PropertyKind.DateTime, JsonTokenType.String) =>
            DateTimeOffset.TryParseExact(Text(ref reader), Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? new InstantValue(instant)
                : null,
        (PropertyKind.Enum, JsonTokenType.String) => Text(ref reader) is { } name && type?.Member(name) is { } member ? MemberValue.Of(member) : null,
        _ => null,
    };

    /// <summary>
    /// Reads the value or list on which the reader stands, and moves to its end; null where it is not of that kind.
    /// </summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Value? Read(ref Utf8JsonReader reader, Property property)
    {
        if (!property.IsList)
            return Read(ref reader, property.Kind, property.Enum);
        if (reader.TokenType != JsonTokenType.StartArray)
            return null;
        var items = new List<Value>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Read(ref reader, property.Kind, property.Enum) is not { } item)
                return null;
            items.Add(item);
        }

        return items.Count == 0 ? ListValue.Empty : new ListValue([.. items]);
    }

    private static TextValue? TextOf(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped && System.Text.Unicode.Utf8.IsValid(reader.ValueSpan))
            return TextValue.OfPlain(reader.ValueSpan);
        return Text(ref reader) is { } text ? new TextValue(text) : null;
    }

    // A text that is not Unicode (a lone surrogate in an escape) is no value.
    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
