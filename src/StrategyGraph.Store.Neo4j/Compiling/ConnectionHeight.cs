using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>How many connections stand inside one another below a connection.</summary>
internal static class ConnectionHeight
{
    /// <summary>0 where there is none.</summary>
    public static int Below(Connection connection)
    {
        var height = 0;
        foreach (var part in connection.Fields)
        {
            height = Math.Max(height, part switch
            {
                NodesPart nodes => Below(nodes.Items),
                EdgesPart edges => Below(edges.Fields),
                _ => 0,
            });
        }

        return height;
    }

    private static int Below(IReadOnlyList<EdgeField> fields)
    {
        var height = 0;
        foreach (var field in fields)
        {
            if (field is EdgeNode node)
                height = Math.Max(height, Below(node.Item));
        }

        return height;
    }

    private static int Below(ItemSelection items)
    {
        if (items.Node is not null)
            return Below(items.Node);
        var height = 0;
        foreach (var field in items.Gap!)
        {
            if (field is GapNodeField node)
                height = Math.Max(height, Below(node.Selection));
        }

        return height;
    }

    private static int Below(NodeSelection selection)
    {
        var height = 0;
        foreach (var fields in selection.ByType)
        {
            foreach (var field in fields ?? [])
            {
                height = Math.Max(height, field switch
                {
                    LinkField link => Below(link.Selection),
                    ConnectionField inner => 1 + Below(inner.Connection),
                    _ => 0,
                });
            }
        }

        return height;
    }
}
