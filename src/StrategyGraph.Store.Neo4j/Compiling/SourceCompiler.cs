using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>The sources of connections become clauses.</summary>
internal sealed class SourceCompiler(CypherWriter writer, ModelTable table, PredicateCompiler predicates, GapCompiler gaps, SearchCompiler search)
{
    /// <summary>
    /// The items of a source that pass a test. <paramref name="node"/> is the variable of the node that the source starts from, of the type
    /// <paramref name="owner"/>; both null at the root.
    /// </summary>
    public Rows Compile(ItemSource source, Predicate? where, string? node, NodeType? owner) => source switch
    {
        AllNodes all => All(all, where),
        LinkedNodes linked => Tested(Linked(linked, node!), where),
        Contents contents => Tested(Within(contents, node!, owner!), where),
        GapsOf of => Tested(gaps.Compile(of, node, owner), where),
        Matches matches => Tested(search.Compile(matches), where),
        _ => throw new ArgumentException($"The store knows no source {source.GetType().Name}.", nameof(source)),
    };

    private Rows Tested(Rows rows, Predicate? where) => where is null
        ? rows
        : rows with { Conditions = [.. rows.Conditions, .. Parts(where).Select(p => predicates.Compile(p, rows.Item))] };

    private Rows All(AllNodes all, Predicate? where)
    {
        var item = new ItemNames(writer.Variable('n'), null, null, all.Types);
        if (all.Types.Count == 0)
            return new Rows($"MATCH ({item.Node}) WHERE false WITH {item.Node}", [], item);
        var parts = where is null ? [] : Parts(where).ToList();
        if (parts.Exists(IsId) || parts.Find(p => p is LinkSome some && some.Test is { } test && IsTied(test)) is not LinkSome anchor)
            return Tested(new Rows($"MATCH ({item.Node}{CypherWriter.Labels(all.Types)})", [], item, IsScan: !parts.Exists(IsId)), where);
        parts.Remove(anchor);
        var clauses = new List<string>();
        var conditions = new List<string>();
        var isSingle = Anchored(anchor, item, clauses, conditions);
        conditions.AddRange(parts.Select(p => predicates.Compile(p, item)));
        return new Rows(string.Join(' ', clauses), conditions, item, !isSingle);
    }

    // The clauses from a node that an id finds, along a chain of links, back to the item. Each step is a clause of its own: within one, Cypher
    // would not take a relationship twice. False where an item can be met several times.
    private bool Anchored(LinkSome some, ItemNames item, List<string> clauses, List<string> conditions)
    {
        var end = new ItemNames(writer.Variable('n'), writer.Variable('r'), null, some.Link.Targets);
        var parts = Parts(some.Test!).ToList();
        var isSingle = some.Link.IsSingle;
        if (!parts.Exists(IsId) && parts.Find(p => p is LinkSome { Test: { } test } && IsTied(test)) is LinkSome next)
        {
            parts.Remove(next);
            isSingle &= Anchored(next, end, clauses, conditions);
        }
        else
        {
            clauses.Add($"MATCH ({end.Node}{CypherWriter.Labels(end.Types)})");
        }

        var from = item.Node + CypherWriter.Labels(item.Types);
        clauses.Add($"MATCH {CypherWriter.Step(from, some.Link, end.Edge, end.Node, false)}");
        conditions.AddRange(parts.Select(p => predicates.Compile(p, end)));
        return isSingle;
    }

    private Rows Linked(LinkedNodes source, string node)
    {
        var item = new ItemNames(writer.Variable('n'), writer.Variable('r'), null, source.Link.Targets);
        return new Rows($"MATCH {CypherWriter.Step(node, source.Link, item.Edge, item.Node, table.IsAmbiguous(source.Link))}", [], item);
    }

    private Rows Within(Contents source, string node, NodeType owner)
    {
        var item = new ItemNames(writer.Variable('n'), null, null, source.Types);
        var ways = ContainmentPaths.Between(table.Model, owner, source.Types);
        if (ways.Count == 0)
            return new Rows($"MATCH ({item.Node}) WHERE false WITH {item.Node}", [], item);
        var rows = new Rows($"MATCH ({node})-[{CypherWriter.Types(ways)}*1..]->({item.Node}) WITH DISTINCT {item.Node}", [], item);
        return source.Types.Count == table.Model.NodeTypes.Count ? rows : rows with { Conditions = [CypherWriter.IsOf(item.Node, source.Types)] };
    }

    private static IEnumerable<Predicate> Parts(Predicate where) => where is And and ? and.Of.SelectMany(Parts) : [where];

    private static bool IsId(Predicate test) => test is Compare { Property: "id", OnEdge: false, Comparison: Comparison.Equal or Comparison.In };

    // Whether a test can only hold for nodes that an id leads to.
    private static bool IsTied(Predicate test) => Parts(test).Any(p => IsId(p) || (p is LinkSome { Test: { } inner } && IsTied(inner)));
}
