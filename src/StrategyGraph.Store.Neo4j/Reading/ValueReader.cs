using System.Globalization;
using System.Text.Json;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Store.Neo4j.Http;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>
/// Reads properties. What Neo4j writes as the response has it is copied; the rest is read and written anew. What another tool has put there
/// and does not fit the model is not given on: clients rely on the schema.
/// </summary>
internal static class ValueReader
{
    /// <summary>Writes the value of a property; a list that is not there is empty.</summary>
    /// <exception cref="Neo4jException">The value does not fit the property.</exception>
    public static void Write(ResponseWriter writer, ref Cells cells, Property property)
    {
        if (!property.IsList)
        {
            if (cells.Token == JsonTokenType.Null && !property.IsRequired)
                writer.Null();
            else
                WriteOne(writer, ref cells, property);
            return;
        }

        writer.StartArray();
        if (cells.Token == JsonTokenType.StartArray)
        {
            while (cells.Next() != JsonTokenType.EndArray)
                WriteOne(writer, ref cells, property);
        }
        else if (cells.Token != JsonTokenType.Null)
        {
            throw Neo4jException.OfMisfit(property);
        }

        writer.EndArray();
    }

    /// <summary>Reads the value of a kind; null where there is none.</summary>
    public static Value? Read(ref Cells cells, PropertyKind kind, EnumKind? members)
    {
        if (cells.Token == JsonTokenType.Null)
            return null;
        return kind == PropertyKind.DateTime ? Instant(ref cells) : ValueJson.Read(ref cells.Tokens, kind, members);
    }

    private static void WriteOne(ResponseWriter writer, ref Cells cells, Property property)
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
                throw Neo4jException.OfMisfit(property);
        }
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

        return true;
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
