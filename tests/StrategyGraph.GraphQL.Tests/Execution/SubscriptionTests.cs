using System.Runtime.CompilerServices;
using System.Threading.Channels;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.2.3.</summary>
public sealed class SubscriptionTests
{
    private const string Sdl = """
        type Change { title: String! by: String }
        type Query { none: Int }
        type Mutation { none: Int }
        type Subscription { changed(id: ID!): Change counted(to: Int! = 3): Int must: Int! }
        """;

    [Fact]
    public async Task Each_event_is_mapped_to_a_response_until_the_source_ends()
    {
        var schema = new Resolving(Sdl, ("Subscription.counted", new SubscriptionResolver((arguments, _) => Count((long)arguments["to"]!))));
        Assert.Equal(
            ["""{"data":{"n":1}}""", """{"data":{"n":2}}""", """{"data":{"n":3}}"""],
            await ReadAsync(schema, "subscription { n: counted }"));
        Assert.Equal(["""{"data":{"counted":1}}"""], await ReadAsync(schema, "subscription ($to: Int!) { counted(to: $to) }", """{"to": 1}"""));
    }

    [Fact]
    public async Task An_event_with_an_error_does_not_end_the_stream()
    {
        var schema = new Resolving(
            Sdl,
            ("Subscription.counted", new SubscriptionResolver((_, _) => Count(3), (value, _) => value is 2L
                ? throw new GraphQLException(new GraphQLError("Two is no good.", "TWO"))
                : (long)value! * 10)));
        Assert.Equal(
            [
                """{"data":{"counted":10}}""",
                """{"errors":[{"message":"Two is no good.","locations":[{"line":1,"column":16}],"path":["counted"],"extensions":{"code":"TWO"}}],"data":{"counted":null}}""",
                """{"data":{"counted":30}}""",
            ],
            await ReadAsync(schema, "subscription { counted }"));
    }

    [Fact]
    public async Task Objects_of_events_are_read_by_the_fields_resolvers()
    {
        var change = new Dictionary<string, object?> { ["title"] = "Lead named", ["by"] = null };
        var schema = new Resolving(Sdl, ("Subscription.changed", new SubscriptionResolver((_, _) => Of(change))));
        Assert.Equal(
            ["""{"data":{"changed":{"title":"Lead named","by":null,"__typename":"Change"}}}"""],
            await ReadAsync(schema, "subscription { changed(id: 1) { title by __typename } }"));
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_stream_with_a_masked_error()
    {
        var schema = new Resolving(Sdl, ("Subscription.counted", new SubscriptionResolver((_, _) => Count(1, new InvalidOperationException("secret")))));
        var answers = await ReadAsync(schema, "subscription { counted }");
        Assert.Equal("""{"data":{"counted":1}}""", answers[0]);
        Assert.StartsWith("""{"errors":[{"message":"The server could not""", answers[1], StringComparison.Ordinal);
        Assert.DoesNotContain("data\":", answers[1], StringComparison.Ordinal);
        Assert.Equal("secret", Assert.Single(schema.Reported).Exception.Message);
        Assert.Equal(2, answers.Count);
    }

    public static TheoryData<string, string> NotMade => new()
    {
        { "subscription ($id: ID = 1) { changed(id: $id) { title } }", """{"errors":[{"message":"Argument \"id\" of non-null type \"ID!\" must not be null.","locations":[{"line":1,"column":42}],"extensions":{"code":"BAD_USER_INPUT"}}]}""" },
        { "subscription { counted", """{"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":23}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""" },
        { "subscription { nothing }", """{"errors":[{"message":"Cannot query field \"nothing\" on type \"Subscription\".","locations":[{"line":1,"column":16}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""" },
        { "subscription { must }", """{"errors":[{"message":"Refused.","extensions":{"code":"FORBIDDEN"}}]}""" },
    };

    [Theory]
    [MemberData(nameof(NotMade))]
    public async Task A_stream_that_cannot_be_made_answers_once_without_data(string query, string expected)
    {
        var schema = new Resolving(
            Sdl,
            ("Subscription.changed", new SubscriptionResolver((_, _) => Of(null))),
            ("Subscription.must", new SubscriptionResolver((_, _) => throw new GraphQLException(new GraphQLError("Refused.", "FORBIDDEN")))));
        Assert.Equal([expected], await ReadAsync(schema, query, """{"id": null}"""));
    }

    [Fact]
    public async Task A_cancelled_stream_ends_quietly_and_closes_its_source()
    {
        var closed = false;
        var events = Channel.CreateUnbounded<object?>();
        var schema = new Resolving(Sdl, ("Subscription.counted", new SubscriptionResolver((_, cancellation) => Read(cancellation))));
        using var cancellation = new CancellationTokenSource();
        var pipeline = schema.Pipeline();
        using var request = new GraphQLRequest { Query = "subscription { counted }" };
        await events.Writer.WriteAsync(1L);
        var read = 0;
        await foreach (var response in pipeline.SubscribeAsync(pipeline.Prepare(request), cancellation.Token))
        {
            response.Dispose();
            read++;
            await cancellation.CancelAsync();
        }

        Assert.Equal(1, read);
        Assert.True(closed);
        Assert.Empty(schema.Reported);

        async IAsyncEnumerable<object?> Read([EnumeratorCancellation] CancellationToken stop)
        {
            try
            {
                await foreach (var item in events.Reader.ReadAllAsync(stop))
                    yield return item;
            }
            finally
            {
                closed = true;
            }
        }
    }

    [Fact]
    public async Task A_reader_that_stops_closes_the_source()
    {
        var closed = false;
        var schema = new Resolving(Sdl, ("Subscription.counted", new SubscriptionResolver((_, _) => Count(100, onEnd: () => closed = true))));
        var pipeline = schema.Pipeline();
        using var request = new GraphQLRequest { Query = "subscription { counted }" };
        await foreach (var response in pipeline.SubscribeAsync(pipeline.Prepare(request)))
        {
            response.Dispose();
            break;
        }

        Assert.True(closed);
    }

    [Fact]
    public async Task A_query_over_a_stream_is_answered_once_and_a_subscription_without_one_is_refused()
    {
        var schema = new Resolving(Sdl, ("Query.none", Resolving.Gives(1)));
        Assert.Equal(["""{"data":{"none":1}}"""], await ReadAsync(schema, "{ none }"));
        Assert.StartsWith("""{"errors":[{"message":"A subscription needs a transport that streams""", await schema.AskAsync("subscription { counted }"), StringComparison.Ordinal);
    }

    private static async Task<List<string>> ReadAsync(Resolving schema, string query, string? variables = null)
    {
        var pipeline = schema.Pipeline();
        using var request = new GraphQLRequest { Query = query, Variables = Sample.Json(variables) };
        var answers = new List<string>();
        await foreach (var response in pipeline.SubscribeAsync(pipeline.Prepare(request)))
        {
            answers.Add(Resolving.Text(response));
            response.Dispose();
        }

        return answers;
    }

    private static async IAsyncEnumerable<object?> Count(long to, Exception? end = null, Action? onEnd = null)
    {
        try
        {
            for (var i = 1L; i <= to; i++)
            {
                await Task.Yield();
                yield return i;
            }

            if (end is not null)
                throw end;
        }
        finally
        {
            onEnd?.Invoke();
        }
    }

    private static async IAsyncEnumerable<object?> Of(params object?[]? values)
    {
        await Task.Yield();
        foreach (var value in values ?? [])
            yield return value;
    }
}
