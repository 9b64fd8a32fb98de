using StrategyGraph.Domain.Model;

namespace StrategyGraph.Domain.Seed;

/// <summary>How the whole id of a node follows from the one that is written.</summary>
internal static class SeedIds
{
    /// <summary>
    /// The id as it is written at the root; inside a parent the parent's, a slash and the one that is written, or what stands behind a
    /// leading slash. What cannot be an id is a fault, and something that is no other node's id is given.
    /// </summary>
    public static string Of(NodeType type, SeedMap map, SeedItem? item, SeedNode? parent, SeedFaults faults)
    {
        if (item is null)
            faults.Add(map.Mark, $"This {type} has no \"id\"; give it one that is short, readable and never changes.");
        else if (item is not SeedScalar { IsNothing: false })
            faults.Add(item.Mark, "An id is one word, such as \"m1\".");
        if (item is not SeedScalar { IsNothing: false } written)
            return map.Mark.ToString();
        var id = written.Text;
        if (parent is not null)
            id = id.StartsWith('/') ? id[1..] : $"{parent.Id}/{id}";
        if (!IsId(id))
            faults.Add(
                written.Mark,
                $"\"{written.Text}\" cannot be an id: words without spaces, with single slashes between them, such as cypp-2013/1/i.");
        return id;
    }

    private static bool IsId(string id)
    {
        if (id.StartsWith('/') || id.EndsWith('/') || id.Contains("//", StringComparison.Ordinal))
            return false;
        foreach (var c in id)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
                return false;
        }

        return true;
    }
}
