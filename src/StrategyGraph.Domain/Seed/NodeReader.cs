using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Seed;

/// <summary>Reads the definitions of nodes: their values, links and citations, and the nodes that are defined inside them.</summary>
internal sealed class NodeReader
{
    private static readonly string[] Reserved = ["id", "at", "says"];
    private static readonly HashSet<string> FieldLists = new(["workedOut", "notStated", "cutOff", "statedAsNone"], StringComparer.Ordinal);
    private readonly SeedFaults _faults;
    private readonly SeedIndex _index;
    private readonly SeedValues _values;
    private readonly LinkEntries _links;
    private readonly CitationReader _citations;
    private readonly int[] _counts;

    public NodeReader(GraphModel model, SeedIndex index, List<SeedLink> links, SeedFaults faults)
    {
        _faults = faults;
        _index = index;
        _values = new SeedValues(faults);
        _links = new LinkEntries(this, _values, links, faults);
        _citations = new CitationReader(_values, links, faults);
        _counts = new int[model.NodeTypes.Count];
    }

    /// <summary>Reads a node. Its id stands as it is at the root, else behind its parent's.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="map">Its definition.</param>
    /// <param name="source">The document that <c>at</c> means, or null.</param>
    /// <param name="parent">The node inside which it is defined, or null at the root.</param>
    public SeedNode Read(NodeType type, SeedMap map, SeedScalar? source, SeedNode? parent = null)
    {
        var id = map.Find("id");
        var node = new SeedNode(type, SeedIds.Of(type, map, id, parent, _faults), map.Mark);
        _index.Add(node, id?.Mark ?? map.Mark);
        node.Values[type.Id.Index] = new TextValue(node.Id);
        node.Values[type.Position.Index] = IntegerValue.Of(++_counts[type.Index]);
        node.Values[type.Version.Index] = IntegerValue.Of(1);
        foreach (var (key, item) in map.Entries)
            ReadEntry(node, key, item, source, parent is not null);
        _citations.Read(node, map, source);
        Finish(node, map);
        return node;
    }

    private void ReadEntry(SeedNode node, SeedScalar key, SeedItem item, SeedScalar? source, bool isInside)
    {
        var type = node.Type;
        switch (key.Text)
        {
            case "id" or "at" or "says":
            case LinkEntries.EdgeKey when isInside:
                break;
            case "position" or "version":
                _faults.Add(
                    key.Mark,
                    $"\"{key.Text}\" is not written: nodes are numbered by their order, and versions begin at 1; leave it out.");
                break;
            default:
                if (type.Property(key.Text) is { } property)
                    ReadValue(node, property, item);
                else if (type.Link(key.Text) is { } link)
                    _links.Read(node, link, item, source);
                else
                    _faults.AddUnknownKey(key, item, $"\"{key.Text}\" is no field of {type}.", [.. Fields(type), .. Reserved]);
                break;
        }
    }

    private void ReadValue(SeedNode node, Property property, SeedItem item)
    {
        var type = node.Type;
        node.Values[property.Index] = _values.Read(type.Name, property, item);
        if (FieldLists.Contains(property.Name) && item is SeedList fields)
        {
            foreach (var field in fields.Items.OfType<SeedScalar>())
            {
                if (type.Property(field.Text) is null && type.Link(field.Text) is null)
                    _faults.AddUnknown(
                        field.Mark,
                        $"\"{field.Text}\" in \"{property.Name}\" is no field of {type}.", field.Text, Fields(type));
            }
        }

        if (!SeedIndex.IsNamed(type))
            return;
        if (property.Name == "title" && item is SeedScalar title)
            _index.AddName(node, title);
        else if (property.Name == "aliases" && item is SeedList aliases)
        {
            foreach (var alias in aliases.Items.OfType<SeedScalar>())
                _index.AddName(node, alias);
        }
    }

    private void Finish(SeedNode node, SeedMap map)
    {
        SeedValues.FillDefaults(node.Type.Properties, node.Values);
        foreach (var property in node.Type.Properties)
        {
            if (property.IsRequired && node.Values[property.Index] is null && map.Find(property.Name) is null)
                _faults.Add(node.Mark, $"\"{node.Id}\" lacks \"{property.Name}\"; every {node.Type} has it.");
        }
    }

    private static IEnumerable<string> Fields(NodeType type) =>
        type.Properties.Select(p => p.Name).Concat(type.Links.Where(l => !l.IsImplicit).Select(l => l.Name));
}
