using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Options;
using StrategyGraph.Api.Tests.Support;
using StrategyGraph.Domain.Changes;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Operations;

namespace StrategyGraph.Api.Tests;

/// <summary>What requests are told while the graph is filled from the seed for the first time.</summary>
public sealed class Filling
{
    private const string Question = """{"query": "{ planById(id: \"cypp-2013\") { id } }"}""";
    private const string Whole = """{"data":{"planById":{"id":"cypp-2013"}}}""";
    private const string Refused = """{"errors":[{"message":"The graph is being filled for the first time. Try again in a moment.","extensions":{"code":"STORE_UNAVAILABLE","retryable":true}}]}""";

    [Fact]
    public async Task Until_the_graph_is_whole_requests_are_refused_with_503()
    {
        var (server, store, _) = await StartAsync();
        await using var _1 = server;
        await RefusesAsync(server, "The store is on its way.");

        store.Away = null;
        await store.Applies.Task.WaitAsync(Patience.Limit);
        await RefusesAsync(server, "The graph is being filled for the first time. Try again in a moment.");
        Assert.Equal(Refused, (await server.PostAsync(Question)).Text);
        Assert.Equal(503, (await server.PostAsync("""{"query": "{ __typename plans { totalCount } }"}""", "Accept: application/json")).Status);

        store.MayApply.SetResult();
        await AnswersAsync(server);
        Assert.Equal(Whole, (await server.PostAsync(Question)).Text);
    }

    [Fact]
    public async Task A_store_that_goes_away_in_the_middle_is_filled_when_it_is_back()
    {
        var (server, store, _) = await StartAsync();
        await using var _1 = server;
        store.Fault = new GraphQLException(new GraphQLError("gone", "STORE_UNAVAILABLE"));
        store.MayApply.SetResult();
        store.Away = null;
        await AnswersAsync(server);
        Assert.Equal(Whole, (await server.PostAsync(Question)).Text);
    }

    [Fact]
    public async Task A_graph_that_cannot_be_filled_is_no_empty_graph()
    {
        var (server, store, log) = await StartAsync();
        await using var _1 = server;
        store.Fault = new ChangeException(["The seed does not fit."]);
        store.MayApply.SetResult();
        store.Away = null;
        await Patience.UntilAsync(async () => (await server.PostAsync(Question)).Text.Contains("could not be filled", StringComparison.Ordinal));
        await RefusesAsync(server, "The graph is empty, and could not be filled. The server's log says why; its operator has to set it right.");
        // What is logged is written a moment later.
        await Patience.UntilAsync(() => log.ToString().Contains("The seed does not fit.", StringComparison.Ordinal));
        Assert.Contains("The seed does not fit.", log.ToString(), StringComparison.Ordinal);
    }

    private static async Task RefusesAsync(Running server, string reason)
    {
        var ready = await server.GetAsync("/health/ready");
        Assert.Equal((503, reason + "\n"), (ready.Status, ready.Text));
        Assert.Equal(200, (await server.GetAsync("/health/live")).Status);
        var answer = await server.PostAsync(Question);
        Assert.Equal(503, answer.Status);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer.Text, StringComparison.Ordinal);
    }

    private static async Task AnswersAsync(Running server)
    {
        await Patience.UntilAsync(async () => (await server.GetAsync("/health/ready")).Status == 200);
        Assert.Equal(200, (await server.GetAsync("/health/ready")).Status);
    }

    // A server like any other, but for its store.
    private static async Task<(Running Server, LateStore Store, StringWriter Log)> StartAsync()
    {
        var options = ServerOptions.Read(ServerBuilder.Create([]).Configuration, isDevelopment: false);
        var definition = GraphDefinition.Read(options);
        var store = new LateStore(definition.Model);
        var served = new ServedStore(store);
        var output = new StringWriter();
        var log = Logging.ServerLog.Create(TextWriter.Synchronized(output));
        var filling = await SeedFilling.StartAsync(store, served, null, options, definition.Model, log, CancellationToken.None);
        var runner = new GraphRunner(new OperationPlanner(definition.Model, definition.Rules, options.Pages), served, new CostLimit(null));
        var pipeline = new RequestPipeline(definition.Schema, runner, options.Limits.ToPipeline());
        return (await Running.StartAsync(service => service with { Store = served, Pipeline = pipeline, Filling = filling }), store, output);
    }
}
