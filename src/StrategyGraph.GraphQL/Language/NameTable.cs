namespace StrategyGraph.GraphQL.Language;

/// <summary>
/// Hands out strings for names and numbers of documents. The same few names stand in most documents, so a small table of recent ones saves
/// most allocations. It forgets on collision, so it never grows, and a lost race between threads costs one string.
/// </summary>
internal static class NameTable
{
    private const int Size = 2048;
    private const int LongestKept = 40;
    private static readonly string?[] Recent = new string?[Size];

    /// <summary>A string of these characters.</summary>
    public static string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
            return new string(text);
        var hash = (uint)text.Length;
        foreach (var c in text)
            hash = (hash * 31) + c;
        ref var slot = ref Recent[(hash ^ (hash >> 11)) & (Size - 1)];
        var known = slot;
        if (known is not null && text.SequenceEqual(known))
            return known;
        return slot = new string(text);
    }
}
