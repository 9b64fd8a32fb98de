using System.Text;

namespace StrategyGraph.Domain.Values;

/// <summary>
/// How case is ignored when text is matched (<c>contains</c>, <c>startsWith</c>, <c>endsWith</c>, <c>search</c>): the lower case of the
/// Unicode standard without a language, as Cypher's <c>toLower</c> gives it. <c>İ</c> becomes <c>i̇</c>; a capital sigma at the end of a
/// word becomes <c>ς</c>.
/// </summary>
public static class TextFolding
{
    /// <summary>The folded text; the same string where nothing changes.</summary>
    public static string Fold(string text)
    {
        if (text.AsSpan().IndexOfAny('İ', 'Σ') < 0)
            return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == 'İ')
                folded.Append("i̇");
            else if (text[i] == 'Σ')
                folded.Append(EndsWord(text, i) ? 'ς' : 'σ');
            else
                folded.Append(text[i]);
        }

        return folded.ToString().ToLowerInvariant();
    }

    private static bool EndsWord(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && IsIgnored(text[before]))
            before--;
        var after = at + 1;
        while (after < text.Length && IsIgnored(text[after]))
            after++;
        return before >= 0 && char.IsLetter(text[before]) && !(after < text.Length && char.IsLetter(text[after]));
    }

    // The case-ignorable characters that occur in text: apostrophes, soft hyphens, combining marks.
    private static bool IsIgnored(char c) =>
        c is '\'' or '’' or '.' or ':' or '\u00AD' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
