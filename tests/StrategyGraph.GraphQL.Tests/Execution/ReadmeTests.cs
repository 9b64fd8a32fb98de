using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Execution;

/// <summary>The example of the library's README, so that it stays true.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_example_does_what_it_says()
    {
        var schema = SchemaReader.Read(new Source("""
            type Query { greeting(name: String! = "world"): String }
            type Subscription { ticks(to: Int!): Int }
            """));

        schema.Query.Field("greeting")!.Binding = new FieldResolver((_, arguments) => $"Hello, {arguments["name"]}!");
        schema.Subscription!.Field("ticks")!.Binding = new SubscriptionResolver((arguments, cancellation) => Ticks((long)arguments["to"]!));

        var pipeline = new RequestPipeline(schema, new ResolverRunner());

        using var request = GraphQLRequestReader.Read("""{"query": "query ($n: String!) { greeting(name: $n) }", "variables": {"n": "Rotherham"}}"""u8.ToArray());
        using var response = await pipeline.ExecuteAsync(request);
        Assert.Equal("""{"data":{"greeting":"Hello, Rotherham!"}}""", Resolving.Text(response));

        using var stream = new GraphQLRequest { Query = "subscription { ticks(to: 2) }" };
        var answers = new List<string>();
        await foreach (var tick in pipeline.SubscribeAsync(pipeline.Prepare(stream)))
        {
            answers.Add(Resolving.Text(tick));
            tick.Dispose();
        }

        Assert.Equal(["""{"data":{"ticks":1}}""", """{"data":{"ticks":2}}"""], answers);
    }

    private static async IAsyncEnumerable<object?> Ticks(long to)
    {
        for (var tick = 1L; tick <= to; tick++)
        {
            await Task.Yield();
            yield return tick;
        }
    }
}
