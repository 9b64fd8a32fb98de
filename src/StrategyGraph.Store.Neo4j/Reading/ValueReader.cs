using System.Globalization;
using System.Text.Json;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>Reads properties. What Neo4j writes as the response has it is copied; the rest is read and written anew.</summary>
internal static class ValueReader
{
    /// <summary>Writes the value of a property; a list that is not there is empty.</summary>
    public static void Write(ResponseWriter writer, ref Cells cells, Property property)
    {
        if (!property.IsList)
        {
            Write(writer, ref cells, property.Kind);
            return;
        }

        writer.StartArray();
        if (cells.Token != JsonTokenType.Null)
        {
            cells.Expect(JsonTokenType.StartArray);
            while (cells.Next() != JsonTokenType.EndArray)
                Write(writer, ref cells, property.Kind);
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

    private static void Write(ResponseWriter writer, ref Cells cells, PropertyKind kind)
    {
        switch (cells.Token)
        {
            case JsonTokenType.Null:
                writer.Null();
                break;
            case JsonTokenType.True or JsonTokenType.False:
                writer.Boolean(cells.Token == JsonTokenType.True);
                break;
            case JsonTokenType.String when kind == PropertyKind.DateTime:
                writer.Raw(Instant(ref cells).Json);
                break;
            case JsonTokenType.String when cells.Tokens.ValueIsEscaped:
                writer.String(cells.Tokens.GetString());
                break;
            case JsonTokenType.String:
                writer.Raw(cells.Quoted);
                break;
            case JsonTokenType.Number when kind == PropertyKind.Int:
                writer.Raw(cells.Tokens.ValueSpan);
                break;
            case JsonTokenType.Number:
                var number = cells.Tokens.GetDouble();
                writer.Number(number == 0 ? 0 : number);
                break;
            default:
                cells.Expect(JsonTokenType.String);
                break;
        }
    }

    private static InstantValue Instant(ref Cells cells) =>
        new(DateTimeOffset.Parse(cells.Tokens.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
}
