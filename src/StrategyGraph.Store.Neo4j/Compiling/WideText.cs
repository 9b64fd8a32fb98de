using System.Globalization;
using System.Text;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// The order of text by code point where Cypher has another. Neo4j sorts what it has stored by code point, but compares it with a parameter
/// by UTF-16, in which characters from U+E000 to U+FFFF come behind those beyond. The two differ only where a text has such a character
/// where the other has one of those; the patterns find these texts.
/// </summary>
internal static class WideText
{
    private const string Never = "(?!)";

    /// <summary>Whether a text has characters for which the orders can differ.</summary>
    public static bool Is(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF') >= 0;

    /// <summary>The pattern of texts that stand before a text although their UTF-16 stands behind it.</summary>
    public static string Before(string text) => Pattern(text, char.IsHighSurrogate, @"[\x{E000}-\x{FFFF}]");

    /// <summary>The pattern of texts that stand behind a text although their UTF-16 stands before it.</summary>
    public static string Behind(string text) => Pattern(text, c => c >= '\uE000', @"[\x{10000}-\x{10FFFF}]");

    private static string Pattern(string text, Func<char, bool> isTurn, string instead)
    {
        var turns = Enumerable.Range(0, text.Length).Where(i => isTurn(text[i])).Select(i => Quote(text[..i]) + instead).ToArray();
        return turns.Length == 0 ? Never : $"(?s)(?:{string.Join('|', turns)}).*";
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
                quoted.Append(rune);
            else
                quoted.Append(CultureInfo.InvariantCulture, $@"\x{{{rune.Value:X}}}");
        }

        return quoted.ToString();
    }
}
