using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// Predicates become Cypher. A plan's tests have two outcomes, Cypher's have three; where an unknown could turn into true it is decided
/// here: a negation is carried inwards, to tests that are never unknown. In all other places Cypher takes unknown for false, as the law does.
/// </summary>
/// <param name="writer">Writes names and parameters.</param>
/// <param name="table">The model.</param>
/// <param name="hasSigma">Whether a text that is looked for has a sigma (<see cref="FoldedText"/>).</param>
internal sealed class PredicateCompiler(CypherWriter writer, ModelTable table, bool hasSigma)
{
    /// <summary>The test of an item; with <paramref name="holds"/> false, that it does not pass.</summary>
    public string Compile(Predicate predicate, ItemNames item, bool holds = true) => predicate switch
    {
        Always p => p.Holds == holds ? "true" : "false",
        And p => Join(p.Of, item, holds, holds),
        Or p => Join(p.Of, item, holds, !holds),
        Not p => Compile(p.Of, item, !holds),
        Compare p => Passed(holds, Comparison(Place(p.Property, p.OnEdge, item), p.Comparison, p.Operand)),
        IsNull p => $"{Place(p.Property, p.OnEdge, item)} IS {(holds ? "" : "NOT ")}NULL",
        ListSome p => Passed(holds, $"any(x IN coalesce({Place(p.Property, p.OnEdge, item)}, []) WHERE {Items(p.Tests)})"),
        ListAll p => Passed(holds, $"all(x IN {Place(p.Property, p.OnEdge, item)} WHERE {Items(p.Tests)})"),
        ListEmpty p => $"coalesce({Place(p.Property, p.OnEdge, item)} = [], false) = {(holds ? "true" : "false")}",
        IsOfType p => Negated(holds, CypherWriter.IsOf(item.Node, p.Types)),
        LinkSome p => Linked(p.Link, p.Test, item, holds, true),
        LinkAll p => Linked(p.Link, p.Test, item, !holds, false),
        LinkCount p => Count(p, item, holds),
        _ => throw new ArgumentException($"The store knows no predicate {predicate.GetType().Name}.", nameof(predicate)),
    };

    private string Join(IReadOnlyList<Predicate> of, ItemNames item, bool holds, bool isAnd)
    {
        if (of.Count == 0)
            return isAnd ? "true" : "false";
        if (of.Count == 1)
            return Compile(of[0], item, holds);
        var tests = new List<string>(of.Count);
        foreach (var part in of)
        {
            if (!holds || !isAnd || !IsWithout(part, item, of, out var isFirst))
                tests.Add(Compile(part, item, holds));
            else if (isFirst)
                tests.Add($"NOT (EXISTS {{ MATCH {CypherWriter.Step(item.Node, ((LinkSome)((Not)part).Of).Link, null, "", false)} }})");
        }

        return tests.Count == 1 ? tests[0] : $"({string.Join(isAnd ? " AND " : " OR ", tests)})";
    }

    // Whether a test is one of several that together say of each link with a relationship that there is none: then there is no such
    // relationship, which Neo4j knows of a node without looking where each leads.
    private bool IsWithout(Predicate part, ItemNames item, IReadOnlyList<Predicate> all, out bool isFirst)
    {
        isFirst = false;
        if (None(part) is not { } link || !table.IsAmbiguous(link) || !IsOwned(link, item))
            return false;
        var same = table.OwnerOf(link).Links.Where(l => l.Relationship == link.Relationship && l.Direction == link.Direction).ToList();
        isFirst = ReferenceEquals(all.Select(None).First(l => l is not null && same.Exists(s => ReferenceEquals(s, l))), link);
        return same.TrueForAll(l => all.Any(p => ReferenceEquals(None(p), l)));
    }

    private static Link? None(Predicate test) => test is Not { Of: LinkSome { Test: null } some } ? some.Link : null;

    private string Items(IReadOnlyList<ItemTest> tests) => tests.Count == 0
        ? "true"
        : string.Join(" AND ", tests.Select(t => Passed(!t.IsNegated, Comparison("x", t.Comparison, t.Operand))));

    private string Comparison(string place, Comparison comparison, int operand)
    {
        var form = comparison switch
        {
            Planning.Plans.Comparison.In => ParameterForm.List,
            Planning.Plans.Comparison.Contains or Planning.Plans.Comparison.StartsWith or Planning.Plans.Comparison.EndsWith => ParameterForm.Folded,
            _ => ParameterForm.Value,
        };
        var value = writer.Parameter(form, operand);
        return comparison switch
        {
            Planning.Plans.Comparison.Equal => $"{place} = {value}",
            Planning.Plans.Comparison.Less => $"{place} < {value}",
            Planning.Plans.Comparison.LessOrEqual => $"{place} <= {value}",
            Planning.Plans.Comparison.Greater => $"{place} > {value}",
            Planning.Plans.Comparison.GreaterOrEqual => $"{place} >= {value}",
            Planning.Plans.Comparison.In => $"{place} IN {value}",
            Planning.Plans.Comparison.Contains => $"{FoldedText.Of(place, hasSigma)} CONTAINS {value}",
            Planning.Plans.Comparison.StartsWith => $"{FoldedText.Of(place, hasSigma)} STARTS WITH {value}",
            Planning.Plans.Comparison.EndsWith => $"{FoldedText.Of(place, hasSigma)} ENDS WITH {value}",
            _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "The store knows no such comparison."),
        };
    }

    // For every relationship to pass, none may fail: "passes" says which of the two is looked for.
    private string Linked(Link link, Predicate? test, ItemNames item, bool exists, bool passes)
    {
        var edge = writer.Variable('r');
        var end = new ItemNames(writer.Variable('n'), edge, null, link.Targets);
        var step = CypherWriter.Step(item.Node, link, edge, end.Node, table.IsAmbiguous(link));
        var where = test is null ? "" : $" WHERE {Compile(test, end, passes)}";
        var found = Negated(exists, $"EXISTS {{ MATCH {step}{where} }}");
        return Owned(link, item, found, !exists);
    }

    private string Count(LinkCount test, ItemNames item, bool holds)
    {
        var step = CypherWriter.Step(item.Node, test.Link, null, "", table.IsAmbiguous(test.Link));
        var count = Owned(test.Link, item, $"COUNT {{ MATCH {step} }}");
        return Negated(holds, Comparison(count, test.Comparison, test.Operand));
    }

    // A node of another type than the link's has none of its relationships.
    private string Owned(Link link, ItemNames item, string test, bool otherwise) => IsOwned(link, item)
        ? test
        : otherwise ? $"(NOT {item.Node}{CypherWriter.Labels([table.OwnerOf(link)])} OR {test})" : $"({item.Node}{CypherWriter.Labels([table.OwnerOf(link)])} AND {test})";

    private string Owned(Link link, ItemNames item, string count) =>
        IsOwned(link, item) ? count : $"CASE WHEN {item.Node}{CypherWriter.Labels([table.OwnerOf(link)])} THEN {count} ELSE 0 END";

    private bool IsOwned(Link link, ItemNames item) => item.Types is [var only] && ReferenceEquals(only, table.OwnerOf(link));

    private static string Place(string property, bool onEdge, ItemNames item) =>
        onEdge ? item.Edge is { } edge ? CypherWriter.Property(edge, property) : "null" : CypherWriter.Property(item.Node, property);

    // What is compared with null, or with a value of another kind that another tool has written, is unknown.
    private static string Passed(bool holds, string test) => holds ? test : $"NOT coalesce({test}, false)";

    private static string Negated(bool holds, string test) => holds ? test : $"NOT ({test})";
}
