using System.Text.Json;
using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>Writes what is read of one item of a connection.</summary>
internal static class ItemReader
{
    /// <summary>
    /// Writes a node, or a gap as an object. Counts of rules stand among the places, from <paramref name="counts"/> on. False where it cannot.
    /// </summary>
    public static bool Write(ReadRun run, ref Cells cells, ConnectionCode code, int counts, ItemCode item)
    {
        if (item.Node is { } selection)
        {
            return NodeReader.Write(run, ref cells, selection);
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
                if (!NodeReader.Write(run, ref cells, node))
                    return false;
            }
        }

        run.Writer.EndObject();
        cells.NextEnd();
        return true;
    }

    /// <summary>Writes a field of an edge, which is no constant. False where it cannot.</summary>
    public static bool WriteField(ReadRun run, ref Cells cells, ConnectionCode code, int counts, in EdgeFieldCode field)
    {
        switch (field.Kind)
        {
            case EdgeFieldKind.Cursor:
                return WriteCursor(run, ref cells, code);
            case EdgeFieldKind.Node:
                return Write(run, ref cells, code, counts, field.Item!);
            default:
                return ValueReader.Write(run.Writer, ref cells, field.Property!) || run.AddOrNull(ref cells, field.Property!, Misfit.OfProperty(run, cells, field.Property!, $"a relationship {code.Relationship}", null));
        }
    }

    /// <summary>Writes a cursor from its keys. False where one of them does not fit the model; then nothing is written.</summary>
    public static bool WriteCursor(ReadRun run, ref Cells cells, ConnectionCode code)
    {
        cells.Expect(JsonTokenType.StartArray);
        var keys = new Value?[code.Keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            cells.Next();
            ref readonly var key = ref code.Keys[i];
            keys[i] = ValueReader.Read(ref cells, key.Source.Kind, key.Source.Enum);
            if (keys[i] is null && (cells.Token != JsonTokenType.Null || !key.CanBeNull))
                return run.Add(Misfit.OfKey(cells, key));
        }

        cells.NextEnd();
        CursorCodec.Write(run.Writer, keys);
        return true;
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
