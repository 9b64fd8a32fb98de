using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>A connection becomes one expression: its items in order, no more than its page can have, and what is asked beside them.</summary>
internal sealed class ConnectionCompiler(
    CypherWriter writer, SourceCompiler sources, OrderCompiler orders, OrderedRows ordered, SelectionCompiler selections, RuleCounts ruleCounts, GapPages? gapPages, IndexPages? indexPages, EdgeCount counts)
{
    // To plan gatherings inside one another takes Neo4j some three times as long for each: six take a second, eight do not end. Further out,
    // what is read twice is found twice.
    private const int MostBelowGathering = 2;

    /// <summary>The expression of a connection from a node of a type (both null at the root); null where nothing needs to be read.</summary>
    public string? Compile(Connection connection, string? node, NodeType? owner, out ConnectionCode code)
    {
        var page = connection.Page;
        code = new ConnectionCode { Page = page, CountsAll = connection.CountsAll };
        var ofRules = GapPages.Has(connection) ? gapPages : null;
        if (connection.OnlyCounts)
        {
            code.Parts = [.. connection.Fields.Select(p => p is ConstantPart c
                ? new PartCode([.. c.Name, .. c.Json], PartKind.Constant)
                : new PartCode(p.Name, PartKind.TotalCount))];
            code.OnlyCounts = connection.CountsAll;
            code.HasCell = connection.CountsAll;
            return connection.CountsAll ? ofRules?.Count(connection) ?? counts.Compile(connection.Source, connection.Where) ?? Count(connection, node, owner) : null;
        }

        var asked = connection.Fields.OfType<PageInfoPart>().SelectMany(p => p.Fields).Select(f => f.Kind).ToHashSet();
        code.HasPreceding = page.After is not null && asked.Contains(PageInfoKind.HasPreviousPage);
        code.HasFollowing = page.Before is not null && asked.Contains(PageInfoKind.HasNextPage);
        code.IsBackward = page.First is null && page.Last is not null;
        var isPlain = ofRules is not null || connection.Source is AllNodes or LinkedNodes;
        var count = !code.CountsAll ? null : ofRules is not null ? ofRules.Count(connection) : IndexPages.IsByTitle(connection) ? counts.Compile(connection.Source, connection.Where) : null;
        code.IsGathered = isPlain
            ? code.CountsAll && connection.Where is not null && count is null && ConnectionHeight.Below(connection) <= MostBelowGathering
            : code.CountsAll || code.HasPreceding || code.HasFollowing;
        code.IsList = code.CountsAll || code.HasPreceding || code.HasFollowing;

        var gathered = code.IsGathered ? new Gathering(writer, Found(), (connection.Source as LinkedNodes)?.Link) : null;
        var one = (code.IsBackward ? asked.Contains(PageInfoKind.HasPreviousPage) : asked.Contains(PageInfoKind.HasNextPage)) ? " + 1" : "";
        var most = (code.IsBackward
            ? writer.Parameter(ParameterForm.Value, page.Last!.Value)
            : page.First is { } first ? writer.Parameter(ParameterForm.Value, first) : CypherWriter.Number(page.Default)) + one;
        var (items, tallies) = Items(connection, gathered?.Rows() ?? ofRules?.Rows(connection, code.IsBackward, most) ?? Found(), most, code);
        code.IsList |= tallies.Count > 0;
        code.IsStreamed = asked.Count == 0 && page.Last is null && AreInOrder(code);
        if (!code.IsList)
            return items;
        var cells = new List<string>();
        if (code.CountsAll)
            cells.Add(gathered?.Size ?? count ?? Count(connection, node, owner));
        if (code.HasPreceding)
            cells.Add(Exists(connection, gathered?.Rows() ?? ofRules?.OnASide(connection, preceding: true) ?? Found(), preceding: true));
        if (code.HasFollowing)
            cells.Add(Exists(connection, gathered?.Rows() ?? ofRules?.OnASide(connection, preceding: false) ?? Found(), preceding: false));
        cells.AddRange(tallies);
        cells.Add(items);
        var list = $"[{string.Join(", ", cells)}]";
        return gathered is null ? list : gathered.Around(list);

        Rows Found() => sources.Compile(connection.Source, connection.Where, node, owner);
    }

    // Whether one part alone reads the items, each cell once, from the first to the last.
    private static bool AreInOrder(ConnectionCode code)
    {
        var parts = code.Parts.Where(p => p.Kind is PartKind.Nodes or PartKind.Edges).ToArray();
        if (parts.Length != 1)
            return false;
        var read = parts[0].Edge?.Where(f => f.Kind != EdgeFieldKind.Constant).Select(f => f.Cell) ?? [parts[0].Cell];
        return read.SequenceEqual(Enumerable.Range(0, code.Cells));
    }

    // Without what leads the planner to an index for the order: how many nodes a type has Neo4j knows without counting.
    private string Count(Connection connection, string? node, NodeType? owner) =>
        $"COUNT {{ {sources.Compile(connection.Source, connection.Where, node, owner).With()} }}";

    private (string Text, IReadOnlyList<string> Counts) Items(Connection connection, Rows rows, string most, ConnectionCode code)
    {
        var isIndexed = indexPages is not null && IndexPages.Has(connection, rows);
        var item = rows.Item;
        var indexed = isIndexed ? indexPages!.Page(connection, rows, code.IsBackward, most, out item) : null;
        var keys = orders.Keys(connection.Order, item);
        var (cells, counts) = new PartCompiler(selections, ruleCounts).Compile(connection, item, keys, code);
        var found = indexed ?? ordered.Cut(connection.Page, rows, keys, code.IsBackward, most);
        return ($"COLLECT {{ {found} RETURN {cells.Count switch { 0 => "0", 1 => cells[0], _ => $"[{string.Join(", ", cells)}]" }} AS v }}", counts);
    }

    private string Exists(Connection connection, Rows rows, bool preceding) => indexPages is not null && IndexPages.Has(connection, rows)
        ? indexPages.Exists(connection, rows, preceding)
        : ordered.Exists(connection.Page, rows, orders.Keys(connection.Order, rows.Item), preceding);
}
