using StrategyGraph.Domain.Model;

namespace StrategyGraph.Domain.Changes;

/// <summary>The faults of change sets that only the graph shows, in the same words for all stores.</summary>
public static class ChangeFaults
{
    /// <summary>A fault with the place where the change was asked for.</summary>
    public static string At(Change change, string fault) => change.Origin is { } origin ? $"{origin}: {fault}" : fault;

    /// <summary>An id that is there already.</summary>
    public static string Duplicate(AddNode add, NodeType holder) =>
        At(add, $"The id \"{add.Id}\" is taken by a node of type {holder}. Ids are unique in the whole graph: give the new {add.Type} another.");

    /// <summary>An id that is not there.</summary>
    public static string Unknown(Change change, string id) => At(change, $"There is no node \"{id}\". Add it first, or name one that is there.");

    /// <summary>A link that is not there.</summary>
    public static string NoSuchLink(RemoveLink remove) =>
        At(remove, $"No {remove.Relationship} leads from \"{remove.From}\" to \"{remove.To}\", so none can be removed.");

    /// <summary>A relationship between types that the model does not join by it.</summary>
    public static string WrongEnds(AddLink add, NodeType from, NodeType to, GraphModel model)
    {
        var allowed = model.NodeTypes.SelectMany(t => t.Links
            .Where(l => ReferenceEquals(l.Relationship, add.Relationship) && l.Direction == LinkDirection.Out)
            .SelectMany(l => l.Targets.Select(target => $"{t} to {target}")));
        return At(add, $"{add.Relationship} cannot lead from \"{add.From}\" ({from}) to \"{add.To}\" ({to}); it leads from {string.Join(", ", allowed.Distinct())}.");
    }

    /// <summary>A single link that leads to several nodes.</summary>
    public static string TooMany(string id, NodeType type, Link link, int count) =>
        $"The {type} \"{id}\" would have {count} of {Describe(link)}; it has one at most. Remove the other first.";

    /// <summary>A required link that leads nowhere.</summary>
    public static string Missing(string id, NodeType type, Link link) =>
        $"The {type} \"{id}\" would be without {Describe(link)}, which every {type} has. Add it in the same change set.";

    private static string Describe(Link link) =>
        $"\"{link.Name}\" ({link.Relationship} {(link.Direction == LinkDirection.Out ? "to" : "from")} {string.Join(" or ", link.Targets)})";
}
