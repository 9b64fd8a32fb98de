using System.Runtime.CompilerServices;
using StrategyGraph.Api.Hosting;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Clients.Tests.Support;

/// <summary>A server in this process with a schema that has subscriptions, which the graph's has not yet.</summary>
public sealed class Counting : IAsyncLifetime
{
    private const string Sdl = """
        type Query {
          "How many subscriptions are followed now."
          running: Int!
        }
        type Subscription {
          "Counts from 1; the words of one tick may fail."
          countTo(number: Int!, failAt: Int): Tick
          "Counts for ever."
          endless: Tick!
        }
        type Tick { number: Int! words: String }
        """;

    private GraphServer _server = null!;
    private int _running;

    /// <summary>The address of the endpoint.</summary>
    public Uri Url { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        string[] args = ["--urls=http://127.0.0.1:0", "--StrategyGraph:DataPath=:memory:", "--StrategyGraph:SeedPath=none"];
        _server = await GraphServer.StartAsync(args, TextWriter.Null, service => service with { Pipeline = new RequestPipeline(Schema(), new ResolverRunner()) });
        Url = new Uri(new Uri(_server.Addresses.Single()), "/graphql");
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await _server.DisposeAsync();

    private Schema Schema()
    {
        var schema = SchemaReader.Read(new Source(Sdl, "counting.graphql"));
        Bind(schema, "Query", "running", new FieldResolver((_, _) => (long)Volatile.Read(ref _running)));
        Bind(schema, "Subscription", "countTo", new SubscriptionResolver((a, c) => Count((long)a["number"]!, a.TryGetValue("failAt", out var at) ? (long?)at : null, c)));
        Bind(schema, "Subscription", "endless", new SubscriptionResolver((_, c) => Count(long.MaxValue, null, c)));
        Bind(schema, "Tick", "number", new FieldResolver((tick, _) => ((Tick)tick!).Number));
        Bind(schema, "Tick", "words", new FieldResolver((tick, _) => ((Tick)tick!).Words()));
        return schema;
    }

    private static void Bind(Schema schema, string type, string field, object binding) => ((ObjectType)schema.Type(type)!).Field(field)!.Binding = binding;

    private async IAsyncEnumerable<object?> Count(long to, long? failAt, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref _running);
        try
        {
            for (var i = 1L; i <= to; i++)
            {
                await Task.Delay(1, cancellation);
                yield return new Tick(i, i == failAt);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private sealed record Tick(long Number, bool Fails)
    {
        public string Words() => Fails ? throw new GraphQLException(new GraphQLError($"{Number} has no words", "NO_WORDS")) : $"tick {Number}";
    }
}
