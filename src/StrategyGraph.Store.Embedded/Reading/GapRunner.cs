using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Finds gaps: for each rule the nodes that offend it.</summary>
internal static class GapRunner
{
    /// <summary>Gives the gaps of the graph, of a node, or of a node and its contents.</summary>
    public static void Run(ReadRun run, NodeRow? node, SourceCode source, ref Gathering gathering)
    {
        if (source.OnNode && !source.WithContents)
        {
            Test(run, source, node!, ref gathering);
            return;
        }

        var start = source.OnNode ? node : source.Within is { } within ? run.Snapshot.Find(run.Text(within)) : null;
        if (start is not null)
            OfContents(run, source, start, ref gathering);
        else if (source.Within is null)
            OfAll(run, source, ref gathering);
    }

    private static void OfAll(ReadRun run, SourceCode source, ref Gathering gathering)
    {
        foreach (var rule in source.Rules)
        {
            foreach (var handle in run.Snapshot.ByType[rule.Type])
            {
                run.Looked(1);
                var row = run.Snapshot.Row(handle);
                if ((rule.Offends is null || rule.Offends.Holds(run, row, null)) && !gathering.Take(new Item(row, null, rule.Place)))
                    return;
            }
        }
    }

    private static void OfContents(ReadRun run, SourceCode source, NodeRow start, ref Gathering gathering)
    {
        var walk = run.Walk;
        ContentsRunner.Find(run, start, walk);
        if (run.Marks.Add(start.Handle))
            walk.Add(start);
        foreach (var each in walk)
            Test(run, source, each, ref gathering);
        walk.Clear();
    }

    private static void Test(ReadRun run, SourceCode source, NodeRow node, ref Gathering gathering)
    {
        run.Stepped(1 + (source.Rules.Length / 8));
        foreach (var rule in source.Rules)
        {
            if (rule.Type == node.TypeIndex && (rule.Offends is null || rule.Offends.Holds(run, node, null)))
                gathering.Take(new Item(node, null, rule.Place));
        }
    }
}
