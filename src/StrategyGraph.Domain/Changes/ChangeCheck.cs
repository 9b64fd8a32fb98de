using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Changes;

/// <summary>
/// What a change must keep whatever the graph holds: values fit their properties, and what is required is there. All stores ask it, and take
/// the values that it completes: a list that is null is empty, a required property that is null takes its default. What a change must keep of
/// the graph is <see cref="ChangeLaw{TNode}"/>'s.
/// </summary>
public static class ChangeCheck
{
    /// <summary>
    /// The most UTF-16 units of an id or a title. They are what nodes are found and ordered by, and no index takes texts without end: Neo4j's
    /// takes some 8,000 bytes. Other texts have no bound.
    /// </summary>
    public const int LongestKey = 2000;

    /// <summary>The values of a new node, completed but for position and version.</summary>
    public static Value?[] Complete(AddNode add, GraphModel model, List<string> faults)
    {
        if (!ReferenceEquals(model.NodeType(add.Type.Name), add.Type))
            faults.Add(ChangeFaults.At(add, $"The model has no type {add.Type} (or the change was made of another model)."));
        if (add.Id.Length == 0)
            faults.Add(ChangeFaults.At(add, $"The new {add.Type} has an empty id. Give it one that is unique in the whole graph."));
        else if (add.Id.Length > LongestKey)
            faults.Add(ChangeFaults.At(add, $"The new {add.Type} has an id of {add.Id.Length} characters, \"{add.Id[..40]}…\". The longest that can be is {LongestKey}."));
        var values = Sized(add, $"The {add.Type} \"{add.Id}\"", add.Values, add.Type.Properties, faults);
        var id = add.Type.Id.Index;
        if (values[id] is TextValue given && given.Text != add.Id)
            faults.Add(ChangeFaults.At(add, $"The {add.Type} \"{add.Id}\" has another id among its values: \"{given.Text}\"."));
        if (values[id] is not TextValue)
            values[id] = new TextValue(add.Id);
        Complete(add, $"The {add.Type} \"{add.Id}\"", values, add.Type.Properties, faults, p => p.Name is "position" or "version");
        return values;
    }

    /// <summary>The values of a new link, completed; null where its relationship has no properties.</summary>
    public static Value?[]? Complete(AddLink add, GraphModel model, List<string> faults)
    {
        var what = $"The {add.Relationship} from \"{add.From}\" to \"{add.To}\"";
        CheckRelationship(add, add.Relationship, model, faults);
        if (add.Position is < 1)
            faults.Add(ChangeFaults.At(add, $"{what} has the position {add.Position}. Positions count from 1."));
        if (add.Relationship.Properties is not { } type)
        {
            if (add.Values is { Length: > 0 })
                faults.Add(ChangeFaults.At(add, $"{what} has properties, but the model gives {add.Relationship} none."));
            return null;
        }

        var values = Sized(add, what, add.Values ?? [], type.Properties, faults);
        Complete(add, what, values, type.Properties, faults, _ => false);
        return values;
    }

    /// <summary>Checks that the relationship of a link to remove is the model's.</summary>
    public static void Check(RemoveLink remove, GraphModel model, List<string> faults) =>
        CheckRelationship(remove, remove.Relationship, model, faults);

    /// <summary>Checks the values to set on a node of a type.</summary>
    public static void Check(SetProperties set, NodeType type, List<string> faults)
    {
        foreach (var (property, value) in set.Values)
        {
            var what = $"The {type} \"{set.Id}\"";
            if (property.Index >= type.Properties.Count || !ReferenceEquals(type.Properties[property.Index], property))
                faults.Add(ChangeFaults.At(set, $"{what} has no such property \"{property.Name}\": it is another type's."));
            else if (property.Name is "id")
                faults.Add(ChangeFaults.At(set, $"{what} keeps its id for ever. Add a node with the other id and remove this one."));
            else if (property.Name is "version")
                faults.Add(ChangeFaults.At(set, $"{what} has a version that the store counts; it cannot be set."));
            else if (value is null && property is { IsRequired: true, IsList: false })
                faults.Add(ChangeFaults.At(set, $"{what} needs a value for \"{property.Name}\"; it cannot be taken away."));
            else if (value is not null && Misfit(value, property) is { } fault)
                faults.Add(ChangeFaults.At(set, $"{what} has a wrong value for \"{property.Name}\": {fault}."));
        }
    }

    /// <summary>Checks, when all changes are applied, to how many nodes a link of a node leads.</summary>
    public static void Check(string id, NodeType type, Link link, int count, List<string> faults)
    {
        if (link.IsSingle && count > 1)
            faults.Add(ChangeFaults.TooMany(id, type, link, count));
        if (link.IsRequired && count == 0)
            faults.Add(ChangeFaults.Missing(id, type, link));
    }

    private static void CheckRelationship(Change change, RelationshipType relationship, GraphModel model, List<string> faults)
    {
        if (!ReferenceEquals(model.Relationship(relationship.Name), relationship))
            faults.Add(ChangeFaults.At(change, $"The model has no relationship {relationship} (or the change was made of another model)."));
    }

    private static Value?[] Sized(Change change, string what, Value?[] given, IReadOnlyList<Property> properties, List<string> faults)
    {
        var values = new Value?[properties.Count];
        if (given.Length != properties.Count && given.Length != 0)
            faults.Add(ChangeFaults.At(change, $"{what} has {given.Length} values for {properties.Count} properties."));
        Array.Copy(given, values, Math.Min(given.Length, values.Length));
        return values;
    }

    private static void Complete(
        Change change, string what, Value?[] values, IReadOnlyList<Property> properties, List<string> faults, Predicate<Property> isLeftToStore)
    {
        foreach (var property in properties)
        {
            ref var value = ref values[property.Index];
            value ??= property.IsList ? ListValue.Empty : property.IsRequired ? property.Default : null;
            if (value is null && property.IsRequired && !isLeftToStore(property))
                faults.Add(ChangeFaults.At(change, $"{what} needs a value for \"{property.Name}\"."));
            else if (value is not null && Misfit(value, property) is { } fault)
                faults.Add(ChangeFaults.At(change, $"{what} has a wrong value for \"{property.Name}\": {fault}."));
        }
    }

    private static string? Misfit(Value value, Property property)
    {
        if (property.Name is "title" && value is TextValue { Text.Length: > LongestKey and var length })
            return $"it has {length} characters, and a title has at most {LongestKey}";
        if (!property.IsList)
            return value is ListValue ? $"it takes one {Name(property)}, not a list" : MisfitOfOne(value, property);
        if (value is not ListValue list)
            return $"it takes a list of {Name(property)}, not a single value";
        foreach (var item in list.Items)
        {
            if (MisfitOfOne(item, property) is { } fault)
                return fault;
        }

        return null;
    }

    private static string? MisfitOfOne(Value value, Property property) => (property.Kind, value) switch
    {
        (PropertyKind.Int, IntegerValue number) =>
            number.Number is >= int.MinValue and <= int.MaxValue ? null : $"{number} is not a whole number of 32 bits",
        (PropertyKind.Float, NumberValue number) => double.IsFinite(number.Number) ? null : "it is not finite",
        (PropertyKind.Id or PropertyKind.String, TextValue) or (PropertyKind.Boolean, FlagValue) or (PropertyKind.Date, DayValue) or (PropertyKind.DateTime, InstantValue) => null,
        (PropertyKind.Enum, MemberValue member) when property.Enum!.Members.Contains(member.Member, ReferenceEqualityComparer.Instance) => null,
        (PropertyKind.Enum, MemberValue member) =>
            $"{member.Member.Name} is not one of {property.Enum!.Name}: {string.Join(", ", property.Enum.Members.Select(m => m.Name))}",
        _ => $"it takes {Name(property)}, not {value}",
    };

    private static string Name(Property property) => property.Enum?.Name ?? property.Kind.ToString();
}
