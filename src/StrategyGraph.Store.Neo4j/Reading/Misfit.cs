using System.Text.Json;
using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>
/// Something in the database that does not fit the model: another tool, or a server with an older model, has put it there. Says what it is,
/// and never a value.
/// </summary>
/// <param name="Found">What there is, such as <c>a number</c>.</param>
/// <param name="Of">For what of what, such as <c>"title" of a Task</c>; null where that is not known.</param>
/// <param name="Model">What the model has there, such as <c>String!</c>.</param>
/// <param name="Id">The id of the node, where it is at hand.</param>
internal sealed record Misfit(string Found, string? Of, string Model, string? Id = null)
{
    private const int MostTypes = 5;

    /// <summary>The message; the id of the node, which is a value too, only where it is for the one who asks.</summary>
    public string Message(bool withId) =>
        $"The graph's database has {Found}{(Of is null ? "" : $" for {Of}")}{(withId && Id is not null ? $" (\"{Id}\")" : "")}, where the model has {Model}: "
        + "written by another tool, or for an older model. The server's operator has to set it right.";

    /// <summary>A value that does not fit its property; the cells stand on it, and it would be written next.</summary>
    public static Misfit OfProperty(ReadRun run, in Cells cells, Property property, string owner, string? id)
    {
        var found = KindOf(cells, property.Kind);
        // Behind a bracket or an item, not behind the name.
        if (property.IsList && run.Writer.Written[^1] != (byte)':')
            found = "a list with " + found;
        var one = NameOf(property.Kind, property.Enum);
        return new Misfit(found, $"\"{property.Name}\" of {owner}", property.IsList ? $"[{one}!]!" : property.IsRequired ? one + "!" : one, id);
    }

    /// <summary>A node of a kind that cannot be where it is.</summary>
    public static Misfit OfKind(SelectionCode selection) => new("a node of another kind", selection.Place, NameOf(selection.Kinds));

    /// <summary>A link that leads nowhere, and has to lead to a node.</summary>
    public static Misfit OfNoNode(SelectionCode selection) => new("no node", selection.Place, NameOf(selection.Kinds));

    /// <summary>A sort key of an item that has to be in its cursor and cannot; the cells stand on it.</summary>
    public static Misfit OfKey(in Cells cells, in CursorKeyCode key)
    {
        var one = NameOf(key.Source.Kind, key.Source.Enum);
        return new Misfit(KindOf(cells, key.Source.Kind), $"{NameOf(key.Source)} of an item, which its cursor needs", key.CanBeNull ? one : one + "!");
    }

    /// <summary>The owner of a property, which may be of one of some types.</summary>
    public static string OwnerOf(IReadOnlyList<NodeType> types) => types.Count == 1 ? types[0].Name : "a node";

    private static string NameOf(IReadOnlyList<NodeType> types)
    {
        var names = string.Join(", ", types.Take(MostTypes).Select(t => t.Name));
        return types.Count > MostTypes ? names + ", …" : names;
    }

    private static string NameOf(SortSource source) => source switch
    {
        PropertySort key => $"\"{key.Property}\"",
        EdgePropertySort key => $"\"{key.Property.Name}\" of the relationship",
        LinkSort key => $"{NameOf(key.Inner)} of \"{key.Link.Name}\"",
        TypeSort => "the kind",
        _ => "the place",
    };

    private static string NameOf(PropertyKind kind, EnumKind? members) => kind switch
    {
        PropertyKind.Id => "ID",
        PropertyKind.Enum => $"{members!.Name} ({string.Join(", ", members.Members.Select(m => m.Name))})",
        _ => kind.ToString(),
    };

    // Neo4j writes dates, instants, durations, points and numbers without end as texts.
    private static string KindOf(in Cells cells, PropertyKind kind) => (cells.Token, kind) switch
    {
        (JsonTokenType.Null, _) => "no value",
        (JsonTokenType.String, PropertyKind.Date) => "a text that is no date",
        (JsonTokenType.String, PropertyKind.DateTime) => "a text that is no point in time",
        (JsonTokenType.String, PropertyKind.Enum) => "a text that is none of its names",
        (JsonTokenType.String, _) => "a text",
        (JsonTokenType.Number, PropertyKind.Int) => "a number that is not whole or too large",
        (JsonTokenType.Number, _) => "a number",
        (JsonTokenType.True or JsonTokenType.False, _) => "true or false",
        _ => "a list",
    };
}
