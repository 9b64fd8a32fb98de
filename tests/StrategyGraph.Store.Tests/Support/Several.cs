namespace StrategyGraph.Store.Tests.Support;

/// <summary>Does the same for many things, some at a time: a database over a network has idle cores while one request waits for another.</summary>
public static class Several
{
    public static Task AtATimeAsync<T>(IEnumerable<T> things, Func<T, Task> act) =>
        Parallel.ForEachAsync(things, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (thing, _) => await act(thing));
}
