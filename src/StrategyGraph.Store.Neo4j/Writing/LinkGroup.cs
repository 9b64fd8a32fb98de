using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>The relationships of one type from one start, in the order of their places.</summary>
internal sealed class LinkGroup(DraftNode start, RelationshipType relationship)
{
    /// <summary>Where they start.</summary>
    public DraftNode Start { get; } = start;

    /// <summary>Their type.</summary>
    public RelationshipType Relationship { get; } = relationship;

    /// <summary>Those after the changes so far.</summary>
    public List<DraftLink> Now { get; } = [];

    /// <summary>Those of the database that were removed.</summary>
    public List<DraftLink> Removed { get; } = [];

    /// <summary>Whether some may lead to nodes that were removed since.</summary>
    public bool MayDangle { get; set; }

    /// <summary>Takes out the relationships that lead to removed nodes; with those nodes they go by themselves.</summary>
    public void Purge()
    {
        if (MayDangle)
            Now.RemoveAll(l => l.To.IsRemoved);
        MayDangle = false;
    }

    /// <summary>Takes out the relationships to a node; false where there is none.</summary>
    public bool Remove(DraftNode to)
    {
        Removed.AddRange(Now.Where(l => l.To == to && l.Id is not null));
        return Now.RemoveAll(l => l.To == to) > 0;
    }
}

/// <summary>
/// A relationship. <paramref name="Id"/> and <paramref name="Position"/> are the database's; null and 0 where it is new.
/// </summary>
internal sealed record DraftLink(string? Id, DraftNode To, long Position, Value?[]? Values);
