using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Looks up the nodes that a predicate ties to ids, each once; the predicate still decides.</summary>
internal static class CandidateRunner
{
    /// <summary>Gives the nodes of the source's types.</summary>
    public static void Run(ReadRun run, SourceCode source, CandidateCode code, ref Gathering gathering)
    {
        var walk = run.Walk;
        Begin(run, run.Operand(code.Operand), walk);
        var reached = 0;
        foreach (var step in code.Steps)
        {
            var end = walk.Count;
            run.Marks.Reset(run.Snapshot.Handles);
            for (; reached < end; reached++)
                Expand(run, walk[reached], step, walk);
        }

        for (; reached < walk.Count; reached++)
        {
            if (source.IsOfTypes[walk[reached].TypeIndex])
                gathering.Take(new Item(walk[reached], null, 0));
        }

        walk.Clear();
    }

    private static void Begin(ReadRun run, Value ids, List<NodeRow> walk)
    {
        run.Marks.Reset(run.Snapshot.Handles);
        if (ids is not ListValue list)
        {
            Find(run, (TextValue)ids, walk);
            return;
        }

        foreach (var id in list.Items)
            Find(run, (TextValue)id, walk);
    }

    private static void Find(ReadRun run, TextValue id, List<NodeRow> walk)
    {
        if (run.Snapshot.Find(id) is { } found && run.Marks.Add(found.Handle))
            walk.Add(found);
        run.Looked(1);
    }

    private static void Expand(ReadRun run, NodeRow node, StepBack step, List<NodeRow> walk)
    {
        var link = step.Links[node.TypeIndex];
        if (link < 0)
            return;
        foreach (var edge in node.Edges[link])
        {
            run.Looked(1);
            var row = run.Snapshot.Row(step.GoesOut ? edge.To : edge.From);
            if (run.Marks.Add(row.Handle))
                walk.Add(row);
        }
    }
}
