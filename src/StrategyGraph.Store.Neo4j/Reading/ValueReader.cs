using System.Globalization;
using System.Text.Json;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>
/// Reads properties. What Neo4j writes as the response has it is copied; the rest is read and written anew. What another tool has put there
/// and does not fit the model is not given on: clients rely on the schema.
/// </summary>
internal static class ValueReader
{
    /// <summary>
    /// Writes the value of a property; a list that is not there is empty. False where the value does not fit the property: it stands on what does
    /// not, and of a list what comes before that is written.
    /// </summary>
    public static bool Write(ResponseWriter writer, ref Cells cells, Property property)
    {
        if (!property.IsList)
        {
            if (cells.Token != JsonTokenType.Null || property.IsRequired)
                return WriteOne(writer, ref cells, property);
            writer.Null();
            return true;
        }

        if (cells.Token is not (JsonTokenType.StartArray or JsonTokenType.Null))
            return false;
        writer.StartArray();
        if (cells.Token == JsonTokenType.StartArray)
        {
            while (cells.Next() != JsonTokenType.EndArray)
            {
                if (!WriteOne(writer, ref cells, property))
                    return false;
            }
        }

        writer.EndArray();
        return true;
    }

    /// <summary>Reads the value of a kind; null where there is none, or it is of another kind.</summary>
    public static Value? Read(ref Cells cells, PropertyKind kind, EnumKind? members)
    {
        if (cells.Token == JsonTokenType.Null)
            return null;
        return kind == PropertyKind.DateTime ? Instant(ref cells) : ValueJson.Read(ref cells.Tokens, kind, members);
    }

    private static bool WriteOne(ResponseWriter writer, ref Cells cells, Property property)
    {
        switch (property.Kind, cells.Token)
        {
            case (PropertyKind.String or PropertyKind.Id, JsonTokenType.String) when cells.Tokens.ValueIsEscaped:
                writer.String(cells.Tokens.GetString());
                break;
            case (PropertyKind.String or PropertyKind.Id, JsonTokenType.String):
            case (PropertyKind.Date, JsonTokenType.String) when IsDay(cells.Tokens.ValueSpan):
            case (PropertyKind.Enum, JsonTokenType.String) when IsMember(cells, property.Enum!):
                writer.Raw(cells.Quoted);
                break;
            case (PropertyKind.DateTime, JsonTokenType.String) when Instant(ref cells) is { } instant:
                writer.Raw(instant.Json);
                break;
            case (PropertyKind.Int, JsonTokenType.Number) when cells.Tokens.TryGetInt32(out _):
                writer.Raw(cells.Tokens.ValueSpan);
                break;
            case (PropertyKind.Float, JsonTokenType.Number):
                var number = cells.Tokens.GetDouble();
                writer.Number(number == 0 ? 0 : number);
                break;
            case (PropertyKind.Boolean, JsonTokenType.True or JsonTokenType.False):
                writer.Boolean(cells.Token == JsonTokenType.True);
                break;
            default:
                return false;
        }

        return true;
    }

    // As the database writes its dates. A text of the same form cannot be told from one.
    private static bool IsDay(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7 ? text[i] != (byte)'-' : !char.IsAsciiDigit((char)text[i]))
                return false;
        }

        var (year, month, day) = (Digits(text[..4]), Digits(text.Slice(5, 2)), Digits(text[8..]));
        return year > 0 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
            number = (number * 10) + digit - '0';
        return number;
    }

    private static bool IsMember(in Cells cells, EnumKind members)
    {
        for (var i = 0; i < members.Members.Count; i++)
        {
            if (cells.Tokens.ValueTextEquals(members.Members[i].Name))
                return true;
        }

        return false;
    }

    // Neo4j puts the name of a zone, where there is one, in brackets behind the offset.
    private static InstantValue? Instant(ref Cells cells)
    {
        var text = cells.Token == JsonTokenType.String ? cells.Tokens.GetString()! : "";
        return DateTimeOffset.TryParse(text.AsSpan()[..(text.IndexOf('[') is >= 0 and var zone ? zone : text.Length)], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? new InstantValue(instant)
            : null;
    }
}
