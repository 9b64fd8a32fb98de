using System.Security.Claims;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.1 and 7.1: choosing an operation, and the form of the response.</summary>
public sealed class RequestPipelineTests
{
    private const string Sdl = """
        type Query { a: Int b(n: Int!): Int }
        type Mutation { a: Int }
        """;

    public static TheoryData<string, string?, string?, string> Answers => new()
    {
        // document, operationName, variables, response
        { "{ a }", null, null, """{"data":{"a":1}}""" },
        { "query Q { a }", null, null, """{"data":{"a":1}}""" },
        { "query Q { a }", "Q", null, """{"data":{"a":1}}""" },
        { "query Q { a } query R { r: a }", "R", null, """{"data":{"r":1}}""" },
        { "query Q { a } mutation M { a }", "M", null, """{"data":{"a":2}}""" },
        { "query Q($n: Int!) { b(n: $n) } query R { a }", "R", null, """{"data":{"a":1}}""" },
        { "query Q { a } query R { a }", null, null, """{"errors":[{"message":"The document has more than one operation; \"operationName\" must be one of \"Q\", \"R\".","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""" },
        { "query Q { a }", "R", null, """{"errors":[{"message":"The document has no operation \"R\"; \"operationName\" must be one of \"Q\".","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""" },
        { "{ a }", "R", null, """{"errors":[{"message":"The document has no operation \"R\"; its only operation has no name, so leave \"operationName\" out.","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""" },
        { "{ a", null, null, """{"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":4}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""" },
        { "", null, null, """{"errors":[{"message":"Syntax Error: Unexpected <EOF>.","locations":[{"line":1,"column":1}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""" },
        { "{ c }", null, null, """{"errors":[{"message":"Cannot query field \"c\" on type \"Query\". Did you mean \"a\" or \"b\"?","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""" },
        { "query ($n: Int!) { b(n: $n) }", null, """{"n": "x"}""", """{"errors":[{"message":"Variable \"$n\" got invalid value \"x\"; Int cannot represent non-integer value: \"x\"","locations":[{"line":1,"column":8}],"extensions":{"code":"BAD_USER_INPUT","variable":"n","inputPath":[]}}]}""" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_request_is_answered_the_same_whether_its_document_is_cached_or_not(
        string document, string? name, string? variables, string expected)
    {
        var pipeline = Schema().Pipeline();
        for (var i = 0; i < 2; i++)
        {
            using var request = new GraphQLRequest { Query = document, OperationName = name, Variables = Sample.Json(variables) };
            using var response = await pipeline.ExecuteAsync(request);
            Assert.Equal(expected, Resolving.Text(response));
            Assert.Equal(expected.Contains("\"data\"", StringComparison.Ordinal), response.HasData);
            Assert.Equal(response.HasData ? ExecutionOutcome.Completed : ExecutionOutcome.RequestError, response.Outcome);
        }
    }

    [Fact]
    public async Task Only_a_document_that_was_prepared_before_is_prepared_on_the_callers_thread()
    {
        var pipeline = Schema().Pipeline(new PipelineOptions { FindDocument = _ => "{ a }" });
        using var first = new GraphQLRequest { Query = "{ a }" };
        using var second = new GraphQLRequest { Query = "{ b(n: 1) }" };
        using var known = new GraphQLRequest { DocumentId = "{ a }" };
        using var caller = new Postponed();
        foreach (var (request, isAtOnce) in ((GraphQLRequest, bool)[])[(first, false), (first, true), (second, false), (known, false)])
        {
            var prepared = pipeline.PrepareAsync(request).AsTask();
            Assert.Equal(isAtOnce, prepared.IsCompleted);
            caller.CatchUp();
            Assert.True(prepared.IsCompletedSuccessfully);
            Assert.Null((await prepared).Errors);
        }
    }

    [Fact]
    public async Task A_response_says_what_the_log_wants_to_know()
    {
        var runner = new Runner((context, _) =>
        {
            context.RowsRead = 42;
            context.Data.StartObject();
            context.Data.EndObject();
            context.Extensions.Add(new("plan", "{\"rows\":42}"u8.ToArray()));
            return default;
        });
        using var request = new GraphQLRequest { Query = "query Q { a }" };
        using var response = await Schema().Pipeline(runner: runner).ExecuteAsync(request);
        Assert.Equal("""{"data":{},"extensions":{"plan":{"rows":42}}}""", Resolving.Text(response));
        Assert.Equal(("Q", OperationKind.Query, 42), (response.OperationName, response.OperationKind, response.RowsRead));
    }

    [Fact]
    public async Task Errors_come_first_then_data_then_extensions()
    {
        var runner = new Runner((context, _) =>
        {
            context.Data.Null();
            var details = new Dictionary<string, object?>
            {
                ["code"] = "ignored",
                ["n"] = 5,
                ["list"] = new object?[] { 1.5, null, true },
                ["map"] = new Dictionary<string, object?> { ["on"] = new DateOnly(2013, 1, 2) },
            };
            context.Errors.Add(new GraphQLError("m", "C", [new Location(3, 4)], ["a", 0, "b"], details));
            context.Extensions.Add(new("x", "1"u8.ToArray()));
            return default;
        });
        using var request = new GraphQLRequest { Query = "{ a }" };
        using var response = await Schema().Pipeline(runner: runner).ExecuteAsync(request);
        Assert.Equal(
            """{"errors":[{"message":"m","locations":[{"line":3,"column":4}],"path":["a",0,"b"],"extensions":{"code":"C","n":5,"list":[1.5,null,true],"map":{"on":"2013-01-02"}}}],"data":null,"extensions":{"x":1}}""",
            Resolving.Text(response));
        Assert.Equal(ExecutionOutcome.CompletedWithErrors, response.Outcome);
    }

    public static TheoryData<Exception?, ExecutionOutcome, string> Failures => new()
    {
        { new InvalidOperationException("secret"), ExecutionOutcome.Failed, "\"data\":null}" },
        { new OperationCanceledException("by the runner itself"), ExecutionOutcome.Failed, "\"data\":null}" },
        { null, ExecutionOutcome.Failed, "\"data\":null}" },
        { new GraphQLException(new GraphQLError("Too deep.", "TOO_DEEP")), ExecutionOutcome.RequestError, """{"errors":[{"message":"Too deep.","extensions":{"code":"TOO_DEEP"}}]}""" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_runner_that_throws_or_writes_nothing_is_answered_without_its_secrets(Exception? thrown, ExecutionOutcome outcome, string end)
    {
        var schema = Schema();
        var runner = new Runner((context, _) =>
        {
            if (thrown is null)
                return default;
            context.Data.StartObject();
            context.Errors.Add(new GraphQLError("from before", "X"));
            throw thrown;
        });
        using var request = new GraphQLRequest { Query = "{ a }" };
        using var response = await schema.Pipeline(runner: runner).ExecuteAsync(request);
        var text = Resolving.Text(response);
        Assert.Equal(outcome, response.Outcome);
        Assert.EndsWith(end, text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Equal(outcome == ExecutionOutcome.Failed ? 1 : 0, schema.Reported.Count);
        if (outcome == ExecutionOutcome.Failed)
            Assert.Contains(schema.Reported[0].Id, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_stopped_and_told_so()
    {
        var schema = Schema();
        var runner = new Runner(async (_, cancellation) => await Task.Delay(Timeout.Infinite, cancellation));
        var pipeline = schema.Pipeline(new PipelineOptions { TimeLimit = TimeSpan.FromMilliseconds(30) }, runner);
        using var request = new GraphQLRequest { Query = "{ a }" };
        using var response = await pipeline.ExecuteAsync(request);
        Assert.Equal(
            """{"errors":[{"message":"The operation was stopped after 0.03 s, the time that one may take (TimeLimit). Ask for less at once: fewer fields, a smaller \"first\", or a narrower filter.","extensions":{"code":"EXECUTION_TIMEOUT"}}],"data":null}""",
            Resolving.Text(response));
        Assert.Equal(ExecutionOutcome.TimedOut, response.Outcome);
        Assert.Empty(schema.Reported);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_the_run()
    {
        using var client = new CancellationTokenSource();
        var runner = new Runner(async (_, cancellation) =>
        {
            await client.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
        });
        var schema = Schema();
        using var request = new GraphQLRequest { Query = "{ a }" };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await schema.Pipeline(runner: runner).ExecuteAsync(request, client.Token));
        Assert.Empty(schema.Reported);
    }

    public static TheoryData<PipelineOptions, string> Refused => new()
    {
        { new PipelineOptions { MaxDocumentLength = 4 }, "The document has 5 characters; at most 4 are read (MaxDocumentLength)." },
        { new PipelineOptions { ParserLimits = new ParserLimits(MaxTokens: 2) }, "token" },
        { new PipelineOptions { OnlyKnownDocuments = true }, "answers only documents that it knows" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_document_beyond_the_limits_is_refused(PipelineOptions options, string expected)
    {
        using var request = new GraphQLRequest { Query = "{ a }" };
        using var response = await Schema().Pipeline(options).ExecuteAsync(request);
        Assert.Contains(expected, Resolving.Text(response), StringComparison.Ordinal);
        Assert.False(response.HasData);
    }

    [Fact]
    public async Task A_known_document_is_asked_for_by_its_id()
    {
        var options = new PipelineOptions { OnlyKnownDocuments = true, FindDocument = id => id == "first" ? "{ a }" : null };
        using var known = new GraphQLRequest { DocumentId = "first" };
        using var unknown = new GraphQLRequest { DocumentId = "second" };
        using var answer = await Schema().Pipeline(options).ExecuteAsync(known);
        using var refusal = await Schema().Pipeline(options).ExecuteAsync(unknown);
        Assert.Equal("""{"data":{"a":1}}""", Resolving.Text(answer));
        Assert.Contains("The server knows no document \\\"second\\\".", Resolving.Text(refusal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parsed_document_is_run_without_its_text()
    {
        var document = Parser.Parse(new Source("query Rule { a }", "rules/rule.graphql"));
        using var request = new GraphQLRequest { Document = document };
        using var response = await Schema().Pipeline().ExecuteAsync(request);
        Assert.Equal("""{"data":{"a":1}}""", Resolving.Text(response));
        Assert.Same(document, response.Operation!.Document);
    }

    [Fact]
    public async Task The_caller_and_the_same_operation_reach_the_runner_every_time()
    {
        var seen = new List<(Operation, ClaimsPrincipal?)>();
        var runner = new Runner((context, _) =>
        {
            seen.Add((context.Operation, context.Caller));
            context.Data.Null();
            return default;
        });
        var pipeline = Schema().Pipeline(runner: runner);
        var caller = new ClaimsPrincipal();
        for (var i = 0; i < 2; i++)
        {
            // A text of its own each time, as a transport has it.
            using var request = new GraphQLRequest { Query = string.Concat("{", " a }"), Caller = caller };
            (await pipeline.ExecuteAsync(request)).Dispose();
        }

        Assert.Same(seen[0].Item1, seen[1].Item1);
        Assert.All(seen, s => Assert.Same(caller, s.Item2));
    }

    private static Resolving Schema() => new(
        Sdl, ("Query.a", Resolving.Gives(1)), ("Query.b", Resolving.Gives(3)), ("Mutation.a", Resolving.Gives(2)));

    // Where a thread has this context, what it puts off to other threads waits until it is told.
    private sealed class Postponed : SynchronizationContext, IDisposable
    {
        private readonly SynchronizationContext? _before = Current;
        private readonly Queue<(SendOrPostCallback Act, object? State)> _posts = [];

        public Postponed() => SetSynchronizationContext(this);

        public override void Post(SendOrPostCallback d, object? state) => _posts.Enqueue((d, state));

        public void CatchUp()
        {
            while (_posts.TryDequeue(out var post))
                post.Act(post.State);
        }

        public void Dispose() => SetSynchronizationContext(_before);
    }

    private sealed class Runner(Func<OperationContext, CancellationToken, ValueTask> run) : IOperationRunner
    {
        public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellation) => run(context, cancellation);

        public ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(OperationContext context, CancellationToken cancellation)
            => throw new InvalidOperationException("No stream.");
    }
}
