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
        run.Marks.Reset(run.Snapshot.Handles);
        if (run.Operand(code.Operand) is not ListValue list)
        {
            Look(run, source, code, (TextValue)run.Operand(code.Operand), ref gathering);
            return;
        }

        foreach (var id in list.Items)
            Look(run, source, code, (TextValue)id, ref gathering);
    }

    private static void Look(ReadRun run, SourceCode source, CandidateCode code, TextValue id, ref Gathering gathering)
    {
        if (run.Snapshot.Find(id) is not { } found)
            return;
        if (code.Back is null)
        {
            Take(run, source, found, ref gathering);
            return;
        }

        var link = code.Back[found.TypeIndex];
        if (link < 0)
            return;
        foreach (var edge in found.Edges[link])
            Take(run, source, run.Snapshot.Row(code.BackGoesOut ? edge.To : edge.From), ref gathering);
    }

    private static void Take(ReadRun run, SourceCode source, NodeRow node, ref Gathering gathering)
    {
        run.Looked(1);
        if (source.IsOfTypes[node.TypeIndex] && run.Marks.Add(node.Handle))
            gathering.Take(new Item(node, null, 0));
    }
}
