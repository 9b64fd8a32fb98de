using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.Planning.Operations;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.Tests;

/// <summary>Short requests whose plans would take more time or memory than there is.</summary>
public sealed class Plans_that_would_grow
{
    // What is asked of a node whose type is open is planned for each type: each level multiplies by the number of types.
    public static TheoryData<string> Documents { get; } =
    [
        Nested(10, "contents { nodes { ", "id", "} } "),
        Nested(8, "gaps(contents: true) { nodes { node { ", "id", "} } } "),
        Nested(8, "contents { edges { node { __typename gaps(contents: true) { nodes { rule { title advice } node { ", "id", "} } } } } } "),
        Nested(3, $"contents {{ nodes {{ {string.Concat(Enumerable.Repeat("__typename ", 4_000))}", "id", "} } "),
        Nested(3, $"contents {{ nodes {{ {string.Concat(Enumerable.Repeat("...F ", 4_000))}", "id", "} } ") + " fragment F on Node { id }",
        Nested(3, $"contents {{ nodes {{ gaps(severities: [{string.Concat(Enumerable.Repeat("HIGH ", 1_000))}]) {{ totalCount }} ", "id", "} } "),
        $"{{ {string.Concat(Enumerable.Range(0, 300).Select(i => $"g{i}: gaps {{ nodes {{ rule {{ a: title b: title c: title d: title e: title f: advice g: advice h: advice }} }} }} "))} }}",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Are_refused_by_the_name_of_the_limit(string document)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(() => Fixture.Plan(document)).Errors);
        Assert.StartsWith("Planning the operation takes more than 50000 steps (MaxPlanWork).", error.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.TooCostly, error.Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Are_made_where_they_stay_small(int levels) =>
        Assert.InRange(Fixture.Plan(Nested(levels, "contents { nodes { ", "id title", "} } ")).Work, 1, 50_000);

    [Fact]
    public void Take_more_work_the_more_types_they_are_made_for()
    {
        var one = Fixture.Plan("{ planById(id: \"x\") { contents(kinds: [ACTION]) { nodes { ... on Action { id } } } } }").Work;
        var all = Fixture.Plan("{ planById(id: \"x\") { contents { nodes { id } } } }").Work;
        Assert.True(one < all, $"{one} is not less than {all}.");
    }

    [Fact]
    public void Are_kept_up_to_a_number_of_bytes()
    {
        var cache = new PlanCache(1 << 20);
        var document = Parser.Parse(new Source("{ plans { totalCount } }"));
        var operation = new Operation(Fixture.Schema, document, document.Definitions.OfType<OperationSyntax>().First());
        for (var i = 0; i < 10_000; i++)
        {
            cache.Add(operation, $"shape {i}", new PlannedOperation(new ReadPlan([], []), null));
            Assert.InRange(cache.Count, 1, 1024);
            Assert.NotNull(cache.Find(operation, $"shape {i}"));
        }

        cache.Add(operation, "large", new PlannedOperation(new ReadPlan([], []) { Work = 50_000 }, null));
        Assert.Null(cache.Find(operation, "large"));
    }

    [Fact]
    public async Task Are_not_made_of_a_text_with_very_many_words()
    {
        Assert.Equal(["a", "b"], SearchLaw.Words("A b a B"));
        Assert.Equal(51, SearchLaw.Words(string.Join(' ', Enumerable.Range(0, 200_000))).Count);
        var errors = await Costs_of_operations.ErrorsOf($"{{ search(text: \"{string.Join(' ', Enumerable.Range(0, 51))}\") {{ totalCount }} }}");
        Assert.Equal("\"text\" has more than 50 words; ask for fewer.", Assert.Single(errors).Message);
    }

    private static string Nested(int levels, string open, string middle, string close) =>
        $"{{ node(id: \"x\") {{ {string.Concat(Enumerable.Repeat(open, levels))}{middle}{string.Concat(Enumerable.Repeat(close, levels))} }} }}";
}
