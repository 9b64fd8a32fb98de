using System.Globalization;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Tests.Support;

/// <summary>Writes change sets in few words: properties by name, values as plain objects (texts of dates and enums as they are shown).</summary>
public sealed class Changes(GraphModel model)
{
    private readonly List<Change> _changes = [];

    /// <summary>The change set.</summary>
    public ChangeSet Set => new([.. _changes]);

    public Changes Add(string type, string id, params (string Property, object? Value)[] values)
    {
        var node = model.NodeType(type)!;
        var all = new Value?[node.Properties.Count];
        all[node.Title.Index] = new TextValue("Title of " + id);
        foreach (var (property, value) in values)
            all[node.Property(property)!.Index] = Of(value, node.Property(property)!);
        return With(new AddNode(node, id, all));
    }

    public Changes Set_(string type, string id, params (string Property, object? Value)[] values)
    {
        var node = model.NodeType(type)!;
        return With(new SetProperties(id, [.. values.Select(v => KeyValuePair.Create(node.Property(v.Property)!, Of(v.Value, node.Property(v.Property)!)))]));
    }

    public Changes Remove(string id) => With(new RemoveNode(id));

    public Changes Link(string from, string relationship, string to, int? position = null, params (string Property, object? Value)[] values)
    {
        var type = model.Relationship(relationship)!;
        var all = type.Properties is { } edge ? new Value?[edge.Properties.Count] : null;
        foreach (var (property, value) in values)
            all![type.Properties!.Property(property)!.Index] = Of(value, type.Properties.Property(property)!);
        return With(new AddLink(type, from, to, all, position));
    }

    public Changes Unlink(string from, string relationship, string to) => With(new RemoveLink(model.Relationship(relationship)!, from, to));

    public Changes With(Change change)
    {
        _changes.Add(change);
        return this;
    }

    private static Value? Of(object? value, Property property) => value switch
    {
        null => null,
        Value ready => ready,
        Array list => new ListValue([.. list.Cast<object>().Select(v => One(v, property))]),
        _ => One(value, property),
    };

    private static Value One(object value, Property property) => (value, property.Kind) switch
    {
        (int number, PropertyKind.Int) => IntegerValue.Of(number),
        (int number, PropertyKind.Float) => new NumberValue(number),
        (string text, PropertyKind.Date) => new DayValue(DateOnly.Parse(text, CultureInfo.InvariantCulture)),
        (string text, PropertyKind.DateTime) => new InstantValue(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)),
        (string text, PropertyKind.Enum) => MemberValue.Of(property.Enum!.Member(text)!),
        _ => Value.Of(value, property.Kind),
    };
}
