using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Gives the items of a source to a gathering, until that needs no more.</summary>
internal static class SourceRunner
{
    /// <summary>Runs a source; <paramref name="node"/> is null at the root.</summary>
    public static void Run(ReadRun run, NodeRow? node, ConnectionCode code, ref Gathering gathering)
    {
        switch (code.Source.Kind)
        {
            case SourceKind.All when code.Candidates is { } candidates:
                CandidateRunner.Run(run, code.Source, candidates, ref gathering);
                break;
            case SourceKind.All:
                All(run, code.Source, ref gathering);
                break;
            case SourceKind.Linked:
                Linked(run, node!, code.Source, ref gathering);
                break;
            case SourceKind.Contents:
                ContentsRunner.Run(run, node!, code.Source, ref gathering);
                break;
            case SourceKind.Gaps:
                GapRunner.Run(run, node, code.Source, ref gathering);
                break;
            default:
                SearchRunner.Run(run, code.Source, ref gathering);
                break;
        }
    }

    private static void All(ReadRun run, SourceCode source, ref Gathering gathering)
    {
        foreach (var type in source.Types)
        {
            foreach (var handle in run.Snapshot.ByType[type])
            {
                run.Looked(1);
                if (!gathering.Take(new Item(run.Snapshot.Row(handle), null, 0)))
                    return;
            }
        }
    }

    private static void Linked(ReadRun run, NodeRow node, SourceCode source, ref Gathering gathering)
    {
        foreach (var edge in node.Edges[source.Link])
        {
            run.Looked(1);
            if (!gathering.Take(new Item(run.Snapshot.Row(source.Outgoing ? edge.To : edge.From), edge, 0)))
                return;
        }
    }
}
