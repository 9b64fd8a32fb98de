namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// The items of a source as clauses: <paramref name="Head"/> binds the variables of <paramref name="Item"/> and ends where <c>WHERE</c> may
/// follow; with <paramref name="IsDistinct"/> it may give a node several times; with <paramref name="IsCut"/> it gives only
/// items on the page's side of its cursors; with <paramref name="IsScan"/> it looks at all nodes of a type.
/// </summary>
internal sealed record Rows(string Head, IReadOnlyList<string> Conditions, ItemNames Item, bool IsDistinct = false, bool IsCut = false, bool IsScan = false)
{
    /// <summary>The clauses with all conditions, and some more.</summary>
    public string With(params string?[] more)
    {
        var conditions = Conditions.Concat(more.Where(m => m is not null)).ToList();
        var where = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        return $"{Head}{where}{(IsDistinct ? $" WITH DISTINCT {Item.Node}" : "")}";
    }
}
