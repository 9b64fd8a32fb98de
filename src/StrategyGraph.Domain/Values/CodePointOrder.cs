namespace StrategyGraph.Domain.Values;

/// <summary>
/// The order of text: by Unicode code point, which is also the order of its UTF-8 bytes and the one that Neo4j uses. UTF-16 order differs
/// where a surrogate pair meets a character from U+E000 to U+FFFF.
/// </summary>
public static class CodePointOrder
{
    /// <summary>Less than, equal to or greater than zero.</summary>
    public static int Compare(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        var same = a.AsSpan(0, length).CommonPrefixLength(b.AsSpan(0, length));
        if (same == length)
            return a.Length.CompareTo(b.Length);
        int x = a[same], y = b[same];
        // Surrogates are lifted above the rest of the plane that they interrupt.
        if (x >= 0xD800 && y >= 0xD800)
        {
            x = x >= 0xE000 ? x - 0x800 : x + 0x2000;
            y = y >= 0xE000 ? y - 0x800 : y + 0x2000;
        }

        return x.CompareTo(y);
    }
}
