namespace StrategyGraph.GraphQL.Errors;

/// <summary>What was probably meant: known names that are few edits away, nearest first.</summary>
public static class Suggestions
{
    private const int Most = 5;
    private const int MostListed = 10;
    private const int LongestInput = 200;

    /// <summary>
    /// The names at most 40 % of the input's length plus one edit away, nearest first. An edit inserts, deletes or replaces a character or
    /// swaps two neighbours; a difference of case alone is one edit. For an input too long to be a slip of the pen there are none.
    /// </summary>
    public static List<string> Near(string input, IEnumerable<string> names)
    {
        if (input.Length > LongestInput)
            return [];
        var threshold = (int)(input.Length * 0.4) + 1;
        var near = new List<(int Distance, string Name)>();
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - input.Length) <= threshold && Distance(input, name) is var distance && distance <= threshold)
                near.Add((distance, name));
        }

        return [.. near.OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name).Take(Most)];
    }

    /// <summary>A sentence that starts with a space and suggests what is <see cref="Near"/>, or nothing where nothing is.</summary>
    public static string DidYouMean(string input, IEnumerable<string> names, string before = "") => DidYouMean(Near(input, names), before);

    /// <summary>A sentence that starts with a space and suggests the first of these names, or nothing where there are none.</summary>
    public static string DidYouMean(IReadOnlyList<string> names, string before = "")
    {
        var quoted = names.Take(Most).Select(n => $"\"{n}\"").ToArray();
        return quoted.Length switch
        {
            0 => "",
            1 => $" Did you mean {before}{quoted[0]}?",
            2 => $" Did you mean {before}{quoted[0]} or {quoted[1]}?",
            _ => $" Did you mean {before}{string.Join(", ", quoted[..^1])}, or {quoted[^1]}?",
        };
    }

    /// <summary>
    /// A sentence that starts with a space: what was probably meant or, where nothing is near, some of the names that there are.
    /// </summary>
    public static string Right(string input, IReadOnlyList<string> names, string before = "")
    {
        var near = Near(input, names);
        return near.Count > 0
            ? DidYouMean(near, before)
            : $" It has {string.Join(", ", names.Take(MostListed))}{(names.Count > MostListed ? ", …" : "")}.";
    }

    private static int Distance(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            return left == right ? 0 : 1;
        var a = left.ToUpperInvariant();
        var b = right.ToUpperInvariant();
        var before = new int[b.Length + 1];
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }
}
