using System.Text.Json;
using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>Writes what is read of one item of a connection.</summary>
internal static class ItemReader
{
    /// <summary>Writes a node, or a gap as an object. Counts of rules stand among the places, from <paramref name="counts"/> on.</summary>
    public static void Write(ReadRun run, ref Cells cells, ConnectionCode code, int counts, ItemCode item)
    {
        if (item.Node is { } selection)
        {
            NodeReader.Write(run, ref cells, selection);
            return;
        }

        cells.Expect(JsonTokenType.StartArray);
        var rule = Array.IndexOf(code.RuleIndexes, cells.NextNumber());
        run.Writer.StartObject();
        foreach (ref readonly var field in item.Gap.AsSpan())
        {
            run.Writer.Name(field.Name);
            if (field.ByRule is { } rules)
            {
                WriteRule(run, rules[rule], counts);
            }
            else if (field.Node is { } node)
            {
                cells.Next();
                NodeReader.Write(run, ref cells, node);
            }
        }

        run.Writer.EndObject();
        cells.NextEnd();
    }

    /// <summary>Writes a field of an edge, which is no constant.</summary>
    public static void WriteField(ReadRun run, ref Cells cells, ConnectionCode code, int counts, in EdgeFieldCode field)
    {
        switch (field.Kind)
        {
            case EdgeFieldKind.Cursor:
                WriteCursor(run, ref cells, code);
                break;
            case EdgeFieldKind.Node:
                Write(run, ref cells, code, counts, field.Item!);
                break;
            default:
                ValueReader.Write(run.Writer, ref cells, field.Property!);
                break;
        }
    }

    /// <summary>Writes a cursor from its keys.</summary>
    public static void WriteCursor(ReadRun run, ref Cells cells, ConnectionCode code)
    {
        cells.Expect(JsonTokenType.StartArray);
        var keys = new Value?[code.Keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            cells.Next();
            keys[i] = ValueReader.Read(ref cells, code.Keys[i].Kind, code.Keys[i].Enum);
        }

        cells.NextEnd();
        CursorCodec.Write(run.Writer, keys);
    }

    /// <summary>Writes a gap rule as an object.</summary>
    public static void WriteRule(ReadRun run, RuleFieldCode[] fields, int counts)
    {
        run.Writer.StartObject();
        foreach (ref readonly var field in fields.AsSpan())
        {
            run.Writer.Name(field.Name);
            if (field.Count >= 0)
                run.Writer.Number(run.Places[counts + field.Count]);
        }

        run.Writer.EndObject();
    }
}
