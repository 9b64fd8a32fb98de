using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;

namespace StrategyGraph.Domain.Seed;

/// <summary>Reads a seed: files of YAML in the format that <c>seed/README.md</c> describes.</summary>
public static class SeedReader
{
    private const string SourceKey = "source";

    /// <summary>
    /// Reads files, in their order, into one change set: first every node, then every link. Nodes are numbered by type in the order of their
    /// definitions, links by start and relationship in the order in which they are first written, both from 1; each change has the place
    /// where it is written as its origin.
    /// </summary>
    /// <exception cref="SeedException">There are faults; all of them are named, with file, line and column.</exception>
    public static ChangeSet Read(GraphModel model, IReadOnlyList<SeedFile> files)
    {
        var faults = new SeedFaults();
        var roots = files.Select(f => YamlReader.Read(f, faults)).ToArray();

        // What a file that is not YAML would have defined is not known, so that its nodes would seem to be missing all over.
        faults.ThrowIfAny();
        var index = new SeedIndex(faults);
        var links = new List<SeedLink>();
        var nodes = new NodeReader(model, index, links, faults);
        var collections = model.NodeTypes.ToDictionary(t => t.Plural, StringComparer.Ordinal);
        foreach (var root in roots)
        {
            if (root is SeedMap map)
                ReadFile(map, collections, nodes, faults);
            else if (root is not (null or SeedScalar { IsNothing: true }))
                faults.Add(root.Mark, "A file is a map of collections, such as \"plans:\" with a list of plans beneath it.");
        }

        var woven = new LinkWeaver(index, faults).Weave(links);
        faults.ThrowIfAny();
        return new ChangeSet(ToChanges(index.Nodes, woven));
    }

    private static void ReadFile(SeedMap file, Dictionary<string, NodeType> collections, NodeReader nodes, SeedFaults faults)
    {
        var source = file.Find(SourceKey) as SeedScalar;
        if (file.Find(SourceKey) is { } other && source is not { IsNothing: false })
            faults.Add(other.Mark, "\"source\" is the id of a document.");
        foreach (var (key, item) in file.Entries)
        {
            if (key.Text == SourceKey)
                continue;
            if (!collections.TryGetValue(key.Text, out var type))
                faults.AddUnknownKey(key, item, $"\"{key.Text}\" is no collection.", [.. collections.Keys, SourceKey]);
            else if (item is SeedList list)
                ReadCollection(type, list, source, nodes, faults);
            else if (item is not SeedScalar { IsNothing: true })
                faults.Add(item.Mark, $"\"{key.Text}\" is a list: each entry begins with \"- id: …\".");
        }
    }

    private static void ReadCollection(NodeType type, SeedList list, SeedScalar? source, NodeReader nodes, SeedFaults faults)
    {
        foreach (var item in list.Items)
        {
            if (item is SeedMap definition)
                nodes.Read(type, definition, source);
            else
                faults.Add(item.Mark, $"An entry of \"{type.Plural}\" is a map that begins with \"id: …\".");
        }
    }

    private static List<Change> ToChanges(List<SeedNode> nodes, IReadOnlyList<SeedLink> links)
    {
        var changes = new List<Change>(nodes.Count + links.Count);
        foreach (var node in nodes)
            changes.Add(new AddNode(node.Type, node.Id, node.Values, node.Mark.ToString()));
        var positions = new Dictionary<(SeedNode, int), int>();
        foreach (var link in links)
        {
            var relationship = link.Link.Relationship;
            var key = (link.From, relationship.Index);
            var position = positions[key] = positions.GetValueOrDefault(key) + 1;
            changes.Add(new AddLink(relationship, link.From.Id, link.To.Id, link.Values, position, link.Mark.ToString()));
        }

        return changes;
    }
}
