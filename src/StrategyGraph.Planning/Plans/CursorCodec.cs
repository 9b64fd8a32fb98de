using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using StrategyGraph.Domain.Model;
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
            using var json = JsonDocument.Parse(plain.AsMemory(1));
            if (json.RootElement.ValueKind != JsonValueKind.Array)
                return null;
            if (json.RootElement.GetArrayLength() != order.Count)
            {
                fault = "it belongs to a connection with another order";
                return null;
            }

            var keys = new Value?[order.Count];
            for (var i = 0; i < keys.Length; i++)
            {
                var element = json.RootElement[i];
                if (element.ValueKind == JsonValueKind.Null)
                    continue;
                keys[i] = Key(element, order[i].Source);
                if (keys[i] is not null)
                    continue;
                fault = "it belongs to a connection with another order";
                return null;
            }

            fault = null;
            return new CursorKeys(keys);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or a string in it that is not Unicode.
            return null;
        }
    }

    private static Value? Key(JsonElement element, SortSource source) => (source.Kind, element.ValueKind) switch
    {
        (PropertyKind.Id or PropertyKind.String, JsonValueKind.String) => new TextValue(element.GetString()!),
        (PropertyKind.Int, JsonValueKind.Number) when element.TryGetInt64(out var number) => IntegerValue.Of(number),
        (PropertyKind.Float, JsonValueKind.Number) when element.TryGetDouble(out var number) && double.IsFinite(number) => new NumberValue(number),
        (PropertyKind.Boolean, JsonValueKind.True or JsonValueKind.False) => FlagValue.Of(element.GetBoolean()),
        (PropertyKind.Date, JsonValueKind.String) when DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", out var day) => new DayValue(day),
        (PropertyKind.DateTime, JsonValueKind.String) when element.TryGetDateTimeOffset(out var instant) => new InstantValue(instant),
        (PropertyKind.Enum, JsonValueKind.String) when source.Enum?.Member(element.GetString()!) is { } member => MemberValue.Of(member),
        _ => null,
    };
}
