using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.Costs;

/// <summary>
/// What a filter may cost for one item: each test counts as a field, a list as many as it has values, and what stands below a link once for
/// each end that the link is taken to have. So filters within filters multiply, as a store follows all of their links.
/// </summary>
internal static class FilterCost
{
    /// <summary>The cost of a filter in fields; 0 for none.</summary>
    public static double Of(Predicate? filter, object[] operands) => filter switch
    {
        null or Always => 0,
        And and => Sum(and.Of, operands),
        Or or => Sum(or.Of, operands),
        Not not => Of(not.Of, operands),
        LinkSome some => Ends(some.Link.IsSingle) * (1 + Of(some.Test, operands)),
        LinkAll all => Ends(all.Link.IsSingle) * (1 + Of(all.Test, operands)),
        Compare { Comparison: Comparison.In } compare => Values(operands[compare.Operand]),
        ListSome some => Sum(some.Tests, operands),
        ListAll all => Sum(all.Tests, operands),
        _ => 1,
    };

    private static double Ends(bool isSingle) => isSingle ? 1 : PlanCost.AssumedPage;

    private static double Values(object operand) => operand is ListValue list ? Math.Max(1, list.Items.Length) : 1;

    private static double Sum(IReadOnlyList<Predicate> parts, object[] operands)
    {
        var sum = 0d;
        for (var i = 0; i < parts.Count; i++)
            sum += Of(parts[i], operands);
        return sum;
    }

    private static double Sum(IReadOnlyList<ItemTest> tests, object[] operands)
    {
        var sum = 0d;
        for (var i = 0; i < tests.Count; i++)
            sum += tests[i].Comparison == Comparison.In ? Values(operands[tests[i].Operand]) : 1;
        return sum;
    }
}
