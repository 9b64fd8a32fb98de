namespace StrategyGraph.GraphQL.Validation;

/// <summary>Looks for a name that stands twice, without allocating where the list is short, and in linear time where it is long.</summary>
internal static class Duplicates
{
    private const int Short = 12;

    /// <summary>True where two items have one name.</summary>
    public static bool Any<T>(IReadOnlyList<T> items, Func<T, string> name)
    {
        if (items.Count > Short)
        {
            var seen = new HashSet<string>(items.Count, StringComparer.Ordinal);
            for (var i = 0; i < items.Count; i++)
            {
                if (!seen.Add(name(items[i])))
                    return true;
            }

            return false;
        }

        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (name(items[i]) == name(items[j]))
                    return true;
            }
        }

        return false;
    }
}
