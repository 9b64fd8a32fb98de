using System.Text.Json;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>Writes paths.</summary>
internal static class TraceReader
{
    /// <summary>Writes a list of paths, or null with an error where there is no such start.</summary>
    public static void Write(ReadRun run, ref Cells cells, TraceRootCode code)
    {
        cells.Expect(JsonTokenType.StartArray);
        if (cells.NextFlag())
        {
            cells.Next();
            WriteList(run, ref cells, code.Fields);
        }
        else
        {
            run.Context.Errors.Add(StoreFaults.UnknownStart(run.Text(code.From), code.PlainName));
            run.Writer.Null();
            cells.NextList();
            cells.Tokens.Skip();
        }

        cells.NextEnd();
    }

    private static void WriteList(ReadRun run, ref Cells cells, TraceFieldCode[] fields)
    {
        cells.Expect(JsonTokenType.StartArray);
        run.Writer.StartArray();
        while (cells.Next() != JsonTokenType.EndArray)
            WriteOne(run, ref cells, fields);
        run.Writer.EndArray();
    }

    private static void WriteOne(ReadRun run, ref Cells cells, TraceFieldCode[] fields)
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
                    WriteList(run, ref cells, field.Steps!);
                    break;
                default:
                    cells.Next();
                    NodeReader.Write(run, ref cells, field.Selection!);
                    break;
            }
        }

        writer.EndObject();
        cells.NextEnd();
    }
}
