using System.Text.Json;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>Writes paths.</summary>
internal static class TraceReader
{
    /// <summary>Writes a list of paths; null with an error where there is no such start, or the paths cannot be written.</summary>
    public static void Write(ReadRun run, ref Cells cells, TraceRootCode code)
    {
        cells.Expect(JsonTokenType.StartArray);
        if (cells.Next() == JsonTokenType.EndArray)
        {
            run.Context.Errors.Add(StoreFaults.UnknownStart(run.Text(code.From), code.PlainName));
            run.Writer.Null();
            return;
        }

        var begun = run.Begin(cells);
        if (!WriteList(run, ref cells, code.Fields))
            run.BeNull(ref cells, begun);

        // Other tools may have given one id to nodes of several types: the first is taken, as "node" does it.
        while (cells.Next() != JsonTokenType.EndArray)
            cells.Tokens.Skip();
    }

    private static bool WriteList(ReadRun run, ref Cells cells, TraceFieldCode[] fields)
    {
        cells.Expect(JsonTokenType.StartArray);
        run.Writer.StartArray();
        while (cells.Next() != JsonTokenType.EndArray)
        {
            if (!WriteOne(run, ref cells, fields))
                return false;
        }

        run.Writer.EndArray();
        return true;
    }

    private static bool WriteOne(ReadRun run, ref Cells cells, TraceFieldCode[] fields)
    {
        var writer = run.Writer;
        cells.Expect(JsonTokenType.StartArray);
        writer.StartObject();
        foreach (ref readonly var field in fields.AsSpan())
        {
            writer.Name(field.Name);
            switch (field.Kind)
            {
                case TraceFieldKind.Constant:
                    break;
                case TraceFieldKind.Length:
                    writer.Number(cells.NextNumber());
                    break;
                case TraceFieldKind.Relationship:
                    writer.String(run.Model.Relationships[cells.NextNumber()].Name);
                    break;
                case TraceFieldKind.Direction:
                    writer.Raw(cells.NextNumber() == 0 ? "\"OUT\""u8 : "\"IN\""u8);
                    break;
                case TraceFieldKind.Steps:
                    cells.Next();
                    if (!WriteList(run, ref cells, field.Steps!))
                        return false;
                    break;
                default:
                    cells.Next();
                    if (!NodeReader.Write(run, ref cells, field.Selection!))
                        return false;
                    break;
            }
        }

        writer.EndObject();
        cells.NextEnd();
        return true;
    }
}
