using StrategyGraph.Domain.Model;

namespace StrategyGraph.Domain.Seed;

/// <summary>All nodes of a seed by id; those whose type has <c>aliases</c>, which the parties have, by title and alias too.</summary>
internal sealed class SeedIndex(SeedFaults faults)
{
    private readonly Dictionary<string, SeedNode> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(NodeType Type, string Name), (SeedNode Node, SeedMark Mark)> _names = [];

    /// <summary>The nodes in the order of their definitions.</summary>
    public List<SeedNode> Nodes { get; } = [];

    /// <summary>Whether nodes of a type can be named by title and alias.</summary>
    public static bool IsNamed(NodeType type) => type.Property("aliases") is { IsList: true, Kind: PropertyKind.String };

    /// <summary>Adds a node; two of one id are a fault.</summary>
    public void Add(SeedNode node, SeedMark mark)
    {
        Nodes.Add(node);
        if (!_ids.TryAdd(node.Id, node))
            faults.Add(
                mark,
                $"The id \"{node.Id}\" is that of the {_ids[node.Id].Type} at {_ids[node.Id].Mark} too; ids are unique in the whole graph.");
    }

    /// <summary>Adds a title or an alias; one name of two nodes is a fault.</summary>
    public void AddName(SeedNode node, SeedScalar name)
    {
        if (_names.TryGetValue((node.Type, name.Text), out var other))
        {
            if (other.Node != node)
                faults.Add(name.Mark, $"\"{name.Text}\" names \"{other.Node.Id}\" at {other.Mark} too; a name leads to one {node.Type}.");
        }
        else
        {
            _names.Add((node.Type, name.Text), (node, name.Mark));
        }
    }

    /// <summary>The node that a reference names for a link, or null where there is none, which is a fault.</summary>
    public SeedNode? Find(Link link, SeedScalar reference)
    {
        var word = reference.Text;
        if (_ids.TryGetValue(word, out var node) && link.LeadsTo(node.Type))
            return node;
        foreach (var type in link.Targets)
        {
            if (_names.TryGetValue((type, word), out var named))
                return named.Node;
        }

        if (node is not null)
            faults.Add(reference.Mark, $"\"{word}\" is of type {node.Type}; \"{link.Name}\" leads to {link.TargetName}.");
        else
            faults.AddUnknown(reference.Mark, $"There is no {link.TargetName} \"{word}\".", word, Known(link));
        return null;
    }

    private IEnumerable<string> Known(Link link) => Nodes.Where(n => link.LeadsTo(n.Type)).Select(n => n.Id)
        .Concat(_names.Keys.Where(n => link.LeadsTo(n.Type)).Select(n => n.Name))
        .Distinct();
}
