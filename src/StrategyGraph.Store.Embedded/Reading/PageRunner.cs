using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>The law of pages: of what stands between the cursors the first so many, and of those the last so many.</summary>
internal static class PageRunner
{
    /// <summary>The page of the items from <paramref name="low"/> to before <paramref name="high"/>.</summary>
    public static (int Start, int End) Cut(ReadRun run, Page page, int low, int high)
    {
        var first = run.Number(page.First);
        var last = run.Number(page.Last);
        if (first is null && last is null)
            first = page.Default;
        var end = first is { } most ? (int)Math.Min(high, (long)low + most) : high;
        var start = last is { } least ? (int)Math.Max(low, (long)end - least) : low;
        return (start, end);
    }
}
