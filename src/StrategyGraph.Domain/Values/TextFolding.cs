namespace StrategyGraph.Domain.Values;

/// <summary>
/// How case is ignored when text is matched (<c>contains</c>, <c>startsWith</c>, <c>endsWith</c>, <c>search</c>): the lower case of the
/// Unicode standard without a language. <c>İ</c> becomes <c>i̇</c>, and every sigma <c>σ</c>, also the one at the end of a word: as in the
/// standard's own folding of case, a word does not change by what stands behind it.
/// </summary>
public static class TextFolding
{
    /// <summary>The folded text; the same string where nothing changes.</summary>
    public static string Fold(string text) => text.AsSpan().IndexOfAny('İ', 'ς') < 0
        ? text.ToLowerInvariant()
        : text.Replace("İ", "i̇", StringComparison.Ordinal).Replace('ς', 'σ').ToLowerInvariant();
}
