namespace StrategyGraph.Store.Embedded.Writing;

/// <summary>Puts few sorted items into many.</summary>
internal static class SortedMerge
{
    /// <summary>
    /// A new array with the items of both, which are sorted and differ. Each place is searched by halves and what lies between is copied as a
    /// block, so that one change does not look at all nodes of a type.
    /// </summary>
    public static T[] Merge<T>(ReadOnlySpan<T> many, ReadOnlySpan<T> few, Comparison<T> order)
    {
        var merged = new T[many.Length + few.Length];
        var taken = 0;
        for (var i = 0; i < few.Length; i++)
        {
            var place = Place(many[taken..], few[i], order) + taken;
            many[taken..place].CopyTo(merged.AsSpan(taken + i));
            merged[place + i] = few[i];
            taken = place;
        }

        many[taken..].CopyTo(merged.AsSpan(taken + few.Length));
        return merged;
    }

    // Steps grow until the place is passed, so that a long run of new items at the end costs little as well.
    private static int Place<T>(ReadOnlySpan<T> items, T item, Comparison<T> order)
    {
        var low = 0;
        var high = items.Length;
        for (var step = 0; step < items.Length; step = (2 * step) + 1)
        {
            if (order(items[step], item) > 0)
            {
                high = step;
                break;
            }

            low = step + 1;
        }

        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (order(items[middle], item) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
