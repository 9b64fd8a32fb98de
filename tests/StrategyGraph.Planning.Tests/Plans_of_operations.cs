using System.Text.Json;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.Tests;

public sealed class Plans_of_operations
{
    private static string Where(string filter) =>
        PlanPrinter.Print(Fixture.Plan($"{{ actions(where: {filter}) {{ totalCount }} }}")).Split('\n').FirstOrDefault(l => l.Trim().StartsWith("where ", StringComparison.Ordinal))?.Trim()["where ".Length..] ?? "all";

    [Theory]
    [InlineData("{}", "all")]
    [InlineData("null", "all")]
    [InlineData("""{ title: { eq: "x" } }""", "title Equal $0")]
    [InlineData("""{ title: { neq: "x" } }""", "not title Equal $0")]
    [InlineData("{ dueOn: { eq: null } }", "dueOn is null")]
    [InlineData("{ dueOn: null }", "dueOn is null")]
    [InlineData("{ dueOn: { neq: null } }", "not dueOn is null")]
    [InlineData("{ dueOn: { lt: null } }", "none")]
    [InlineData("{ dueOn: { nlt: null } }", "not none")]
    [InlineData("""{ id: { in: ["a", "b"] } }""", "id In $0")]
    [InlineData("""{ reference: { in: ["a", null] } }""", "(reference is null or reference In $0)")]
    [InlineData("{ reference: { in: [null] } }", "reference is null")]
    [InlineData("{ reference: { in: [] } }", "none")]
    [InlineData("{ reference: { in: null } }", "all")]
    [InlineData("""{ title: { contains: "a" }, status: { eq: PLANNED } }""", "(title Contains $0 and status Equal $1)")]
    [InlineData("""{ title: { or: [{ startsWith: "a" }, { endsWith: "b" }] } }""", "(title StartsWith $0 or title EndsWith $1)")]
    [InlineData("""{ or: [{ title: { eq: "a" } }, { not: { title: { eq: "b" } } }] }""", "(title Equal $0 or not title Equal $1)")]
    [InlineData("{ and: [], or: [] }", "all")]
    [InlineData("{ leads: { none: { confirmed: { eq: true } } } }", "not some -[LED_BY]->Party [relationship's confirmed Equal $0]")]
    [InlineData("""{ leads: { some: { node: { title: { contains: "x" } }, role: { eq: DELIVERY } } } }""", "some -[LED_BY]->Party [(title Contains $0 and relationship's role Equal $1)]")]
    [InlineData("{ leads: { count: { gte: 3 } } }", "count of -[LED_BY]->Party GreaterOrEqual $0")]
    [InlineData("{ milestones: { any: false } }", "not some -[HAS_MILESTONE]->Milestone")]
    [InlineData("{ milestones: { all: { dueOn: { neq: null } } } }", "all -[HAS_MILESTONE]->Milestone [not dueOn is null]")]
    [InlineData("{ priority: null }", "not some <-[HAS_ACTION]-Priority")]
    [InlineData("{ priority: { plan: { id: { eq: \"x\" } } } }", "some <-[HAS_ACTION]-Priority [some <-[HAS_PRIORITY]-Plan [id Equal $0]]")]
    [InlineData("""{ notStated: { some: { eq: "dueOn" } } }""", "some of notStated (Equal $0)")]
    [InlineData("{ notStated: { any: false } }", "notStated is empty")]
    [InlineData("{ levels: { all: { in: [LOCAL, REGIONAL] } } }", "all of levels (In $0)")]
    public void Say_what_a_filter_means(string filter, string predicate) => Assert.Equal(predicate, Where(filter));

    [Theory]
    [InlineData("plans", "", "position, id (natural)")]
    [InlineData("plans", "(order: { title: DESC })", "title desc, position, id")]
    [InlineData("plans", "(order: [{ kind: ASC }, { id: DESC }])", "kind, id desc, position")]
    [InlineData("actions", "(order: { priority: { number: DESC } })", "priority.number desc, position, id")]
    [InlineData("plans", "(order: [])", "position, id (natural)")]
    public void Make_every_order_total(string field, string arguments, string order)
    {
        var printed = PlanPrinter.Print(Fixture.Plan($"{{ {field}{arguments} {{ nodes {{ id }} }} }}"));
        Assert.Contains($"order {order}\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Keep_values_of_variables_out_so_that_one_plan_serves_many_requests()
    {
        const string Query = "query ($id: ID!, $n: Int) { planById(id: $id) { priorities(first: $n) { nodes { id } } } }";
        var one = PlanPrinter.Print(Fixture.Plan(Query, """{ "id": "a", "n": 1 }"""));
        var other = PlanPrinter.Print(Fixture.Plan(Query, """{ "id": "b", "n": 2 }"""));
        Assert.Equal(one, other);
        Assert.Contains("$0 = variable 0", one, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_the_shape_of_a_filter_that_is_a_variable()
    {
        const string Query = "query ($where: ActionFilterInput) { actions(where: $where) { totalCount } }";
        var printed = PlanPrinter.Print(Fixture.Plan(Query, """{ "where": { "leads": { "some": { "node": { "title": { "contains": "x" } } } } } }"""));
        Assert.Contains("where some -[LED_BY]->Party [title Contains $0]", printed, StringComparison.Ordinal);
        Assert.Contains("$0 = variable 0.leads.some.node.title.contains", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Give_gap_rules_the_date_that_was_asked_for()
    {
        var printed = PlanPrinter.Print(Fixture.Plan("""{ gaps(rules: [MilestoneOverdue, ContractEndingSoon], today: "2013-06-01") { totalCount } }"""));
        Assert.Contains("rule MilestoneOverdue: Milestone (dueOn Less $0 and not status Equal $1)", printed, StringComparison.Ordinal);
        Assert.Contains("$0 = constant Day + 0 days", printed, StringComparison.Ordinal);
        Assert.Contains("constant Day + 183 days", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_of_each_type_what_its_fragments_ask_for()
    {
        var plan = Fixture.Plan("""{ node(id: "x") { __typename id ... on Action { title: reference } ... on Party { kind } } }""");
        var selection = Assert.IsType<NodeRoot>(Assert.Single(plan.Roots)).Selection;
        Assert.Equal(Fixture.Model.NodeTypes.Count, selection.Types.Count());
        Assert.Equal(["__typename", "id", "title"], selection.ByType[Fixture.Model.NodeType("Action")!.Index]!.Select(f => f.PlainName));
        Assert.Equal(["__typename", "id", "kind"], selection.ByType[Fixture.Model.NodeType("Party")!.Index]!.Select(f => f.PlainName));
        Assert.Equal(["__typename", "id"], selection.ByType[Fixture.Model.NodeType("Need")!.Index]!.Select(f => f.PlainName));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuse_too_many_ids_and_say_how_many_may_be_asked_for(bool areVariable)
    {
        var ids = Enumerable.Range(0, 1001).Select(i => $"{i}").ToArray();
        var errors = areVariable
            ? await Costs_of_operations.ErrorsOf("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", JsonSerializer.SerializeToElement(new { ids }))
            : await Costs_of_operations.ErrorsOf($"{{ nodes(ids: [{string.Join(',', ids.Select(i => $"\"{i}\""))}]) {{ id }} }}");
        var error = Assert.Single(errors);
        Assert.Equal("\"ids\" has 1001 ids; it may have 1000.", error.Message);
        Assert.Equal(["nodes"], error.Path!);
    }

    [Fact]
    public void Have_one_operand_for_a_list_of_the_variables_however_often_it_is_used()
    {
        var plan = Fixture.Plan(
            "query ($ids: [ID!]!) { a: plans(where: { id: { in: $ids } }) { totalCount } b: needs(where: { id: { nin: $ids } }) { totalCount } }", """{"ids": ["x", "y"]}""");
        Assert.IsType<VariableOperand>(Assert.Single(plan.Operands));
    }

    [Theory]
    [InlineData("[null]", "a:IsNull")]
    [InlineData("[null, \"x\"]", "a:Or")]
    [InlineData("[\"x\", \"y\"]", "a:Compare")]
    public void Tell_nulls_in_a_list_of_the_variables_from_values(string list, string expected)
    {
        var plan = Fixture.Plan("query ($l: [String]) { a: actions(where: { reference: { in: $l } }) { totalCount } }", $$"""{"l": {{list}}}""");
        Assert.Equal(expected, "a:" + ((ConnectionRoot)Assert.Single(plan.Roots)).Connection.Where!.GetType().Name);
    }
}
