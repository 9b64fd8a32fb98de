using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Seed;

/// <summary>
/// Reads what stands under a link: an id or a name; a map with <c>ref</c> and properties of the relationship; or a map with <c>id</c> that
/// defines the node in its place, where the properties of the relationship stand under <c>edge</c>.
/// </summary>
internal sealed class LinkEntries(NodeReader nodes, SeedValues values, List<SeedLink> links, SeedFaults faults)
{
    /// <summary>The key under which a definition holds the properties of the relationship that leads to it.</summary>
    public const string EdgeKey = "edge";
    private const string RefKey = "ref";

    /// <summary>Adds the links that are written under a key of a node.</summary>
    public void Read(SeedNode owner, Link link, SeedItem item, SeedScalar? source)
    {
        if (item is SeedList list)
        {
            if (link.IsSingle)
                faults.Add(
                    item.Mark,
                    $"\"{link.Name}\" of {owner.Type} leads to one {link.TargetName}; write it without the brackets or the \"- \".");
            else
                list.Items.ForEach(entry => ReadEntry(owner, link, entry, source));
        }
        else if (!link.IsSingle)
        {
            faults.Add(
                item.Mark,
                $"\"{link.Name}\" of {owner.Type} is a list: write [a, b], or each entry on a line of its own behind \"- \".");
        }
        else
        {
            ReadEntry(owner, link, item, source);
        }
    }

    private void ReadEntry(SeedNode owner, Link link, SeedItem entry, SeedScalar? source)
    {
        switch (entry)
        {
            case SeedScalar { IsNothing: false } reference:
                Add(owner, link, reference, entry.Mark, null);
                break;
            case SeedMap map when map.Find(RefKey) is { } named:
                if (map.Find("id") is { } id)
                    faults.Add(id.Mark, "An entry has either \"ref\", which names a node, or \"id\", which defines one.");
                else if (named is SeedScalar { IsNothing: false } reference)
                    Add(owner, link, reference, entry.Mark, map);
                else
                    faults.Add(named.Mark, $"\"ref\" is the id of one {link.TargetName}.");
                break;
            case SeedMap map when map.Find("id") is not null:
                Define(owner, link, map, source);
                break;
            default:
                faults.Add(
                    entry.Mark,
                    $"An entry of \"{link.Name}\" is the id of one {link.TargetName}, a map with \"ref\" and properties of the relationship, "
                    + "or a map with \"id\" that defines a node.");
                break;
        }
    }

    private void Define(SeedNode owner, Link link, SeedMap map, SeedScalar? source)
    {
        if (link.Targets.Count > 1)
        {
            faults.Add(
                map.Mark,
                $"\"{link.Name}\" leads to {string.Join(", ", link.Targets)}: define the node under the collection of its type, and name it here by its id.");
            return;
        }

        var edge = map.Find(EdgeKey);
        if (edge is not (null or SeedMap))
            faults.Add(edge.Mark, "\"edge\" is a map with properties of the relationship.");
        var added = Add(owner, link, null, map.Mark, edge as SeedMap);
        var target = nodes.Read(link.Targets[0], map, source, owner);
        if (added is not null)
            added.Target = target;
    }

    private SeedLink? Add(SeedNode owner, Link link, SeedScalar? reference, SeedMark mark, SeedMap? written)
    {
        var type = link.Relationship.Properties;
        var given = type is null ? null : new Value?[type.Properties.Count];
        var any = false;
        var before = faults.Count;
        foreach (var (key, item) in written?.Entries ?? [])
        {
            if (key.Text == RefKey)
                continue;
            any = true;
            if (type?.Property(key.Text) is { } property)
                given![property.Index] = values.Read(type.Name, property, item);
            else if (type is null)
                faults.Add(
                    key.Mark,
                    $"\"{key.Text}\" has no place here: the relationship {link.Relationship} has no properties; leave it out.");
            else
                faults.AddUnknownKey(key, item, $"\"{key.Text}\" is no property of {type.Name}.", type.Properties.Select(p => p.Name));
        }

        if (faults.Count > before)
            return null;
        if (type is not null)
            SeedValues.FillDefaults(type.Properties, given!);
        var added = new SeedLink(owner, link, reference, mark) { Values = given, HasProperties = any };
        links.Add(added);
        return added;
    }
}
