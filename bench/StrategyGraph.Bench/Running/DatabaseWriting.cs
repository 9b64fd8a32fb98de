using System.Diagnostics;
using StrategyGraph.Bench.Graphs;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Store.Embedded;

namespace StrategyGraph.Bench.Running;

/// <summary>Writes a graph into a new database file, which the host can then serve.</summary>
internal static class DatabaseWriting
{
    /// <summary>Writes a change set.</summary>
    public static async Task WriteAsync(ChangeSet changes, string path)
    {
        if (File.Exists(path))
            throw new IOException($"\"{path}\" is there already; name a file that is not, or remove it.");
        var clock = Stopwatch.StartNew();
        await using var store = await EmbeddedStore.OpenAsync(path, Engine.Model);
        await store.ApplyAsync(changes, CancellationToken.None);
        Console.WriteLine($"{changes.Changes.Count(c => c is AddNode):#,0} nodes, {changes.Changes.Count(c => c is AddLink):#,0} links written in {clock.ElapsedMilliseconds} ms");
    }
}
