using StrategyGraph.Domain.Gaps;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Gaps;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Planning.Operations;

/// <summary>The fields of gaps and gap rules become part of the plan: a rule's test stands in it like any other filter.</summary>
internal sealed class GapPlanner(PlanScope scope)
{
    /// <summary>The source of the root field <c>gaps</c>.</summary>
    public GapsOf OfGraph(CollectedField field, FieldPath path)
    {
        var within = scope.Argument(field, "plan", path) is { IsNull: false } plan ? scope.Operands.Add(OperandTable.Of(plan, PropertyKind.Id)) : (int?)null;
        return new GapsOf(Tests(field, path), false, within, true);
    }

    /// <summary>The source of the field <c>gaps</c> of a node of a type.</summary>
    public GapsOf OfNode(CollectedField field, NodeType type, FieldPath path)
    {
        var contents = (bool)scope.Argument(field, "contents", path)!.Value!;
        var tests = Tests(field, path, contents ? null : type);
        return new GapsOf(tests, true, null, contents);
    }

    /// <summary>The root field <c>gapRules</c>.</summary>
    public GapRulesRoot Rules(CollectedField field, FieldPath path) =>
        new(PlanScope.Name(field), [.. Tests(field, path).Select(t => RuleFields(field, t))]);

    /// <summary>The fields of a gap.</summary>
    public IReadOnlyList<GapField> Fields(CollectedField field, IReadOnlyList<GapTest> tests, NodePlanner nodes, FieldPath path)
    {
        var fields = new List<GapField>();
        foreach (var inner in scope.Collect((ObjectType)field.Definition.Type.Named, field))
        {
            var name = PlanScope.Name(inner);
            if (PlanScope.IsTypeName(inner))
                fields.Add(new GapConstant(name, PlanScope.Json(inner.Parent.Name)));
            else if (PlanScope.Part(inner) == PartKind.GapRule)
                fields.Add(new GapRuleField(name, [.. tests.Select(t => RuleFields(inner, t))]));
            else
                fields.Add(new GapNodeField(name, nodes.Plan(inner, [.. tests.Select(t => t.Type).Distinct()], path.To(inner))));
        }

        return fields;
    }

    private List<RuleField> RuleFields(CollectedField field, GapTest test)
    {
        var rule = scope.Rules[test.Index];
        var fields = new List<RuleField>();
        foreach (var inner in scope.Collect((ObjectType)field.Definition.Type.Named, field))
        {
            var name = PlanScope.Name(inner);
            if (!PlanScope.IsTypeName(inner) && PlanScope.Part(inner) == PartKind.RuleCount)
                fields.Add(new RuleCount(name, test));
            else
                fields.Add(new RuleConstant(name, PlanScope.Json(PlanScope.IsTypeName(inner) ? inner.Parent.Name : Text(rule, PlanScope.Part(inner)))));
        }

        return fields;
    }

    private static string Text(GapRule rule, PartKind part) => part switch
    {
        PartKind.RuleName => rule.Source.Name,
        PartKind.RuleTitle => rule.Source.Title,
        PartKind.RuleSeverity => rule.Source.Severity.ToString().ToUpperInvariant(),
        PartKind.RuleAdvice => rule.Source.Advice,
        PartKind.RuleKind => rule.Type.KindName,
        _ => rule.Source.Text,
    };

    // The rules that the arguments let through, each with its operands in this plan: one test of a rule for a day, however often it is asked for.
    private List<GapTest> Tests(CollectedField field, FieldPath path, NodeType? type = null)
    {
        var names = Asked<GapRuleSource>(field, "rules", path)?.Select(r => r.Name).ToHashSet();
        var severities = Asked<GapSeverity>(field, "severities", path)?.ToHashSet();
        var today = scope.Argument(field, "today", path) is { IsNull: false } given ? OperandTable.Of(given, PropertyKind.Date) : null;
        var tests = new List<GapTest>();
        foreach (var rule in scope.Rules)
        {
            if (names?.Contains(rule.Source.Name) == false || severities?.Contains(rule.Source.Severity) == false || (type ?? rule.Type) != rule.Type)
                continue;
            var key = (rule.Source.Index, today);
            if (!scope.GapTests.TryGetValue(key, out var test))
                scope.GapTests.Add(key, test = Test(rule, today));
            tests.Add(test);
        }

        return tests;
    }

    private GapTest Test(GapRule rule, Operand? today)
    {
        scope.Work.Spend(rule.Where);
        var filter = new FilterPlanner((node, kind) => scope.Operands.Add(
            node.Path is { } inRule ? new DateOperand(today, rule.DaysOn[inRule.Variable]) : OperandTable.Of(node, kind)));
        return new GapTest(rule.Source.Index, rule.Source.Name, rule.Type, filter.Plan(rule.Where));
    }

    private IEnumerable<T>? Asked<T>(CollectedField field, string argument, FieldPath path) =>
        scope.Argument(field, argument, path)?.Items?.Select(i => (T)((EnumValue)i.Value!).Binding!);
}
