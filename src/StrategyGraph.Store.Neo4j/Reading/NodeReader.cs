using System.Text.Json;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>Writes nodes.</summary>
internal static class NodeReader
{
    /// <summary>Writes a node as an object; null where there is none.</summary>
    public static void Write(ReadRun run, ref Cells cells, SelectionCode selection)
    {
        var writer = run.Writer;
        if (cells.Token == JsonTokenType.Null)
        {
            writer.Null();
            return;
        }

        cells.Expect(JsonTokenType.StartArray);
        run.Context.RowsRead++;
        var form = selection.HasForm ? cells.NextNumber() : 0;
        writer.StartObject();
        foreach (ref readonly var field in selection.Forms[form].AsSpan())
        {
            writer.Name(field.Name);
            switch (field.Kind)
            {
                case FieldKind.Constant:
                    break;
                case FieldKind.Property:
                    cells.Next();
                    ValueReader.Write(writer, ref cells, field.Property!);
                    break;
                case FieldKind.Link:
                    cells.Next();
                    WriteFirst(run, ref cells, field.Selection!);
                    break;
                default:
                    if (field.Connection!.HasCell)
                        cells.Next();
                    ConnectionReader.Write(run, ref cells, field.Connection);
                    break;
            }
        }

        cells.NextEnd();
        writer.EndObject();
    }

    /// <summary>Writes the first node of a list; null where the list is empty.</summary>
    public static void WriteFirst(ReadRun run, ref Cells cells, SelectionCode selection)
    {
        cells.Expect(JsonTokenType.StartArray);
        if (cells.Next() == JsonTokenType.EndArray)
        {
            run.Writer.Null();
            return;
        }

        Write(run, ref cells, selection);
        while (cells.Next() != JsonTokenType.EndArray)
            cells.Tokens.Skip();
    }
}
