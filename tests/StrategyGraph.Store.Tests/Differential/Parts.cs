namespace StrategyGraph.Store.Tests.Differential;

/// <summary>The steps by which a list becomes smaller.</summary>
internal static class Parts
{
    /// <summary>The list without one half of it, one quarter and so on, down to without one item.</summary>
    public static IEnumerable<T[]> Without<T>(T[] items)
    {
        for (var size = items.Length; size > 0; size /= 2)
        {
            for (var at = 0; at < items.Length; at += size)
                yield return [.. items[..at], .. items[Math.Min(at + size, items.Length)..]];
        }
    }

    /// <summary>The list with one item made a step smaller.</summary>
    public static IEnumerable<T[]> WithSmaller<T>(T[] items, Func<T, IEnumerable<T>> smaller) =>
        items.SelectMany((item, i) => smaller(item).Select(s => (T[])[.. items[..i], s, .. items[(i + 1)..]]));
}
