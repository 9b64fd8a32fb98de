using System.Diagnostics;
using System.Text;
using System.Text.Json;
using StrategyGraph.Bench.Graphs;
using StrategyGraph.Domain.Changes;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Neo4j;

namespace StrategyGraph.Bench.Running;

/// <summary>
/// One change set of many nodes and links, put into an empty store: how long it takes, what memory this process takes for it, and what a
/// reader sees meanwhile, which may be nothing or everything and no state between.
/// </summary>
internal static class BigChange
{
    /// <summary>An embedded store in a new file.</summary>
    public static async Task<IGraphStore> Embedded(string path) => File.Exists(path)
        ? throw new IOException($"\"{path}\" is there already; name a file that is not, or remove it.")
        : await EmbeddedStore.OpenAsync(path, Engine.Model);

    /// <summary>A store in a Neo4j database, which must be empty.</summary>
    public static async Task<IGraphStore> Neo4j(string url, string password)
    {
        var store = new Neo4jStore(Engine.Model, new Neo4jSettings { Url = new Uri(url), Password = password });
        await store.CheckAsync(CancellationToken.None);
        return store.Version == 0 ? store : throw new InvalidOperationException($"The database at {url} has a graph already.");
    }

    /// <summary>Applies it and prints what was measured.</summary>
    public static async Task RunAsync(int councils, Task<IGraphStore> opening)
    {
        await using var store = await opening;
        var changes = CouncilGraph.Of(Engine.Model, councils, areCited: true);
        var nodes = changes.Changes.Count(c => c is AddNode);
        GC.Collect();
        var before = Environment.WorkingSet;
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        using var done = new CancellationTokenSource();
        var reading = ReadAsync(store, nodes, done.Token);
        var clock = Stopwatch.StartNew();
        await store.ApplyAsync(changes, new Printing(clock), CancellationToken.None);
        var took = clock.Elapsed;
        await done.CancelAsync();
        var (reads, refused, longest) = await reading;
        process.Refresh();
        Console.WriteLine($"{nodes:#,0} nodes and {changes.Changes.Count(c => c is AddLink):#,0} links in {took.TotalSeconds:0.0} s, {(process.TotalProcessorTime - cpu).TotalSeconds:0.0} s of CPU in this process");
        Console.WriteLine($"{before >> 20} MiB resident before, the change set and what runs it; {process.PeakWorkingSet64 >> 20} MiB at most");
        Console.WriteLine($"{reads} reads meanwhile saw nothing or everything, {refused} were refused for the time being; the longest took {longest.TotalMilliseconds:0} ms");
    }

    private static async Task<(int Reads, int Refused, TimeSpan Longest)> ReadAsync(IGraphStore store, int nodes, CancellationToken done)
    {
        var pipeline = Engine.Pipeline(store);
        var counts = string.Join(' ', Engine.Model.NodeTypes.Select(t => $"{t.Plural} {{ totalCount }}"));
        var (reads, refused) = (0, 0);
        var longest = TimeSpan.Zero;
        while (!done.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            using var request = new GraphQLRequest { Query = $"{{ {counts} }}" };
            using var response = await pipeline.ExecuteAsync(request, CancellationToken.None);
            longest = clock.Elapsed > longest ? clock.Elapsed : longest;
            using var answer = JsonDocument.Parse(response.Body);
            await Task.Delay(200, CancellationToken.None);
            if (answer.RootElement.TryGetProperty("errors", out var errors))
            {
                if (errors[0].GetProperty("extensions").GetProperty("code").GetString() != "STORE_UNAVAILABLE")
                    throw new InvalidOperationException(errors.ToString());
                refused++;
                continue;
            }

            var seen = answer.RootElement.GetProperty("data").EnumerateObject().Sum(p => p.Value.GetProperty("totalCount").GetInt32());
            if (seen != 0 && seen != nodes)
                throw new InvalidOperationException($"A reader saw {seen} of {nodes} nodes: {Encoding.UTF8.GetString(response.Body.Span)}");
            reads++;
        }

        return (reads, refused, longest);
    }

    private sealed class Printing(Stopwatch clock) : IProgress<WriteProgress>
    {
        private long _next;

        public void Report(WriteProgress value)
        {
            if (value.Done < _next)
                return;
            _next = value.Done + (value.Total / 10);
            Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:0.0} s  {value.Done:#,0} of {value.Total:#,0}");
        }
    }
}
