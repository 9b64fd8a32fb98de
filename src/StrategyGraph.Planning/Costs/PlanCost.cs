using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.Costs;

/// <summary>
/// What an operation may cost, estimated from its plan with the real values of its variables before anything is read: sizes of pages
/// multiply. A page that the request does not bound counts as <see cref="AssumedPage"/> items; of so many items, too, a filter is taken to
/// be asked.
/// </summary>
/// <param name="Objects">How many objects the answer may hold.</param>
/// <param name="Fields">How many fields the answer may hold, and how many values are looked at to find them; this is what the limit is set on.</param>
public readonly record struct PlanCost(double Objects, double Fields)
{
    /// <summary>How many items a page is taken to have where the request does not say.</summary>
    public const int AssumedPage = 10;

    // A trace goes through the neighbours of the neighbours, whether or not they end a path that is asked for.
    private const int WalkedForTrace = AssumedPage * AssumedPage;

    /// <summary>The cost of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="operands">The values of its operands.</param>
    public static PlanCost Of(ReadPlan plan, object[] operands)
    {
        var cost = default(PlanCost);
        foreach (var root in plan.Roots)
            cost += Field + Of(root, operands);
        return cost;
    }

    /// <summary>Whether the cost of a plan is the same for all requests: it has no page size, list or text to search for that is a variable.</summary>
    public static bool IsFixed(ReadPlan plan) => !plan.Operands.Any(o => o
        is NumberOperand { Of: not ConstantOperand }
        or IdsOperand { Of: not ConstantOperand }
        or WordsOperand { Text: not ConstantOperand }
        or VariableOperand { IsList: true });

    /// <summary>The sum of two costs.</summary>
    public static PlanCost operator +(PlanCost a, PlanCost b) => new(a.Objects + b.Objects, a.Fields + b.Fields);

    /// <summary>A cost, some times over.</summary>
    public static PlanCost operator *(double times, PlanCost cost) => new(times * cost.Objects, times * cost.Fields);

    private static PlanCost Field => new(0, 1);

    private static PlanCost Object => new(1, 0);

    private static PlanCost Of(RootRead root, object[] operands) => root switch
    {
        NodeRoot node => Of(node.Selection, operands),
        NodesRoot nodes => ((ListValue)operands[nodes.Ids]).Items.Length * Of(nodes.Selection, operands),
        ConnectionRoot connection => Of(connection.Connection, operands),
        GapRulesRoot rules => Sum(rules.Rules, fields => Object + Of(fields, operands)),
        TraceRoot trace => new PlanCost(0, WalkedForTrace) + (AssumedPage * (Object + Sum(trace.Fields, f => Field + Of(f, operands)))),
        _ => default,
    };

    private static PlanCost Of(IReadOnlyList<RuleField> fields, object[] operands) =>
        Sum(fields, f => f is RuleCount count ? new PlanCost(0, 1 + SourceCost.Of(count.Rule, operands)) : Field);

    private static PlanCost Of(TraceField field, object[] operands) => field switch
    {
        TraceEnd end => Of(end.Selection, operands),
        TraceSteps steps => AssumedPage * (Object + Sum(steps.Fields, f => f is StepNode node ? Field + Of(node.Selection, operands) : Field)),
        _ => default,
    };

    // A node is of one type: the dearest that it may be of.
    private static PlanCost Of(NodeSelection selection, object[] operands)
    {
        var dearest = default(PlanCost);
        foreach (var fields in selection.ByType)
        {
            if (fields is null)
                continue;
            var cost = Sum(fields, f => Of(f, operands));
            if (cost.Fields >= dearest.Fields)
                dearest = cost;
        }

        return Object + dearest;
    }

    private static PlanCost Of(NodeField field, object[] operands) => field switch
    {
        LinkField link => Field + Of(link.Selection, operands),
        ConnectionField connection => Field + Of(connection.Connection, operands),
        _ => Field,
    };

    private static PlanCost Of(Connection connection, object[] operands)
    {
        var page = Math.Min(PageOf(connection.Page.First, operands), PageOf(connection.Page.Last, operands));
        var items = double.IsPositiveInfinity(page) ? AssumedPage : page;
        return Object + new PlanCost(0, SourceCost.Of(connection, operands)) + Sum(connection.Fields, part => part switch
        {
            NodesPart nodes => Field + (items * Of(nodes.Items, operands)),
            EdgesPart edges => Field + (items * (Object + Sum(edges.Fields, f => f is EdgeNode node ? Field + Of(node.Item, operands) : Field))),
            PageInfoPart info => Field + Object + (info.Fields.Count * Field),
            _ => Field,
        });
    }

    private static double PageOf(int? operand, object[] operands) =>
        operand is null ? double.PositiveInfinity : ((IntegerValue)operands[operand.Value]).Number;

    private static PlanCost Of(ItemSelection item, object[] operands) => item.Node is not null
        ? Of(item.Node, operands)
        : Object + Sum(item.Gap!, field => field switch
        {
            GapNodeField node => Field + Of(node.Selection, operands),
            GapRuleField { ByRule.Count: > 0 } rule => Field + Object + Of(rule.ByRule[0], operands),
            _ => Field,
        });

    private static PlanCost Sum<T>(IReadOnlyList<T> parts, Func<T, PlanCost> cost)
    {
        var sum = default(PlanCost);
        for (var i = 0; i < parts.Count; i++)
            sum += cost(parts[i]);
        return sum;
    }
}
