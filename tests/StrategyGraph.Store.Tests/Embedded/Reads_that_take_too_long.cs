using System.Text;
using StrategyGraph.Domain.Gaps;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Gaps;
using StrategyGraph.Planning.Operations;
using StrategyGraph.Planning.SchemaBuilding;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Embedded;

/// <summary>Whatever a read is doing, it counts its steps, and looks again and again whether it may go on.</summary>
public sealed class Reads_that_take_too_long
{
    // Everybody leads every task, so filters within filters along that link multiply; and each area is in the one before.
    private const int Tasks = 40, People = 40, Areas = 30;

    private static readonly string Crowd = Nested(4, "leads: { all: { node: { leads: { all: { node: { ", "title: { contains: \"\" }", " } } } } } }");

    public static TheoryData<string, string> Loops { get; } = new()
    {
        { "a filter of links within links", $"{{ tasks(where: {{ {Crowd} }}) {{ totalCount }} }}" },
        { "a filter of one link", "{ tasks(where: { leads: { some: { node: { title: { eq: \"nobody\" } } } } }) { totalCount } }" },
        { "a filter of every link", "{ tasks(where: { leads: { all: { node: { title: { neq: \"nobody\" } } } } }) { totalCount } }" },
        { "alternatives", $"{{ tasks(where: {{ or: [{Repeat(100, i => $"{{ title: {{ eq: \"{i}\" }} }} ")}] }}) {{ totalCount }} }}" },
        { "conditions", $"{{ tasks(where: {{ and: [{Repeat(100, i => $"{{ title: {{ neq: \"{i}\" }} }} ")}] }}) {{ totalCount }} }}" },
        { "tests of lists", $"{{ tasks(where: {{ or: [{Repeat(20, i => $"{{ words: {{ some: {{ eq: \"{i}\" }} }} }} ")}] }}) {{ totalCount }} }}" },
        { "a long list of ids", $"{{ tasks(where: {{ title: {{ in: [{Repeat(2_000, i => $"\"{i}\" ")}] }} }}) {{ totalCount }} }}" },
        { "ids looked up", $"{{ tasks(where: {{ id: {{ in: [{Repeat(2_000, i => $"\"{i}\" ")}] }} }}) {{ totalCount }} }}" },
        { "all of a type", $"{{ {Repeat(30, i => $"a{i}: tasks(where: {{ done: {{ eq: true }} }}) {{ totalCount }} ")} }}" },
        { "links of a node", $"{{ tasks {{ nodes {{ leads(where: {{ node: {{ title: {{ eq: \"\" }} }} }}) {{ totalCount }} }} }} }}" },
        { "an order of many ties", $"{{ tasks(order: [{{ note: ASC }} {{ count: ASC }} {{ weight: DESC }} {{ on: ASC }} {{ at: ASC }} {{ code: ASC }}], first: 1000) {{ edges {{ cursor }} }} {Repeat(20, i => $"a{i}: tasks(order: {{ note: ASC }}, first: 5) {{ nodes {{ id }} }} ")} }}" },
        { "an order along a link", $"{{ {Repeat(10, i => $"a{i}: tasks(order: {{ owner: {{ note: ASC }} }}) {{ edges {{ cursor }} }} ")} }}" },
        { "contents", $"{{ {Repeat(10, i => $"a{i}: areaById(id: \"a1\") {{ contents(first: 1) {{ totalCount }} }} ")} }}" },
        { "a search", $"{{ {Repeat(20, i => $"a{i}: search(text: \"t p a\") {{ totalCount }} ")} }}" },
        { "a search of words with an apostrophe", $"{{ {Repeat(5, i => $"a{i}: search(text: \"t's\") {{ totalCount }} ")} }}" },
        { "a trace", $"{{ {Repeat(3, i => $"a{i}: trace(from: \"t1\", to: [PAPER]) {{ length }} ")} }}" },
        { "paths of a trace", $"{{ {Repeat(3, i => $"a{i}: trace(from: \"t1\", to: [PERSON], maxLength: 1) {{ length }} ")} }}" },
        { "gaps", $"{{ {Repeat(5, i => $"a{i}: gaps(first: 1) {{ totalCount }} ")} }}" },
        { "gaps of contents", $"{{ {Repeat(5, i => $"a{i}: areaById(id: \"a1\") {{ gaps(contents: true, first: 1) {{ totalCount }} }} ")} }}" },
        { "counts of gaps", $"{{ {Repeat(5, i => $"a{i}: gapRules {{ count }} ")} }}" },
        { "nodes by id", $"query ($ids: [ID!]!) {{ {Repeat(10, i => $"a{i}: nodes(ids: $ids) {{ version }} ")} }}" },
    };

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task Are_stopped_by_the_limit_in_every_loop(string loop, string query)
    {
        var (limited, _) = await AnswerAsync(query, 500, CancellationToken.None);
        Assert.True(limited.StartsWith("{\"errors\":[{\"message\":\"Reading what the operation asks for takes more than 500 steps (MaxReadWork)", StringComparison.Ordinal), $"{loop}: {limited}");
        Assert.Contains($"\"code\":\"{ErrorCodes.TooCostly}\"", limited, StringComparison.Ordinal);
    }

    // Without looking, this would take longer than the world has been there.
    [Fact]
    public async Task Are_stopped_when_the_time_is_over()
    {
        var (text, outcome) = await AnswerAsync($"{{ tasks(where: {{ {Crowd} }}) {{ totalCount }} }}", long.MaxValue - 1, CancellationToken.None, TimeSpan.FromMilliseconds(50));
        Assert.Equal(ExecutionOutcome.TimedOut, outcome);
        Assert.Contains("(TimeLimit)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_stopped_when_the_client_has_left()
    {
        using var client = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AnswerAsync($"{{ tasks(where: {{ {Crowd} }}) {{ totalCount }} }}", long.MaxValue - 1, client.Token, begins: () => client.CancelAfter(50)));
    }

    [Fact]
    public async Task Are_not_those_that_take_few_steps()
    {
        var (text, _) = await AnswerAsync("{ tasks(first: 2) { totalCount nodes { id leads(first: 1) { totalCount } } } }", 500, CancellationToken.None);
        Assert.StartsWith("{\"data\":{\"tasks\":{\"totalCount\":40,", text, StringComparison.Ordinal);
    }

    private static async Task<(string Text, ExecutionOutcome Outcome)> AnswerAsync(string query, long most, CancellationToken client, TimeSpan? time = null, Action? begins = null)
    {
        await using var store = EmbeddedStore.InMemory(SmallModel.Model);
        await store.ApplyAsync(Graph(), CancellationToken.None);
        store.MaxReadWork = most;
        var rules = GapRuleReader.Read([new Source(StoryGraph.Rules, "rules.graphql")]);
        var pages = new PageSizes(100, 1000);
        var schema = ApiSchema.Build(SmallModel.Model, rules, pages);
        var runner = new GraphRunner(new OperationPlanner(SmallModel.Model, GapRuleCompiler.Compile(schema, rules), pages), store, new CostLimit(null));
        Exception? fault = null;
        var pipeline = new RequestPipeline(schema, runner, new PipelineOptions { TimeLimit = time }, report: (e, _) => fault = e);
        using var request = new GraphQLRequest
        {
            Query = query,
            Variables = System.Text.Json.JsonSerializer.SerializeToElement(new { ids = Enumerable.Repeat("t1", 100) }),
        };
        begins?.Invoke();
        using var response = await pipeline.ExecuteAsync(request, client);
        Assert.Null(fault);
        return (Encoding.UTF8.GetString(response.Body.Span), response.Outcome);
    }

    private static Domain.Changes.ChangeSet Graph()
    {
        var changes = new Changes(SmallModel.Model);
        for (var i = 0; i < People; i++)
            changes.Add("Person", $"p{i}");
        for (var i = 0; i < Areas; i++)
            changes.Add("Area", $"a{i}");
        for (var i = 1; i < Areas; i++)
            changes.Link($"a{i - 1}", "HAS_PART", $"a{i}");
        for (var i = 0; i < Tasks; i++)
        {
            changes.Add("Task", $"t{i}", ("title", $"t's title {i}"), ("words", new[] { "a", "b" })).Link($"a{i % Areas}", "HAS_TASK", $"t{i}").Link($"t{i}", "OWNED_BY", $"p{i % People}");
            for (var person = 0; person < People; person++)
                changes.Link($"t{i}", "LED_BY", $"p{person}");
        }

        return changes.Set;
    }

    private static string Nested(int times, string open, string middle, string close) => Repeat(times, _ => open) + middle + Repeat(times, _ => close);

    private static string Repeat(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));
}
