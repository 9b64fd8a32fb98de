using System.Text.Json;

namespace StrategyGraph.Api.Transport.Sockets;

/// <summary>A message of a client by the protocol graphql-transport-ws.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">The operation's id; empty for messages that have none.</param>
/// <param name="Payload">The payload, free of the buffer that it came in; null where there is none.</param>
internal readonly record struct SocketMessage(string Type, string Id, JsonElement? Payload)
{
    /// <summary>Reads a message.</summary>
    /// <param name="json">The message, UTF-8.</param>
    /// <param name="fault">Why it is none, in words short enough for a close frame; null where it is one.</param>
    public static SocketMessage Read(ReadOnlyMemory<byte> json, out string? fault)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement, out fault);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is thrown for text that is half a surrogate pair.
            fault = "The message is not JSON";
            return default;
        }
    }

    private static SocketMessage Read(JsonElement root, out string? fault)
    {
        fault = "The message is not an object with a \"type\"";
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type"u8, out var type) || type.ValueKind != JsonValueKind.String)
            return default;
        var name = type.GetString()!;
        if (name is not ("connection_init" or "ping" or "pong" or "subscribe" or "complete"))
        {
            fault = "The message has a type that clients do not send";
            return default;
        }

        var id = "";
        if (name is "subscribe" or "complete")
        {
            fault = $"The message \"{name}\" needs an \"id\", a string that is not empty";
            if (!root.TryGetProperty("id"u8, out var given) || given.ValueKind != JsonValueKind.String || given.GetString() is not { Length: > 0 and <= MostIdLength } text)
                return default;
            id = text;
        }

        fault = $"The \"payload\" of \"{name}\" must be an object";
        if (!root.TryGetProperty("payload"u8, out var payload) || payload.ValueKind == JsonValueKind.Null)
        {
            fault = name == "subscribe" ? fault : null;
            return new SocketMessage(name, id, null);
        }

        if (payload.ValueKind != JsonValueKind.Object)
            return default;
        fault = null;
        return new SocketMessage(name, id, payload.Clone());
    }

    // Ids come back with each result; a client has no use for longer ones.
    private const int MostIdLength = 1_000;
}
