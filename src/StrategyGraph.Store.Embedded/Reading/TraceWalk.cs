using StrategyGraph.Domain.Model;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>
/// Finds the first of the shortest paths from a node to every other that is near enough. Nodes are expanded in the order in which they were
/// reached, and each node's steps in the order in which steps are compared; so the first path to reach a node is the first in that order.
/// </summary>
internal static class TraceWalk
{
    /// <summary>All nodes reached, the start first, nearest first.</summary>
    public static List<Walked> From(ReadRun run, NodeRow start, int maxLength)
    {
        var walk = new List<Walked> { new(start, -1, 0, null, false) };
        var steps = new List<NodeRow>();
        run.Marks.Reset(run.Snapshot.Handles);
        run.Marks.Add(start.Handle);
        for (var i = 0; i < walk.Count && walk[i].Length < maxLength; i++)
        {
            run.Looked(1);
            foreach (var group in run.Snapshot.Links.Traced[walk[i].Node.TypeIndex])
                Expand(run, walk, i, group, steps);
        }

        return walk;
    }

    private static void Expand(ReadRun run, List<Walked> walk, int at, Link[] group, List<NodeRow> steps)
    {
        var outgoing = group[0].Direction == LinkDirection.Out;
        var from = walk[at];
        steps.Clear();
        foreach (var link in group)
        {
            var edges = from.Node.Edges[link.Index];
            run.Stepped(2 * (1 + edges.Length));
            foreach (var edge in edges)
            {
                var end = outgoing ? edge.To : edge.From;
                if (run.Marks.Add(end))
                    steps.Add(run.Snapshot.Row(end));
            }
        }

        if (steps.Count > 1)
        {
            run.Sorting(steps.Count);
            steps.Sort(static (a, b) => a.Id.CompareTo(b.Id));
        }

        foreach (var node in steps)
            walk.Add(new Walked(node, at, from.Length + 1, group[0].Relationship, outgoing));
    }
}
