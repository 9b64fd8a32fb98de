using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Suggests the names that a mistyped input field was probably meant to be.</summary>
internal static class DidYouMean
{
    /// <summary>A sentence with the closest field names of a type behind a space, or nothing where none is close.</summary>
    public static string Field(string given, InputObjectType type)
    {
        var close = type.Fields
            .Select(f => (f.Name, Distance: Distance(given, f.Name)))
            .Where(c => c.Distance <= Math.Max(1, given.Length * 2 / 5))
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(c => $"\"{c.Name}\"")
            .ToArray();
        return close.Length == 0 ? "" : $" Did you mean {string.Join(" or ", close)}?";
    }

    // Levenshtein, without regard to case, and never long: names are bounded here so that a hostile one costs nothing.
    private static int Distance(string given, string name)
    {
        if (given.Length > 64 || Math.Abs(given.Length - name.Length) > 8)
            return int.MaxValue;
        var row = new int[name.Length + 1];
        for (var j = 0; j <= name.Length; j++)
            row[j] = j;
        for (var i = 1; i <= given.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
            {
                var same = char.ToLowerInvariant(given[i - 1]) == char.ToLowerInvariant(name[j - 1]);
                var best = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = best;
            }
        }

        return row[name.Length];
    }
}
