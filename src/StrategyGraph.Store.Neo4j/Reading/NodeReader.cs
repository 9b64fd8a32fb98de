using System.Text.Json;
using StrategyGraph.Domain.Model;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>Writes nodes.</summary>
internal static class NodeReader
{
    /// <summary>Writes a node as an object. False where it cannot.</summary>
    public static bool Write(ReadRun run, ref Cells cells, SelectionCode selection)
    {
        if (cells.Token == JsonTokenType.Null)
            return run.Add(Misfit.OfKind(selection));
        cells.Expect(JsonTokenType.StartArray);
        var writer = run.Writer;
        run.Context.RowsRead++;
        var node = cells.Place;
        if (selection.HasKind && !cells.NextFlag())
            return run.Add(Misfit.OfKind(selection));
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
                    if (!ValueReader.Write(writer, ref cells, field.Property!) && !WithoutValue(run, ref cells, field.Property!, selection, form, node))
                        return false;
                    break;
                case FieldKind.Link:
                    cells.Next();
                    if (!WriteFirst(run, ref cells, field.Selection!))
                        return false;
                    break;
                default:
                    if (field.Connection!.HasCell)
                        cells.Next();
                    if (!ConnectionReader.Write(run, ref cells, field.Connection))
                        return false;
                    break;
            }
        }

        cells.NextEnd();
        writer.EndObject();
        return true;
    }

    /// <summary>
    /// Writes the first node of a list; null where the list is empty, or that node cannot be written. False where there has to be one.
    /// </summary>
    public static bool WriteFirst(ReadRun run, ref Cells cells, SelectionCode selection)
    {
        cells.Expect(JsonTokenType.StartArray);
        if (cells.Next() == JsonTokenType.EndArray)
        {
            if (selection.IsRequired)
                return run.Add(Misfit.OfNoNode(selection));
            run.Writer.Null();
            return true;
        }

        if (selection.IsRequired)
        {
            if (!Write(run, ref cells, selection))
                return false;
        }
        else
        {
            WriteOrNull(run, ref cells, selection);
        }

        while (cells.Next() != JsonTokenType.EndArray)
            cells.Tokens.Skip();
        return true;
    }

    /// <summary>Writes a node, or null where it cannot be written.</summary>
    public static void WriteOrNull(ReadRun run, ref Cells cells, SelectionCode selection)
    {
        var begun = run.Begin(cells);
        if (!Write(run, ref cells, selection))
            run.BeNull(ref cells, begun);
    }

    private static bool WithoutValue(ReadRun run, ref Cells cells, Property property, SelectionCode selection, int form, int node) =>
        run.AddOrNull(ref cells, property, Misfit.OfProperty(run, cells, property, Misfit.OwnerOf(selection.Types[form]), IdOf(cells, selection, form, node)));

    // The id is at hand where it is asked for too.
    private static string? IdOf(Cells cells, SelectionCode selection, int form, int node)
    {
        var own = cells.At(node);
        if (selection.HasForm || selection.HasKind)
            own.Next();
        foreach (ref readonly var field in selection.Forms[form].AsSpan())
        {
            if (field.Kind == FieldKind.Constant || field.Connection is { HasCell: false })
                continue;
            own.Next();
            if (field.Property?.Name == "id")
                return own.Token == JsonTokenType.String ? own.Tokens.GetString() : null;
            own.Tokens.Skip();
        }

        return null;
    }
}
