using System.Globalization;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Bench.Graphs;

/// <summary>Collects nodes and links by the names of the model into one change set: first every node, then every link.</summary>
internal sealed class GraphBuilder(GraphModel model)
{
    private readonly List<Change> _nodes = [];
    private readonly List<Change> _links = [];

    /// <summary>The ids of the nodes so far.</summary>
    public IEnumerable<string> Ids => _nodes.Select(n => ((AddNode)n).Id);

    /// <summary>Adds a node. A value is a string, a number, a boolean or a date; a string stands for an enum's member or a date too.</summary>
    public string Node(string type, string id, params ReadOnlySpan<(string Property, object? Value)> values)
    {
        var node = model.NodeType(type) ?? throw new ArgumentException($"The model has no node type {type}.", nameof(type));
        var row = new Value?[node.Properties.Count];
        foreach (var (name, value) in values)
        {
            var property = node.Property(name) ?? throw new ArgumentException($"{type} has no property \"{name}\".", nameof(values));
            row[property.Index] = ValueOf(property, value);
        }

        _nodes.Add(new AddNode(node, id, row));
        return id;
    }

    /// <summary>Adds a link behind those of its start.</summary>
    public void Link(string relationship, string from, string to, params ReadOnlySpan<(string Property, object? Value)> values)
    {
        var type = model.Relationship(relationship) ?? throw new ArgumentException($"The model has no relationship {relationship}.", nameof(relationship));
        Value?[]? row = null;
        foreach (var (name, value) in values)
        {
            var property = type.Properties?.Property(name) ?? throw new ArgumentException($"{relationship} has no property \"{name}\".", nameof(values));
            row ??= new Value?[type.Properties.Properties.Count];
            row[property.Index] = ValueOf(property, value);
        }

        _links.Add(new AddLink(type, from, to, row));
    }

    /// <summary>All of it.</summary>
    public ChangeSet ToChanges() => new([.. _nodes, .. _links]);

    private static Value? ValueOf(Property property, object? value) => (property.Kind, value) switch
    {
        (_, null) => null,
        (PropertyKind.Enum, string name) => MemberValue.Of(
            property.Enum!.Member(name) ?? throw new ArgumentException($"{property.Enum.Name} has no member {name}.", nameof(value))),
        (PropertyKind.Date, string day) => new DayValue(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (PropertyKind.Int, double number) => IntegerValue.Of((long)number),
        (PropertyKind.String, double number) => new TextValue(number.ToString(CultureInfo.InvariantCulture)),
        (PropertyKind.Int, int number) => IntegerValue.Of(number),
        var (kind, other) => Value.Of(other, kind),
    };
}
