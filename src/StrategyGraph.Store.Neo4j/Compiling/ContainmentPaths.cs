using StrategyGraph.Domain.Model;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// Which of the relationships that lead to what belongs to a node can lie on a way from a type to some types. To follow the others, as from
/// a priority by way of its evidence measures to milestones, finds nothing and costs as much.
/// </summary>
internal static class ContainmentPaths
{
    /// <summary>The relationships, in the model's order; none where there is no such way.</summary>
    public static IReadOnlyList<RelationshipType> Between(GraphModel model, NodeType from, IReadOnlyList<NodeType> to)
    {
        (NodeType From, Link Link)[] steps =
            [.. model.NodeTypes.SelectMany(t => t.Links.Where(l => l.Relationship.IsContainment && l.Direction == LinkDirection.Out).Select(l => (t, l)))];
        var leads = new HashSet<NodeType>(to, ReferenceEqualityComparer.Instance);
        while (steps.Any(s => s.Link.Targets.Any(leads.Contains) && leads.Add(s.From)))
        {
        }

        var reached = new HashSet<NodeType>(ReferenceEqualityComparer.Instance) { from };
        while (steps.Any(s => reached.Contains(s.From) && s.Link.Targets.Any(reached.Add)))
        {
        }

        var useful = steps.Where(s => reached.Contains(s.From) && s.Link.Targets.Any(leads.Contains)).Select(s => s.Link.Relationship).ToHashSet();
        return [.. model.Relationships.Where(useful.Contains)];
    }
}
