using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>A connection becomes one expression: its items in order, no more than its page can have, and what is asked beside them.</summary>
internal sealed class ConnectionCompiler(
    CypherWriter writer, SourceCompiler sources, OrderCompiler orders, SelectionCompiler selections, RuleCounts ruleCounts, GapPages? gapPages, EdgeCount counts)
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
        var count = !code.CountsAll ? null : ofRules is not null ? ofRules.Count(connection) : IsByTitle(connection) ? counts.Compile(connection.Source, connection.Where) : null;
        code.IsGathered = isPlain
            ? code.CountsAll && connection.Where is not null && count is null && ConnectionHeight.Below(connection) <= MostBelowGathering
            : code.CountsAll || code.HasPreceding || code.HasFollowing;
        code.IsList = code.CountsAll || code.HasPreceding || code.HasFollowing;

        var gathered = code.IsGathered ? new Gathering(writer, sources.Compile(connection.Source, connection.Where, node, owner), (connection.Source as LinkedNodes)?.Link) : null;
        var one = (code.IsBackward ? asked.Contains(PageInfoKind.HasPreviousPage) : asked.Contains(PageInfoKind.HasNextPage)) ? " + 1" : "";
        var most = (code.IsBackward
            ? writer.Parameter(ParameterForm.Value, page.Last!.Value)
            : page.First is { } first ? writer.Parameter(ParameterForm.Value, first) : CypherWriter.Number(page.Default)) + one;
        var (items, tallies) = Items(connection, gathered?.Rows() ?? ofRules?.Rows(connection, code.IsBackward, most) ?? Rows(connection, node, owner), most, code);
        code.IsList |= tallies.Count > 0;
        code.IsStreamed = asked.Count == 0 && page.Last is null && AreInOrder(code);
        if (!code.IsList)
            return items;
        var cells = new List<string>();
        if (code.CountsAll)
            cells.Add(gathered?.Size ?? count ?? Count(connection, node, owner));
        if (code.HasPreceding)
            cells.Add(Exists(connection, gathered?.Rows() ?? ofRules?.OnASide(connection, preceding: true) ?? Rows(connection, node, owner), preceding: true));
        if (code.HasFollowing)
            cells.Add(Exists(connection, gathered?.Rows() ?? ofRules?.OnASide(connection, preceding: false) ?? Rows(connection, node, owner), preceding: false));
        cells.AddRange(tallies);
        cells.Add(items);
        var list = $"[{string.Join(", ", cells)}]";
        return gathered is null ? list : gathered.Around(list);
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

    private Rows Rows(Connection connection, string? node, NodeType? owner)
    {
        var rows = sources.Compile(connection.Source, connection.Where, node, owner);
        // An index on place and id has the nodes of a type in natural order; the planner takes it where both are known to be there. It takes a
        // fifth longer than the label to have them all, so it pays where a page needs few of them, or each costs more than to be had.
        if (rows.IsScan && connection is { IsNaturalOrder: true, Source: AllNodes { Types.Count: 1 } } && (connection.Where is null || IsCostly(connection.Where)))
            return rows with { Conditions = [.. rows.Conditions, $"{rows.Item.Node}.position IS NOT NULL", $"{rows.Item.Node}.id IS NOT NULL"] };
        return IsByTitle(connection) ? rows with { Conditions = [.. rows.Conditions, $"{rows.Item.Node}.title IS NOT NULL"] } : rows;
    }

    private static bool IsCostly(Predicate where) => where switch
    {
        And and => and.Of.Any(IsCostly),
        Or or => or.Of.Any(IsCostly),
        Not not => IsCostly(not.Of),
        _ => where is LinkSome or LinkAll or LinkCount,
    };

    // Whether an index has the nodes in order: a page then takes as many as it needs, instead of all that pass.
    private static bool IsByTitle(Connection connection) =>
        connection is { Source: AllNodes { Types: [var type] }, Order: [{ Source: PropertySort { Property: "title" } }, ..] }
        && type.Property("title") is { IsRequired: true };

    private (string Text, IReadOnlyList<string> Counts) Items(Connection connection, Rows rows, string most, ConnectionCode code)
    {
        var page = connection.Page;
        var keys = orders.Keys(connection.Order, rows.Item);
        var (cells, counts) = new PartCompiler(selections, ruleCounts).Compile(connection, rows.Item, keys, code);
        var (named, extra) = Named(keys);
        var tests = new List<string>();
        if (page.After is { } after && !rows.IsCut)
            tests.Add(orders.Test(named, after, behind: true, orAt: false));
        if (page.Before is { } before && !rows.IsCut)
            tests.Add(orders.Test(named, before, behind: false, orAt: false));
        var found = extra.Length == 0 || tests.Count == 0
            ? rows.With([.. tests])
            : $"{rows.With()} WITH {rows.Item.All}{extra} WHERE {string.Join(" AND ", tests)}";
        var carried = extra.Length > 0 && tests.Count > 0 ? string.Concat(named.Except(keys).Select(k => ", " + k.Text)) : extra;
        var item = cells.Count switch { 0 => "0", 1 => cells[0], _ => $"[{string.Join(", ", cells)}]" };
        var order = OrderCompiler.OrderBy(named, code.IsBackward);
        return ($"COLLECT {{ {found} WITH {rows.Item.All}{carried} {order} LIMIT {most} RETURN {item} AS v }}", counts);
    }

    private string Exists(Connection connection, Rows rows, bool preceding)
    {
        var (named, extra) = Named(orders.Keys(connection.Order, rows.Item));
        var tests = new List<string>();
        if (preceding)
        {
            tests.Add(orders.Test(named, connection.Page.After!.Value, behind: false, orAt: true));
        }
        else
        {
            tests.Add(orders.Test(named, connection.Page.Before!.Value, behind: true, orAt: true));
            if (connection.Page.After is { } after)
                tests.Add(orders.Test(named, after, behind: true, orAt: false));
        }

        var found = extra.Length == 0
            ? rows.With([.. tests])
            : $"{rows.With()} WITH {rows.Item.All}{extra} WHERE {string.Join(" AND ", tests)}";
        return $"EXISTS {{ {found} RETURN 1 AS v }}";
    }

    // Keys that have to be worked out are worked out once, under a name.
    private (IReadOnlyList<KeyCode> Keys, string Extra) Named(IReadOnlyList<KeyCode> keys)
    {
        var extra = "";
        var named = new List<KeyCode>(keys.Count);
        foreach (var key in keys)
        {
            if (key.IsPlain)
            {
                named.Add(key);
                continue;
            }

            var name = writer.Variable('k');
            extra += $", {key.Text} AS {name}";
            named.Add(key with { Text = name });
        }

        return (named, extra);
    }
}
