using System.Runtime.CompilerServices;
using StrategyGraph.Api.Hosting;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Api.Tests.Support;

/// <summary>A schema with subscriptions, served in the place of the graph's, which has none yet.</summary>
internal sealed class Ticking
{
    private const string Sdl = """
        type Query { hello(name: String): String!, broken: String! }
        type Mutation { raise: Int! }
        type Subscription {
          "Counts up to a number, with a pause of some milliseconds before each."
          count(to: Int!, pause: Int! = 0): Int!
          "Ends with a fault of the server."
          failing: Int!
          "Goes on for ever, as fast as it can, with texts of a length."
          flood(length: Int! = 50000): String!
          "Never says anything."
          silence: Int!
        }
        """;

    private int _listening;
    private int _started;

    /// <summary>How many source streams are open.</summary>
    public int Listening => Volatile.Read(ref _listening);

    /// <summary>What to serve in the place of a graph.</summary>
    public GraphService Serve(GraphService service)
    {
        var schema = SchemaReader.Read(new Source(Sdl, "ticking.graphql"));
        var raised = 0;
        Bind(schema.Query, "hello", (FieldResolver)((_, arguments) => $"Hello {arguments.GetValueOrDefault("name") ?? "you"}"));
        Bind(schema.Query, "broken", (FieldResolver)((_, _) => throw new InvalidOperationException("a secret")));
        Bind(schema.Type("Mutation"), "raise", (FieldResolver)((_, _) => ++raised));
        Bind(schema.Type("Subscription"), "count", new SubscriptionResolver((a, c) => Counted(Count(Number(a["to"]), Number(a["pause"]), c))));
        Bind(schema.Type("Subscription"), "failing", new SubscriptionResolver((_, c) => Counted(Failing(c))));
        Bind(schema.Type("Subscription"), "flood", new SubscriptionResolver((a, c) => Counted(Flood(Number(a["length"]), c))));
        Bind(schema.Type("Subscription"), "silence", new SubscriptionResolver((_, c) => Counted(Silence(c))));
        return service with { Pipeline = new RequestPipeline(schema, new ResolverRunner()) };
    }

    /// <summary>Waits until so many source streams are open.</summary>
    public async Task ListeningAsync(int expected)
    {
        await Patience.UntilAsync(() => Listening == expected);
        Assert.Equal(expected, Listening);
    }

    /// <summary>Waits until there was a source stream, and none is open any more.</summary>
    public async Task EndedAsync()
    {
        await Patience.UntilAsync(() => Volatile.Read(ref _started) > 0);
        Assert.True(Volatile.Read(ref _started) > 0, "No source stream was ever opened.");
        await ListeningAsync(0);
    }

    private static int Number(object? value) => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);

    private static void Bind(NamedType? type, string field, object binding) => ((ObjectType)type!).Field(field)!.Binding = binding;

    private async IAsyncEnumerable<object?> Counted(IAsyncEnumerable<object?> events)
    {
        Interlocked.Increment(ref _started);
        Interlocked.Increment(ref _listening);
        try
        {
            await foreach (var one in events)
                yield return one;
        }
        finally
        {
            Interlocked.Decrement(ref _listening);
        }
    }

    private static async IAsyncEnumerable<object?> Count(int to, int pause, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = 1; i <= to; i++)
        {
            if (pause > 0)
                await Task.Delay(pause, cancellation);
            yield return i;
        }
    }

    private static async IAsyncEnumerable<object?> Failing([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(1, cancellation);
        yield return 1;
        throw new InvalidOperationException("a secret");
    }

    private static async IAsyncEnumerable<object?> Flood(int length, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            yield return new string('x', length);
        }
    }

    private static async IAsyncEnumerable<object?> Silence([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        yield break;
    }
}
