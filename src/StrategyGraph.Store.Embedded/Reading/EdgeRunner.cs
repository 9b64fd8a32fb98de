using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Embedded.Compiling;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Writes edges, page info and gaps.</summary>
internal static class EdgeRunner
{
    // What writing a key of a cursor counts for.
    private const int StepsOfKey = 5;

    /// <summary>Writes the edges of a page as a list.</summary>
    public static void WriteEdges(ReadRun run, ConnectionCode code, EdgeFieldCode[] fields, in PageOfItems page)
    {
        run.Writer.StartArray();
        run.Looked(page.Count);
        for (var i = 0; i < page.Count; i++)
            WriteEdge(run, code, fields, page.At(run, i));
        run.Writer.EndArray();
    }

    /// <summary>Writes the page info as an object.</summary>
    public static void WritePageInfo(ReadRun run, ConnectionCode code, PageInfoField[] fields, in PageOfItems page)
    {
        var writer = run.Writer;
        writer.StartObject();
        foreach (var field in fields)
        {
            writer.Name(field.Name);
            switch (field.Kind)
            {
                case PageInfoKind.HasNextPage:
                    writer.Boolean(page.HasNext);
                    break;
                case PageInfoKind.HasPreviousPage:
                    writer.Boolean(page.HasPrevious);
                    break;
                case PageInfoKind.Constant:
                    writer.Raw(field.Json);
                    break;
                default:
                    if (page.Count == 0)
                        writer.Null();
                    else
                        WriteCursor(run, code.Order, page.At(run, field.Kind == PageInfoKind.StartCursor ? 0 : page.Count - 1));
                    break;
            }
        }

        writer.EndObject();
    }

    /// <summary>Writes a gap as an object.</summary>
    public static void WriteGap(ReadRun run, GapFieldCode[] fields, in Item item)
    {
        var writer = run.Writer;
        writer.StartObject();
        foreach (ref readonly var field in fields.AsSpan())
        {
            writer.Name(field.Name);
            if (field.ByRule is { } rules)
                RootRunner.WriteRule(run, rules[item.Number]);
            else if (field.Node is { } selection)
                NodeRunner.Write(run, item.Node, selection);
        }

        writer.EndObject();
    }

    private static void WriteEdge(ReadRun run, ConnectionCode code, EdgeFieldCode[] fields, in Item item)
    {
        var writer = run.Writer;
        writer.StartObject();
        foreach (ref readonly var field in fields.AsSpan())
        {
            writer.Name(field.Name);
            switch (field.Kind)
            {
                case EdgeFieldKind.Constant:
                    break;
                case EdgeFieldKind.Cursor:
                    WriteCursor(run, code.Order, item);
                    break;
                case EdgeFieldKind.Node when field.Item!.Node is { } selection:
                    NodeRunner.Write(run, item.Node, selection);
                    break;
                case EdgeFieldKind.Node:
                    WriteGap(run, field.Item!.Gap!, item);
                    break;
                case EdgeFieldKind.Property:
                    if (item.Edge?.Values?[field.Property] is { } value)
                        writer.Raw(value.Json);
                    else
                        writer.Null();
                    break;
                default:
                    writer.Number(item.Number);
                    break;
            }
        }

        writer.EndObject();
    }

    private static void WriteCursor(ReadRun run, OrderCode order, in Item item)
    {
        run.Stepped(StepsOfKey * order.Keys.Length);
        run.Comparer.Order = order;
        var keys = run.CursorKeys(order.Keys.Length);
        for (var i = 0; i < keys.Length; i++)
            keys[i] = run.Comparer.ValueOf(order.Keys[i], item);
        CursorCodec.Write(run.Writer, keys);
    }
}
