using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Reads connections: finds the page, then writes the parts in the order in which they were asked.</summary>
internal static class ConnectionRunner
{
    /// <summary>Writes a connection as an object; <paramref name="node"/> is null at the root.</summary>
    public static void Write(ReadRun run, NodeRow? node, ConnectionCode code)
    {
        var top = run.Items.Count;
        WriteParts(run, code, Find(run, node, code));
        run.Items.PopTo(top);
    }

    private static PageOfItems Find(ReadRun run, NodeRow? node, ConnectionCode code)
    {
        if (code.OnlyCounts)
            return new PageOfItems { Total = code.CountsAll ? CountRunner.Count(run, node, code) : 0 };
        if (code.Where is null && code.IsInOrder)
        {
            if (code.Source.Kind == SourceKind.Linked)
                return SliceRunner.Slice(run, code, node!.Edges[code.Source.Link], null);
            if (code.Source is { Kind: SourceKind.All, Types: [var type] })
                return SliceRunner.Slice(run, code, null, run.Snapshot.ByType[type]);
        }

        var gathering = new Gathering(run, code);
        SourceRunner.Run(run, node, code, ref gathering);
        return gathering.Page();
    }

    private static void WriteParts(ReadRun run, ConnectionCode code, in PageOfItems page)
    {
        var writer = run.Writer;
        writer.StartObject();
        foreach (ref readonly var part in code.Parts.AsSpan())
        {
            writer.Name(part.Name);
            switch (part.Kind)
            {
                case PartKind.Constant:
                    break;
                case PartKind.TotalCount:
                    writer.Number(page.Total);
                    break;
                case PartKind.Nodes:
                    WriteItems(run, part.Items!, page);
                    break;
                case PartKind.Edges:
                    EdgeRunner.WriteEdges(run, code, part.Edge!, page);
                    break;
                default:
                    EdgeRunner.WritePageInfo(run, code, part.PageInfo!, page);
                    break;
            }
        }

        writer.EndObject();
    }

    private static void WriteItems(ReadRun run, ItemCode code, in PageOfItems page)
    {
        run.Writer.StartArray();
        run.Looked(page.Count);
        for (var i = 0; i < page.Count; i++)
        {
            var item = page.At(run, i);
            if (code.Node is { } selection)
                NodeRunner.Write(run, item.Node, selection);
            else
                EdgeRunner.WriteGap(run, code.Gap!, item);
        }

        run.Writer.EndArray();
    }
}
