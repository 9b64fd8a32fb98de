using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Embedded.Durable;

/// <summary>
/// A change set as the log holds it: a JSON list of objects, as it was asked for. Each begins with what it does: <c>add</c> (a type),
/// <c>set</c>, <c>remove</c> (an id), <c>link</c> or <c>unlink</c> (a relationship).
/// </summary>
internal static class ChangeText
{
    /// <summary>The change set as JSON, UTF-8.</summary>
    public static byte[] Of(ChangeSet changes)
    {
        using var writer = new ResponseWriter();
        writer.StartArray();
        foreach (var change in changes.Changes)
        {
            writer.StartObject();
            Write(writer, change);
            if (change.Origin is { } origin)
                Put(writer, "origin"u8, origin);
            writer.EndObject();
        }

        writer.EndArray();
        return writer.Written.ToArray();
    }

    private static void Write(ResponseWriter writer, Change change)
    {
        switch (change)
        {
            case AddNode add:
                Put(writer, "add"u8, add.Type.Name);
                Put(writer, "id"u8, add.Id);
                Put(writer, add.Type.Properties, add.Values);
                break;
            case SetProperties set:
                Put(writer, "set"u8, set.Id);
                Open(writer, "values"u8);
                foreach (var (property, value) in set.Values)
                    Put(writer, property, value);
                writer.EndObject();
                break;
            case RemoveNode remove:
                Put(writer, "remove"u8, remove.Id);
                break;
            case AddLink add:
                Put(writer, "link"u8, add.Relationship.Name);
                Put(writer, "from"u8, add.From);
                Put(writer, "to"u8, add.To);
                if (add.Position is { } position)
                {
                    Name(writer, "position"u8);
                    writer.Number(position);
                }

                if (add.Values is { } values)
                    Put(writer, add.Relationship.Properties?.Properties ?? [], values);
                break;
            case RemoveLink remove:
                Put(writer, "unlink"u8, remove.Relationship.Name);
                Put(writer, "from"u8, remove.From);
                Put(writer, "to"u8, remove.To);
                break;
        }
    }

    private static void Put(ResponseWriter writer, IReadOnlyList<Property> properties, Value?[] values)
    {
        Open(writer, "values"u8);
        for (var i = 0; i < properties.Count && i < values.Length; i++)
        {
            if (values[i] is { } value)
                Put(writer, properties[i], value);
        }

        writer.EndObject();
    }

    private static void Put(ResponseWriter writer, Property property, Value? value)
    {
        writer.Name(JsonText.EncodeName(property.Name));
        if (value is null)
            writer.Null();
        else
            writer.Raw(value.Json);
    }

    private static void Put(ResponseWriter writer, ReadOnlySpan<byte> name, string text)
    {
        Name(writer, name);
        writer.String(text);
    }

    private static void Open(ResponseWriter writer, ReadOnlySpan<byte> name)
    {
        Name(writer, name);
        writer.StartObject();
    }

    private static void Name(ResponseWriter writer, ReadOnlySpan<byte> name) => writer.Name([(byte)'"', .. name, (byte)'"', (byte)':']);
}
