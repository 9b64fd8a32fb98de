using System.Text.Json;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Operations;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Planning.Tests;

public sealed class Costs_of_operations
{
    [Theory]
    [InlineData("{ planById(id: \"x\") { title } }", 2, 1)]
    [InlineData("{ plans { totalCount } }", 2, 1)]
    [InlineData("{ plans(first: 3) { nodes { id title } } }", 8, 4)]
    [InlineData("{ plans { nodes { id } } }", 12, 11)]
    [InlineData("{ plans(first: 2) { nodes { priorities(first: 5) { nodes { id } } } } }", 16, 15)]
    [InlineData("{ plans(first: 9, last: 2) { nodes { id } } }", 4, 3)]
    [InlineData("{ nodes(ids: [\"a\", \"b\"]) { id } }", 3, 2)]
    [InlineData("{ plans(where: { title: { contains: \"a\" }, or: [{ id: { eq: \"b\" } }, {}] }) { totalCount } }", 22, 1)]
    [InlineData("{ plans(where: { priorities: { any: true } }) { totalCount } }", 102, 1)]
    [InlineData("{ actions(where: { priority: { plan: { id: { eq: \"a\" } } } }) { totalCount } }", 32, 1)]
    [InlineData("{ plans(where: { priorities: { some: { actions: { all: { leads: { none: { confirmed: { eq: true } } } } } } } }) { totalCount } }", 21102, 1)]
    [InlineData("{ plans(first: 3) { nodes { priorities(where: { title: { eq: \"a\" } }) { totalCount } } } }", 38, 7)]
    [InlineData("{ plans(where: { id: { in: [\"a\", \"b\", \"c\"] } }) { totalCount } }", 32, 1)]
    [InlineData("query ($ids: [ID!] = [\"a\", \"b\"]) { plans(where: { id: { in: $ids } }) { totalCount } }", 22, 1)]
    [InlineData("{ plans(order: [{ title: DESC }, { startsOn: ASC }]) { totalCount } }", 42, 1)]
    [InlineData("{ search(text: \"one two Two\") { totalCount } }", 22, 1)]
    [InlineData("{ trace(from: \"a\", to: [PLAN]) { length } }", 111, 10)]
    [InlineData("query ($n: Int = 4) { plans(first: $n) { nodes { id } } }", 6, 5)]
    public async Task Multiply_by_the_sizes_of_pages(string query, double fields, double objects)
    {
        var context = Context(query, RequestWishes.Cost);
        await Runner(null).ExecuteAsync(context, CancellationToken.None);
        using var cost = JsonDocument.Parse(Assert.Single(context.Extensions).Value);
        Assert.Equal((fields, objects), (cost.RootElement.GetProperty("fieldCost").GetDouble(), cost.RootElement.GetProperty("typeCost").GetDouble()));
    }

    [Fact]
    public async Task Over_the_limit_are_refused_with_what_would_help()
    {
        var context = Context("{ plans(first: 100) { nodes { id title } } }", RequestWishes.None);
        var error = Assert.Single((await Assert.ThrowsAsync<GraphQLException>(async () => await Runner(50).ExecuteAsync(context, CancellationToken.None))).Errors);
        Assert.Equal("The operation may cost 202 fields, and the limit is 50 (MaxCost). Ask for smaller pages (first, last), for less in each item of a page, or for fewer filters within filters.", error.Message);
        Assert.Equal(ErrorCodes.TooCostly, error.Code);
    }

    [Theory]
    [InlineData("{ plans(first: -1) { totalCount } }", "\"first\" is -1; it must be from 0 to 1000.")]
    [InlineData("{ plans(last: 1001) { totalCount } }", "\"last\" is 1001; it must be from 0 to 1000.")]
    [InlineData("{ plans(after: \"x\") { totalCount } }", "\"after\" is not usable: it is not a cursor that this server gave. Give it a cursor or endCursor of this very field, asked with the same order.")]
    [InlineData("{ plans: trace(from: \"x\", to: [PLAN], maxLength: 0) { length } }", "\"maxLength\" is 0; it must be from 1 to 12.")]
    public async Task Are_not_looked_at_where_an_argument_is_out_of_bounds(string query, string message)
    {
        var context = Context(query, RequestWishes.None);
        await Runner(null).ExecuteAsync(context, CancellationToken.None);
        var error = Assert.Single(context.Errors);
        Assert.Equal((message, "plans"), (error.Message, error.Path!.Single()));
        Assert.Equal(new Location(1, 3), error.Locations!.Single());
        Assert.Equal("null", System.Text.Encoding.UTF8.GetString(context.Data.Written));
    }

    /// <summary>The field errors of a query.</summary>
    internal static async Task<IReadOnlyList<GraphQLError>> ErrorsOf(string query, JsonElement? variables = null)
    {
        var context = Context(query, RequestWishes.None, variables);
        await Runner(null).ExecuteAsync(context, CancellationToken.None);
        return context.Errors;
    }

    private static OperationContext Context(string query, RequestWishes wishes, JsonElement? variables = null)
    {
        var document = Parser.Parse(new Source(query));
        var operation = new Operation(Fixture.Schema, document, document.Definitions.OfType<OperationSyntax>().First());
        return new OperationContext(operation, VariableCoercion.Coerce(operation, variables), new ResponseWriter(), TimeProvider.System) { Wishes = wishes };
    }

    private static GraphRunner Runner(double? maximum) => new(Fixture.Planner, new EmptyStore(), new CostLimit(maximum));

    private sealed class EmptyStore : IGraphStore
    {
        public long Version => 0;

        public ValueTask ReadAsync(ReadPlan plan, object[] operands, OperationContext context, CancellationToken cancellation)
        {
            context.Data.StartObject();
            context.Data.EndObject();
            return ValueTask.CompletedTask;
        }

        public ValueTask<long> ApplyAsync(Domain.Changes.ChangeSet changes, CancellationToken cancellation) => ValueTask.FromResult(0L);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
