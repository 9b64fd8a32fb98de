using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Writes the shortest paths from a node to the nodes of some types.</summary>
internal static class TraceRunner
{
    /// <summary>Writes a list of paths, or null with an error where there is no such start.</summary>
    public static void Write(ReadRun run, TraceRootCode code)
    {
        var id = run.Text(code.From);
        if (run.Snapshot.Find(id) is not { } start)
        {
            run.Context.Errors.Add(StoreFaults.UnknownStart(id.Text, code.PlainName));
            run.Writer.Null();
            return;
        }

        var walk = TraceWalk.From(run, start, run.Number(code.MaxLength)!.Value);
        var ends = new List<int>();
        for (var i = 1; i < walk.Count; i++)
        {
            if (code.To[walk[i].Node.TypeIndex])
                ends.Add(i);
        }

        run.Sorting(ends.Count);
        ends.Sort((a, b) => walk[a].Length != walk[b].Length
            ? walk[a].Length.CompareTo(walk[b].Length)
            : NaturalOrder.Compare(walk[a].Node, walk[b].Node));
        run.Writer.StartArray();
        foreach (var end in ends)
            WritePath(run, code.Fields, walk, end);
        run.Writer.EndArray();
    }

    private static void WritePath(ReadRun run, TraceFieldCode[] fields, List<Walked> walk, int end)
    {
        run.Stepped(1);
        run.Writer.StartObject();
        foreach (ref readonly var field in fields.AsSpan())
        {
            run.Writer.Name(field.Name);
            switch (field.Kind)
            {
                case TraceFieldKind.Constant:
                    break;
                case TraceFieldKind.Length:
                    run.Writer.Number(walk[end].Length);
                    break;
                case TraceFieldKind.Steps:
                    WriteSteps(run, field.Steps!, walk, end);
                    break;
                default:
                    NodeRunner.Write(run, walk[field.Kind == TraceFieldKind.Start ? 0 : end].Node, field.Selection!);
                    break;
            }
        }

        run.Writer.EndObject();
    }

    private static void WriteSteps(ReadRun run, TraceFieldCode[] fields, List<Walked> walk, int end)
    {
        var steps = new int[walk[end].Length];
        run.Stepped(steps.Length);
        for (int i = steps.Length - 1, at = end; i >= 0; i--, at = walk[at].Before)
            steps[i] = at;
        run.Writer.StartArray();
        foreach (var step in steps)
            WriteStep(run, fields, walk[step]);
        run.Writer.EndArray();
    }

    private static void WriteStep(ReadRun run, TraceFieldCode[] fields, in Walked step)
    {
        run.Writer.StartObject();
        foreach (ref readonly var field in fields.AsSpan())
        {
            run.Writer.Name(field.Name);
            switch (field.Kind)
            {
                case TraceFieldKind.Constant:
                    break;
                case TraceFieldKind.Relationship:
                    run.Writer.String(step.Relationship!.Name);
                    break;
                case TraceFieldKind.Direction:
                    run.Writer.Raw(step.Outgoing ? "\"OUT\""u8 : "\"IN\""u8);
                    break;
                default:
                    NodeRunner.Write(run, step.Node, field.Selection!);
                    break;
            }
        }

        run.Writer.EndObject();
    }
}
