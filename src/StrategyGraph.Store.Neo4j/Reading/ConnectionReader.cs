using System.Text.Json;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>Writes connections from their cells (<see cref="ConnectionCode"/>).</summary>
internal static class ConnectionReader
{
    /// <summary>Writes a connection as an object. False where it cannot.</summary>
    public static bool Write(ReadRun run, ref Cells cells, ConnectionCode code)
    {
        if (!code.HasCell || code.OnlyCounts)
        {
            WriteCount(run, ref cells, code);
            return true;
        }

        var beside = default(Beside);
        if (code.IsList)
            beside = Enter(run, ref cells, code);
        if (!(code.IsStreamed ? WriteStreamed(run, ref cells, code, beside) : WritePage(run, ref cells, code, beside)))
            return false;
        if (code.RuleCounts > 0)
            run.Places.RemoveRange(beside.Counts, code.RuleCounts);
        if (code.IsList)
            cells.NextEnd();
        if (code.IsGathered)
            cells.NextEnd();
        return true;
    }

    private static void WriteCount(ReadRun run, ref Cells cells, ConnectionCode code)
    {
        run.Writer.StartObject();
        foreach (var part in code.Parts)
        {
            run.Writer.Name(part.Name);
            if (part.Kind == PartKind.TotalCount)
                run.Writer.Number(cells.Tokens.GetInt64());
        }

        run.Writer.EndObject();
    }

    // Reads what stands beside the items and stops at their list. Counts of rules are kept with the places.
    private static Beside Enter(ReadRun run, ref Cells cells, ConnectionCode code)
    {
        cells.Expect(JsonTokenType.StartArray);
        if (code.IsGathered)
            cells.NextList();
        var total = code.CountsAll ? cells.NextNumber() : 0;
        var precede = code.HasPreceding && cells.NextFlag();
        var follow = code.HasFollowing && cells.NextFlag();
        var counts = run.Places.Count;
        for (var i = 0; i < code.RuleCounts; i++)
            run.Places.Add(cells.NextNumber());
        cells.NextList();
        return new Beside(total, precede, follow, counts);
    }

    private static bool WriteStreamed(ReadRun run, ref Cells cells, ConnectionCode code, Beside beside)
    {
        var writer = run.Writer;
        writer.StartObject();
        foreach (var part in code.Parts)
        {
            writer.Name(part.Name);
            if (part.Kind == PartKind.Constant)
                continue;
            if (part.Kind == PartKind.TotalCount)
            {
                writer.Number(beside.Total);
                continue;
            }

            cells.Expect(JsonTokenType.StartArray);
            writer.StartArray();
            while (cells.Next() != JsonTokenType.EndArray)
            {
                if (!(part.Kind == PartKind.Nodes
                    ? ItemReader.Write(run, ref cells, code, beside.Counts, part.Items!)
                    : WriteStreamed(run, ref cells, code, beside, part.Edge!)))
                {
                    return false;
                }
            }

            writer.EndArray();
        }

        writer.EndObject();
        return true;
    }

    private static bool WriteStreamed(ReadRun run, ref Cells cells, ConnectionCode code, Beside beside, EdgeFieldCode[] fields)
    {
        if (code.Cells > 1)
            cells.Expect(JsonTokenType.StartArray);
        run.Writer.StartObject();
        foreach (ref readonly var field in fields.AsSpan())
        {
            run.Writer.Name(field.Name);
            if (field.Kind == EdgeFieldKind.Constant)
                continue;
            if (code.Cells > 1)
                cells.Next();
            if (!ItemReader.WriteField(run, ref cells, code, beside.Counts, field))
                return false;
        }

        run.Writer.EndObject();
        if (code.Cells > 1)
            cells.NextEnd();
        return true;
    }

    private static bool WritePage(ReadRun run, ref Cells cells, ConnectionCode code, Beside beside)
    {
        var page = new PageOfCells(run, ref cells, code, beside.Precede, beside.Follow);
        var writer = run.Writer;
        writer.StartObject();
        foreach (var part in code.Parts)
        {
            writer.Name(part.Name);
            switch (part.Kind)
            {
                case PartKind.Constant:
                    break;
                case PartKind.TotalCount:
                    writer.Number(beside.Total);
                    break;
                case PartKind.PageInfo:
                    WritePageInfo(run, cells, code, part.PageInfo!, page);
                    break;
                default:
                    writer.StartArray();
                    for (var i = 0; i < page.Count; i++)
                    {
                        if (!WriteItem(run, cells, code, beside, part, page, i))
                            return false;
                    }

                    writer.EndArray();
                    break;
            }
        }

        writer.EndObject();
        page.End();
        return true;
    }

    private static bool WriteItem(ReadRun run, Cells cells, ConnectionCode code, Beside beside, PartCode part, PageOfCells page, int item)
    {
        if (part.Kind == PartKind.Nodes)
        {
            var own = cells.At(page.Place(item, part.Cell));
            return ItemReader.Write(run, ref own, code, beside.Counts, part.Items!);
        }

        run.Writer.StartObject();
        foreach (ref readonly var field in part.Edge.AsSpan())
        {
            run.Writer.Name(field.Name);
            if (field.Kind == EdgeFieldKind.Constant)
                continue;
            var own = cells.At(page.Place(item, field.Cell));
            if (!ItemReader.WriteField(run, ref own, code, beside.Counts, field))
                return false;
        }

        run.Writer.EndObject();
        return true;
    }

    private static void WritePageInfo(ReadRun run, Cells cells, ConnectionCode code, PageInfoField[] fields, PageOfCells page)
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
                case var _ when page.Count == 0:
                    writer.Null();
                    break;
                default:
                    var keys = cells.At(page.Place(field.Kind == PageInfoKind.StartCursor ? 0 : page.Count - 1, code.KeysCell));
                    if (!ItemReader.WriteCursor(run, ref keys, code))
                        writer.Null();
                    break;
            }
        }

        writer.EndObject();
    }

    private readonly record struct Beside(int Total, bool Precede, bool Follow, int Counts);
}
