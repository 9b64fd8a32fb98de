using System.Collections.Frozen;
using StrategyGraph.Domain.Model;

namespace StrategyGraph.Store.Embedded.Snapshots;

/// <summary>What the store looks up about the model's links, as flat tables. Made once for a model.</summary>
internal sealed class LinkTable
{
    private readonly int _types;
    private readonly int _relationships;
    private readonly short[] _out;
    private readonly short[] _in;
    private readonly int[][] _outOf;
    private readonly FrozenDictionary<Link, NodeType> _owners;

    /// <summary>Reads the model.</summary>
    public LinkTable(GraphModel model)
    {
        Model = model;
        _types = model.NodeTypes.Count;
        _relationships = model.Relationships.Count;
        _out = Filled(_types * _relationships * _types);
        _in = Filled(_out.Length);
        _outOf = new int[_types * _relationships][];
        Array.Fill(_outOf, []);
        var owners = new Dictionary<Link, NodeType>(ReferenceEqualityComparer.Instance);
        foreach (var type in model.NodeTypes)
        {
            foreach (var link in type.Links)
            {
                owners.Add(link, type);
                if (link.Direction == LinkDirection.Out)
                    _outOf[(type.Index * _relationships) + link.Relationship.Index] = [.. OutOf(type, link.Relationship), link.Index];
                foreach (var target in link.Targets)
                {
                    if (link.Direction == LinkDirection.Out)
                        _out[At(type, link.Relationship, target)] = (short)link.Index;
                    else
                        _in[At(target, link.Relationship, type)] = (short)link.Index;
                }
            }
        }

        _owners = owners.ToFrozenDictionary(ReferenceEqualityComparer.Instance as IEqualityComparer<Link>);
        NoEdges = [.. model.NodeTypes.Select(t => t.Links.Select(_ => Edge.None).ToArray())];
        Containment = [.. model.NodeTypes.Select(t => t.Links.Where(l => l.Relationship.IsContainment && l.Direction == LinkDirection.Out).Select(l => l.Index).ToArray())];
        Outgoing = [.. model.NodeTypes.Select(t => t.Links.Where(l => l.Direction == LinkDirection.Out).ToArray())];
        Single = [.. model.NodeTypes.Select(t => t.Links.Where(l => l.IsSingle).ToArray())];
        Texts = SearchIndex.TextsByType(model);
        Traced = [.. model.NodeTypes.Select(TracedOf)];
    }

    /// <summary>The model.</summary>
    public GraphModel Model { get; }

    /// <summary>The relationships of a node that has none, by type; shared and never written to.</summary>
    public Edge[][][] NoEdges { get; }

    /// <summary>By type, the links that go out.</summary>
    public Link[][] Outgoing { get; }

    /// <summary>By type, the links that lead to one node at most.</summary>
    public Link[][] Single { get; }

    /// <summary>By type, the links that lead to what belongs to a node.</summary>
    public int[][] Containment { get; }

    /// <summary>By type, the properties that are searched beside the title.</summary>
    public int[][] Texts { get; }

    /// <summary>By type, the links that traces follow: grouped by relationship and direction, in the order in which steps are compared.</summary>
    public Link[][][] Traced { get; }

    /// <summary>The type that declares a link.</summary>
    public NodeType OwnerOf(Link link) => _owners[link];

    /// <summary>The links of a type that go out along a relationship.</summary>
    public int[] OutOf(NodeType type, RelationshipType relationship) => _outOf[(type.Index * _relationships) + relationship.Index];

    /// <summary>The index of the link under which a relationship stands at its start; -1 where the model has no such relationship.</summary>
    public int Out(NodeType from, RelationshipType relationship, NodeType to) => _out[At(from, relationship, to)];

    /// <summary>The index of the link under which a relationship stands at its end; -1 where the model has no such relationship.</summary>
    public int In(NodeType from, RelationshipType relationship, NodeType to) => _in[At(from, relationship, to)];

    private static short[] Filled(int length)
    {
        var table = new short[length];
        Array.Fill(table, (short)-1);
        return table;
    }

    private static Link[][] TracedOf(NodeType type) =>
    [
        .. type.Links.Where(l => !l.Relationship.IsCitation)
            .GroupBy(l => (l.Relationship.Index, l.Direction))
            .OrderBy(g => g.Key)
            .Select(g => g.ToArray()),
    ];

    private int At(NodeType from, RelationshipType relationship, NodeType to) =>
        (((from.Index * _relationships) + relationship.Index) * _types) + to.Index;
}
