using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Pages of what a snapshot holds in order already and of which everything remains: nothing is gathered.</summary>
internal static class SliceRunner
{
    /// <summary>The page of one of the two arrays.</summary>
    public static PageOfItems Slice(ReadRun run, ConnectionCode code, Edge[]? edges, int[]? handles)
    {
        var total = edges?.Length ?? handles!.Length;
        var low = 0;
        var high = total;
        if (run.Keys(code.Page.After) is { } after)
            low = Place(run, code, edges, handles, after, behind: true);
        if (run.Keys(code.Page.Before) is { } before)
            high = Math.Max(low, Place(run, code, edges, handles, before, behind: false));
        var (start, end) = PageRunner.Cut(run, code.Page, low, high);
        return new PageOfItems
        {
            Edges = edges,
            Outgoing = code.Source.Outgoing,
            Handles = handles,
            Start = start,
            Count = end - start,
            HasPrevious = start > 0,
            HasNext = end < total,
            Total = total,
        };
    }

    // How many items come before a cursor's place, or, with behind, before or at it.
    private static int Place(ReadRun run, ConnectionCode code, Edge[]? edges, int[]? handles, Value?[] cursor, bool behind)
    {
        run.Comparer.Order = code.Order;
        var low = 0;
        var high = edges?.Length ?? handles!.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = run.Comparer.Compare(PageOfItems.At(run, edges, code.Source.Outgoing, handles, middle), cursor);
            if (order < 0 || (behind && order == 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
