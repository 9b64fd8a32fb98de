using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>Shows a JSON value in a message: strings quoted, objects with bare names, and never more than a line or so.</summary>
internal static class JsonDescription
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;
    private const int MaxString = 200;

    /// <summary>The value, such as <c>{ a: [1, 2] }</c>.</summary>
    public static string Of(JsonElement json)
    {
        var text = new StringBuilder();
        Write(text, json, 0);
        return text.ToString();
    }

    /// <summary>The text of a JSON string, or how it was written where it is not text: half of a surrogate pair, or not UTF-8.</summary>
    public static string TextOf(JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(json)).Trim('"');
        }
    }

    /// <summary>The name of a property, or, where half of a surrogate pair is escaped in it, how it was written.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }

    private static void Write(StringBuilder text, JsonElement json, int depth)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, json, depth);
                break;
            case JsonValueKind.Array:
                WriteArray(text, json, depth);
                break;
            default:
                var raw = json.ValueKind == JsonValueKind.String ? Language.StringPrinter.Quoted(TextOf(json)) : json.GetRawText();
                text.Append(raw.Length <= MaxString ? raw : string.Concat(raw.AsSpan(0, MaxString - 3), "..."));
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement json, int depth)
    {
        if (depth >= MaxDepth && json.EnumerateObject().Any())
        {
            text.Append("[Object]");
            return;
        }

        var count = 0;
        foreach (var property in json.EnumerateObject())
        {
            text.Append(count == 0 ? "{ " : ", ");
            if (count++ == MaxItems)
            {
                text.Append("...");
                break;
            }

            text.Append(NameOf(property)).Append(": ");
            Write(text, property.Value, depth + 1);
        }

        text.Append(count == 0 ? "{}" : " }");
    }

    private static void WriteArray(StringBuilder text, JsonElement json, int depth)
    {
        var length = json.GetArrayLength();
        if (depth >= MaxDepth && length > 0)
        {
            text.Append("[Array]");
            return;
        }

        text.Append('[');
        for (var i = 0; i < length && i < MaxItems; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Write(text, json[i], depth + 1);
        }

        if (length > MaxItems)
            text.Append(", ... ").Append(length - MaxItems).Append(length - MaxItems == 1 ? " more item" : " more items");
        text.Append(']');
    }
}
