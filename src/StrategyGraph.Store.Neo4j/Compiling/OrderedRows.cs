using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>Rows are put in order, and cut as a page says.</summary>
internal sealed class OrderedRows(CypherWriter writer, OrderCompiler orders)
{
    /// <summary>The clauses that give the rows of a page in order, or <paramref name="isBackward"/> from the last to the first, and at most so many.</summary>
    public string Cut(Page page, Rows rows, IReadOnlyList<KeyCode> keys, bool isBackward, string most)
    {
        var (named, extra) = Named(keys);
        var tests = new List<string>();
        if (page.After is { } after && !rows.IsCut)
            tests.Add(orders.Test(named, after, behind: true, orAt: false));
        if (page.Before is { } before && !rows.IsCut)
            tests.Add(orders.Test(named, before, behind: false, orAt: false));
        var carried = extra.Length > 0 && tests.Count > 0 ? string.Concat(named.Except(keys).Select(k => ", " + k.Text)) : extra;
        return $"{Tested(rows, extra, tests)} WITH {rows.Item.All}{carried} {OrderCompiler.OrderBy(named, isBackward)} LIMIT {most}";
    }

    /// <summary>The test that there are rows on the other side of a cursor of the page, or at it: before the one that it begins behind, or behind the other.</summary>
    public string Exists(Page page, Rows rows, IReadOnlyList<KeyCode> keys, bool preceding)
    {
        var (named, extra) = Named(keys);
        var tests = new List<string>();
        if (!rows.IsCut)
            tests.Add(preceding ? orders.Test(named, page.After!.Value, behind: false, orAt: true) : orders.Test(named, page.Before!.Value, behind: true, orAt: true));
        if (!rows.IsCut && !preceding && page.After is { } after)
            tests.Add(orders.Test(named, after, behind: true, orAt: false));
        return $"EXISTS {{ {Tested(rows, extra, tests)} RETURN 1 AS v }}";
    }

    private static string Tested(Rows rows, string extra, List<string> tests) => extra.Length == 0 || tests.Count == 0
        ? rows.With([.. tests])
        : $"{rows.With()} WITH {rows.Item.All}{extra} WHERE {string.Join(" AND ", tests)}";

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
