using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Finds what belongs to a node, each node once, breadth first.</summary>
internal static class ContentsRunner
{
    /// <summary>Gives the contents of the source's types.</summary>
    public static void Run(ReadRun run, NodeRow node, SourceCode source, ref Gathering gathering)
    {
        var walk = run.Walk;
        Find(run, node, walk);
        foreach (var each in walk)
        {
            if (source.IsOfTypes[each.TypeIndex])
                gathering.Take(new Item(each, null, 0));
        }

        walk.Clear();
    }

    /// <summary>Fills a list with all contents, in no order that counts. The node itself is among them only where it contains itself.</summary>
    public static void Find(ReadRun run, NodeRow node, List<NodeRow> found)
    {
        run.Marks.Reset(run.Snapshot.Handles);
        found.Clear();
        Expand(run, node, found);
        for (var i = 0; i < found.Count; i++)
            Expand(run, found[i], found);
    }

    private static void Expand(ReadRun run, NodeRow node, List<NodeRow> found)
    {
        foreach (var link in run.Snapshot.Links.Containment[node.TypeIndex])
        {
            run.Stepped(node.Edges[link].Length);
            foreach (var edge in node.Edges[link])
            {
                if (run.Marks.Add(edge.To))
                    found.Add(run.Snapshot.Row(edge.To));
            }
        }

        run.Looked(1);
    }
}
