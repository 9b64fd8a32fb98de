using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.Costs;

/// <summary>
/// What finding the items of a connection may cost, in fields, before one of them is written. A store looks at more items than a page has;
/// they are taken to be <see cref="PlanCost.AssumedPage"/>.
/// </summary>
internal static class SourceCost
{
    /// <summary>The cost of the source, the filter and the order of a connection.</summary>
    public static double Of(Connection connection, object[] operands) =>
        OfSource(connection.Source, operands)
        + (PlanCost.AssumedPage * (FilterCost.Of(connection.Where, operands) + (connection.IsNaturalOrder ? 0 : connection.Order.Count)));

    /// <summary>The cost of counting the nodes that offend a rule.</summary>
    public static double Of(GapTest rule, object[] operands) => PlanCost.AssumedPage * FilterCost.Of(rule.Offends, operands);

    private static double OfSource(ItemSource source, object[] operands) => source switch
    {
        Matches matches => PlanCost.AssumedPage * ((ListValue)operands[matches.Words]).Items.Length,
        GapsOf { OnNode: true, WithContents: false } gaps => OfRules(gaps.Rules, operands),
        GapsOf gaps => PlanCost.AssumedPage * OfRules(gaps.Rules, operands),
        _ => 0,
    };

    // A node is of one type, and only the rules of that are asked of it: those of the dearest count.
    private static double OfRules(IReadOnlyList<GapTest> rules, object[] operands)
    {
        var byType = new Dictionary<NodeType, double>();
        var dearest = 0d;
        for (var i = 0; i < rules.Count; i++)
        {
            var sum = byType.GetValueOrDefault(rules[i].Type) + FilterCost.Of(rules[i].Offends, operands);
            byType[rules[i].Type] = sum;
            dearest = Math.Max(dearest, sum);
        }

        return dearest;
    }
}
