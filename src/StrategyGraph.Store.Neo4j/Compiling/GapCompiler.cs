using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>Gap rules become clauses that give a node and the index of the rule that it offends.</summary>
internal sealed class GapCompiler(CypherWriter writer, ModelTable table, PredicateCompiler predicates)
{
    /// <summary>The gaps of the graph, of a node (<paramref name="node"/>), or of a node and its contents.</summary>
    public Rows Compile(GapsOf source, string? node, NodeType? owner)
    {
        var types = source.Rules.Select(r => r.Type).Distinct().ToList();
        if (source.OnNode && !source.WithContents)
            types = [owner!];
        var item = new ItemNames(writer.Variable('n'), null, writer.Variable('g'), types);
        var rules = source.Rules.Where(r => types.Contains(r.Type)).OrderBy(r => r.Index).ToList();
        if (rules.Count == 0)
            return new Rows($"MATCH ({item.Node}) WHERE false WITH {item.Node}, 0 AS {item.Number}", [], item);
        if (source.OnNode && !source.WithContents)
            return new Rows(OfNode(rules, node!, item), [], item);
        if (source.OnNode)
            return new Rows(OfContents(rules, node!, item), [], item);
        if (source.Within is not { } within)
            return new Rows(OfAll(rules, item), [], item);
        var start = writer.Variable('n');
        var found = $"MATCH ({start}{CypherWriter.Labels(table.Model.NodeTypes)}) WHERE {start}.id = {writer.Parameter(ParameterForm.Value, within)}";
        return new Rows($"{found} {OfContents(rules, start, item)}", [], item);
    }

    /// <summary>The nodes that offend a rule.</summary>
    public Rows Offenders(GapTest rule, ItemNames item) => new(
        $"MATCH ({item.Node}{CypherWriter.Labels([rule.Type])})", rule.Offends is null ? [] : [predicates.Compile(rule.Offends, item)], item);

    /// <summary>The gaps of the graph, in no order; the rules are looked at in theirs, as far as somebody asks for gaps.</summary>
    public string OfAll(IReadOnlyList<GapTest> rules, ItemNames item)
    {
        var branches = rules.Select(r => Offenders(r, item with { Types = [r.Type] }).With()).ToList();
        return rules.Count == 1
            ? $"{branches[0]} WITH {item.Node}, {CypherWriter.Number(rules[0].Index)} AS {item.Number}"
            : $"CALL () {{ {string.Join(" UNION ALL ", branches.Select((b, i) => $"{b} RETURN {item.Node}, {CypherWriter.Number(rules[i].Index)} AS {item.Number}"))} }} WITH {item.All}";
    }

    /// <summary>The gaps of nodes that clauses before have found.</summary>
    public string OfEach(IReadOnlyList<GapTest> rules, ItemNames item) => $"UNWIND {Offended(rules, item)} AS {item.Number} WITH {item.All}";

    private string OfNode(List<GapTest> rules, string node, ItemNames item)
    {
        var each = item with { Node = node };
        return $"UNWIND {Those($"[{Tests(rules, each)}]")} AS {item.Number} WITH {node} AS {item.Node}, {item.Number}";
    }

    private string OfContents(List<GapTest> rules, string start, ItemNames item)
    {
        var walked = $"MATCH ({start})-[{CypherWriter.Types(table.Containment)}*0..]->({item.Node}) WITH DISTINCT {item.Node}";
        return $"{walked} {OfEach(rules, item)}";
    }

    // The indexes of the rules that a node of any type offends, as a list. Its type is looked at once, not for each rule.
    private string Offended(IReadOnlyList<GapTest> rules, ItemNames item)
    {
        var byType = rules.GroupBy(r => r.Type).Select(g => $"WHEN {CypherWriter.IsOf(item.Node, [g.Key])} THEN [{Tests(g, item with { Types = [g.Key] })}]");
        return Those($"CASE {string.Join(' ', byType)} END");
    }

    private string Tests(IEnumerable<GapTest> rules, ItemNames item) => string.Join(", ", rules.Select(r => r.Offends is null
        ? CypherWriter.Number(r.Index)
        : $"CASE WHEN {predicates.Compile(r.Offends, item)} THEN {CypherWriter.Number(r.Index)} END"));

    private static string Those(string indexes) => $"[x IN {indexes} WHERE x IS NOT NULL]";
}
