using System.Collections.Frozen;
using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>What the compilers look up about the model. Made once for a model.</summary>
internal sealed class ModelTable
{
    private readonly FrozenDictionary<Link, NodeType> _owners;
    private readonly FrozenSet<Link> _ambiguous;

    /// <summary>Reads the model; a statement may have <paramref name="longest"/> characters.</summary>
    public ModelTable(GraphModel model, int longest)
    {
        Longest = longest;
        Model = model;
        var owners = new Dictionary<Link, NodeType>(ReferenceEqualityComparer.Instance);
        var ambiguous = new HashSet<Link>(ReferenceEqualityComparer.Instance);
        foreach (var type in model.NodeTypes)
        {
            foreach (var link in type.Links)
            {
                owners.Add(link, type);
                if (type.Links.Any(l => !ReferenceEquals(l, link) && l.Relationship == link.Relationship && l.Direction == link.Direction))
                    ambiguous.Add(link);
            }
        }

        _owners = owners.ToFrozenDictionary(ReferenceEqualityComparer.Instance as IEqualityComparer<Link>);
        _ambiguous = ambiguous.ToFrozenSet(ReferenceEqualityComparer.Instance as IEqualityComparer<Link>);
        Containment = [.. model.Relationships.Where(r => r.IsContainment)];
        Texts = [.. model.NodeTypes.SelectMany(SearchLaw.Texts).DistinctBy(p => p.Name)];
    }

    /// <summary>A whole number that is no property of the model, such as a score.</summary>
    public static Property WholeNumber { get; } = new(0, "number", PropertyKind.Int, null, false, true, null, null);

    /// <summary>The model.</summary>
    public GraphModel Model { get; }

    /// <summary>How many characters a statement may have.</summary>
    public int Longest { get; }

    /// <summary>The relationships that lead to what belongs to a node.</summary>
    public IReadOnlyList<RelationshipType> Containment { get; }

    /// <summary>The properties that are searched beside the title, of any type, one for each name.</summary>
    public IReadOnlyList<Property> Texts { get; }

    /// <summary>The type that declares a link.</summary>
    public NodeType OwnerOf(Link link) => _owners[link];

    /// <summary>Whether the relationship alone does not tell the nodes of a link from those of another.</summary>
    public bool IsAmbiguous(Link link) => _ambiguous.Contains(link);
}
