using StrategyGraph.Domain.Model;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Writing;

/// <summary>The relationships of one type from one start, in the order of their places.</summary>
internal sealed class LinkGroup(DraftNode start, RelationshipType relationship, Edge[] before)
{
    /// <summary>Where they start.</summary>
    public DraftNode Start { get; } = start;

    /// <summary>Their type.</summary>
    public RelationshipType Relationship { get; } = relationship;

    /// <summary>Those of the snapshot.</summary>
    public Edge[] Before { get; } = before;

    /// <summary>Those after the changes so far. A new one has the place 0 until the draft is finished.</summary>
    public List<Edge> Now { get; } = [.. before];

    /// <summary>Whether some may lead to nodes that were removed since.</summary>
    public bool MayDangle { get; set; }

    /// <summary>Whether those now differ from those before.</summary>
    public bool IsChanged => !System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Now).SequenceEqual(Before);

    /// <summary>Gives every one its place; an edge of the snapshot that moves is replaced by a copy.</summary>
    public void Number()
    {
        for (var i = 0; i < Now.Count; i++)
        {
            var edge = Now[i];
            if (edge.Position == 0)
                edge.Position = i + 1;
            else if (edge.Position != i + 1)
                Now[i] = new Edge(edge.From, edge.To, edge.Relationship, i + 1, edge.Values);
        }
    }
}
