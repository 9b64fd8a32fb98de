using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Planning.Plans;

/// <summary>
/// The text of a cursor: base64url (RFC 4648, section 5, without padding) of a version byte (1) and a JSON array with the value of each sort
/// key. The format is frozen by a test: a cursor that a client keeps stays good.
/// </summary>
public static class CursorCodec
{
    private const byte Version = 1;

    /// <summary>Writes a cursor as a JSON string.</summary>
    public static void Write(ResponseWriter writer, ReadOnlySpan<Value?> keys)
    {
        var length = 3;
        foreach (var key in keys)
            length += (key?.Json.Length ?? 4) + 1;
        var plain = ArrayPool<byte>.Shared.Rent(length);
        var text = ArrayPool<byte>.Shared.Rent(Base64Url.GetEncodedLength(length) + 2);
        var n = 0;
        plain[n++] = Version;
        plain[n++] = (byte)'[';
        for (var i = 0; i < keys.Length; i++)
        {
            if (i > 0)
                plain[n++] = (byte)',';
            var json = keys[i] is { } key ? key.Json : "null"u8;
            json.CopyTo(plain.AsSpan(n));
            n += json.Length;
        }

        plain[n++] = (byte)']';
        text[0] = (byte)'"';
        var written = Base64Url.EncodeToUtf8(plain.AsSpan(0, n), text.AsSpan(1));
        text[written + 1] = (byte)'"';
        writer.Raw(text.AsSpan(0, written + 2));
        ArrayPool<byte>.Shared.Return(plain);
        ArrayPool<byte>.Shared.Return(text);
    }

    /// <summary>Reads a cursor of a connection with this order; null with the reason where it is none.</summary>
    public static CursorKeys? Read(string text, IReadOnlyList<SortKey> order, out string? fault)
    {
        fault = "it is not a cursor that this server gave";
        byte[] plain;
        try
        {
            plain = Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }

        if (plain.Length < 3 || plain[0] != Version)
            return null;
        try
        {
            var json = new Utf8JsonReader(plain.AsSpan(1));
            if (!json.Read() || json.TokenType != JsonTokenType.StartArray)
                return null;
            var keys = Keys(ref json, order);
            if (json.Read())
                return null;
            fault = keys is null ? "it belongs to a connection with another order" : null;
            return keys;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Reads to the end of the array, so that what is no JSON is told as such wherever it stands; null where the keys are not those of the order.
    private static CursorKeys? Keys(ref Utf8JsonReader json, IReadOnlyList<SortKey> order)
    {
        var keys = new Value?[order.Count];
        var count = 0;
        var fits = true;
        for (; json.Read() && json.TokenType != JsonTokenType.EndArray; count++)
        {
            if (count < keys.Length && json.TokenType != JsonTokenType.Null)
            {
                var source = order[count].Source;
                keys[count] = ValueJson.Read(ref json, source.Kind, source.Enum);
                fits &= keys[count] is not null;
            }

            json.Skip();
        }

        return fits && count == keys.Length ? new CursorKeys(keys) : null;
    }
}
