using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Writes nodes.</summary>
internal static class NodeRunner
{
    /// <summary>Writes a node as an object.</summary>
    public static void Write(ReadRun run, NodeRow node, SelectionCode selection)
    {
        var writer = run.Writer;
        writer.StartObject();
        foreach (ref readonly var field in selection.ByType[node.TypeIndex].AsSpan())
        {
            writer.Name(field.Name);
            switch (field.Kind)
            {
                case FieldKind.Constant:
                    break;
                case FieldKind.Property:
                    if (node.Values[field.Index] is { } value)
                        writer.Raw(value.Json);
                    else
                        writer.Null();
                    break;
                case FieldKind.Link:
                    WriteLink(run, node, field);
                    break;
                default:
                    ConnectionRunner.Write(run, node, field.Connection!);
                    break;
            }
        }

        writer.EndObject();
    }

    private static void WriteLink(ReadRun run, NodeRow node, in FieldCode field)
    {
        var edges = node.Edges[field.Index];
        if (edges.Length == 0)
        {
            run.Writer.Null();
            return;
        }

        run.Looked(1);
        Write(run, run.Snapshot.Row(field.Outgoing ? edges[0].To : edges[0].From), field.Selection!);
    }
}
