using System.Text;
using StrategyGraph.Domain.Model;

namespace StrategyGraph.Planning.Copying;

/// <summary>
/// The query that reads all nodes of a type, page by page, with all of their properties and the links that begin at them: what one has to
/// know to write the graph anew. It is asked of the API's own schema, so any store answers it.
/// </summary>
internal static class ExportQuery
{
    /// <summary>The query of a type; <c>$n</c> is the size of a page and <c>$after</c> the cursor of the page before.</summary>
    public static string Of(NodeType type)
    {
        var query = new StringBuilder("query Export($n: Int!, $after: String) { nodes: ");
        query.Append(type.Plural).Append("(first: $n, after: $after) { pageInfo { hasNextPage endCursor } nodes {");
        foreach (var property in type.Properties)
            query.Append(' ').Append(property.Name);
        foreach (var link in Links(type))
        {
            query.Append(' ').Append(link.Name);
            if (link.IsSingle)
            {
                query.Append(" { ... on Node { id } }");
                continue;
            }

            query.Append(" { edges { node { ... on Node { id } }");
            foreach (var property in link.Relationship.Properties?.Properties ?? [])
                query.Append(' ').Append(property.Name);
            query.Append(" } }");
        }

        return query.Append(" } } }").ToString();
    }

    /// <summary>
    /// The links of a type that are read with it: those that begin at it, and those that end at it where the model declares no other side.
    /// </summary>
    public static IEnumerable<Link> Links(NodeType type) => type.Links.Where(
        l => !l.IsImplicit && (l.Direction == LinkDirection.Out || l.Targets.All(t => t.Links.Any(o => o.IsImplicit && o.Relationship == l.Relationship && o.LeadsTo(type)))));
}
