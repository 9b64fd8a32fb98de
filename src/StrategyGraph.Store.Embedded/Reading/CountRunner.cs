using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Counts items without gathering them.</summary>
internal static class CountRunner
{
    /// <summary>How many items a connection has on all pages.</summary>
    public static int Count(ReadRun run, NodeRow? node, ConnectionCode code)
    {
        if (code.Where is null && code.Source.Kind == SourceKind.Linked)
            return node!.Edges[code.Source.Link].Length;
        if (code.Where is null && code.Source.Kind == SourceKind.All)
            return CountAll(run.Snapshot, code.Source.Types);
        var gathering = Gathering.Counting(run, code);
        SourceRunner.Run(run, node, code, ref gathering);
        return gathering.Total;
    }

    /// <summary>How many nodes offend a rule.</summary>
    public static int Offenders(ReadRun run, RuleCode rule)
    {
        var handles = run.Snapshot.ByType[rule.Type];
        if (rule.Offends is null)
            return handles.Length;
        var count = 0;
        foreach (var handle in handles)
        {
            run.Looked(1);
            if (rule.Offends.Holds(run, run.Snapshot.Row(handle), null))
                count++;
        }

        return count;
    }

    private static int CountAll(Snapshot snapshot, int[] types)
    {
        var count = 0;
        foreach (var type in types)
            count += snapshot.ByType[type].Length;
        return count;
    }
}
