using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// Pages of the gaps of the whole graph. They are in the order of their rules, so a page is filled rule by rule: from each as many as the page
/// takes, in the order of the index on place and id, and none once it is full, for Neo4j evaluates only the branch of a CASE that is taken.
/// All that offend every rule would be some hundred times as many.
/// </summary>
internal sealed class GapPages(CypherWriter writer, GapCompiler gaps, RuleCounts counts, OrderCompiler orders, OrderedRows ordered)
{
    /// <summary>Whether a connection is one of these.</summary>
    public static bool Has(Connection connection) =>
        connection is { Source: GapsOf { OnNode: false, Within: null, Rules.Count: > 0 }, Where: null, IsNaturalOrder: true };

    /// <summary>How many gaps there are: rule by rule, for a row that goes through a union costs more than to be counted.</summary>
    public string Count(Connection connection) => string.Join(" + ", ((GapsOf)connection.Source).Rules.Select(counts.Of));

    /// <summary>All gaps, from which one on a side of a cursor is looked for: the rules that are likely to have it come first.</summary>
    public Rows OnASide(Connection connection, bool preceding)
    {
        var rules = Rules(connection, fromLast: !preceding);
        var item = Item(rules);
        return new Rows(gaps.OfAll(rules, item), [], item);
    }

    /// <summary>
    /// The gaps on the page's side of its cursors, to be put in order and cut: from the first rule on, or <paramref name="isBackward"/> from
    /// the last, at least <paramref name="most"/> where there are so many.
    /// </summary>
    public Rows Rows(Connection connection, bool isBackward, string most)
    {
        var rules = Rules(connection, fromLast: isBackward);
        var found = writer.Variable('l');
        var head = "";
        foreach (var rule in rules)
        {
            var item = new ItemNames(writer.Variable('n'), null, CypherWriter.Number(rule.Index), [rule.Type]);
            var keys = orders.Keys(connection.Order, item).ToList();
            keys[1] = keys[1] with { CanBeNull = false };
            var isAsked = new List<string>();
            if (head.Length > 0)
                isAsked.Add($"size({found}) < {most}");
            var tests = new List<string> { $"{item.Node}.position IS NOT NULL", $"{item.Node}.id IS NOT NULL" };
            if (connection.Page.After is { } after)
                Add(orders.OfRule(keys, after, behind: true));
            if (connection.Page.Before is { } before)
                Add(orders.OfRule(keys, before, behind: false));
            var list = $"COLLECT {{ {gaps.Offenders(rule, item).With([.. tests])} RETURN [{item.Node}, {item.Number}] AS v {OrderCompiler.OrderBy([.. keys.Skip(1)], isBackward)} LIMIT {most} }}";
            if (isAsked.Count > 0)
                list = $"CASE WHEN {string.Join(" AND ", isAsked)} THEN {list} ELSE [] END";
            head += head.Length > 0 ? $" WITH {found} + {list} AS {found}" : $"WITH {list} AS {found}";

            void Add((string Rule, string Item) test)
            {
                isAsked.Add(test.Rule);
                tests.Add(test.Item);
            }
        }

        head += $" WITH {found} + {Unplaced(connection, rules, found, isBackward, most)} AS {found}";
        var all = Item(rules);
        var pair = writer.Variable('x');
        // With the lists of the rules beside it each row would be counted with all of them: 1.4 GiB for a page of a thousand.
        return new Rows($"UNWIND head(COLLECT {{ {head} RETURN {found} AS v }}) AS {pair} WITH {pair}[0] AS {all.Node}, {pair}[1] AS {all.Number}", [], all, IsCut: true);
    }

    // The index has no nodes that another tool has made without a place or an id. Their gaps are the last of each rule, so they are looked for where
    // the page has more than one rule, or goes to the end; where they belong it takes to put all in order.
    private string Unplaced(Connection connection, List<GapTest> rules, string found, bool isBackward, string most)
    {
        var item = Item(rules);
        var keys = orders.Keys(connection.Order, item);
        var unplaced = $"MATCH ({item.Node}{CypherWriter.Labels(item.Types)}) WHERE {item.Node}.position IS NULL OR {item.Node}.id IS NULL {gaps.OfEach(rules, item)}";
        var cut = ordered.Cut(connection.Page, new Rows(unplaced, [], item), keys, isBackward, most);
        var list = $"COLLECT {{ {cut} RETURN [{item.Node}, {item.Number}] AS v }}";
        var last = $"{found}[-1][1]";
        var reaches = (isBackward, isBackward ? connection.Page.Before : connection.Page.After) switch
        {
            (true, null) => null,
            (true, { } cursor) => $"{last} < {writer.Parameter(ParameterForm.CursorKey, cursor)} OR {writer.Parameter(ParameterForm.CursorKey, cursor, 1)} IS NULL",
            (false, null) => $"{last} > {CypherWriter.Number(rules[0].Index)}",
            (false, { } cursor) => $"{last} > {writer.Parameter(ParameterForm.CursorKey, cursor)}",
        };
        return reaches is null ? list : $"CASE WHEN size({found}) < {most} OR {reaches} THEN {list} ELSE [] END";
    }

    private static List<GapTest> Rules(Connection connection, bool fromLast) =>
        [.. ((GapsOf)connection.Source).Rules.OrderBy(r => fromLast ? -r.Index : r.Index)];

    private ItemNames Item(List<GapTest> rules) =>
        new(writer.Variable('n'), null, writer.Variable('g'), [.. rules.Select(r => r.Type).Distinct()]);
}
