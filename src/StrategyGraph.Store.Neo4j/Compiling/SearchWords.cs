namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>What the database is asked for the words of a search.</summary>
internal static class SearchWords
{
    // What char.IsLetterOrDigit says: letters and decimal digits of the basic plane.
    private const string WordPart = @"[\p{L}\p{Nd}&&[\x{0}-\x{FFFF}]]";

    /// <summary>The pattern of a folded text in which a word stands whole.</summary>
    public static string Whole(string word) => $@"(?s).*(?<!{WordPart})\Q{word}\E(?!{WordPart}).*";

    /// <summary>The pattern of a folded text in which a word begins with this one.</summary>
    public static string Begun(string word) => $@"(?s).*(?<!{WordPart})\Q{word}\E.*";

    // The index looks for each term of the query in each property, and walks all of its terms for each: it takes 1,024 such parts at most, and
    // a minute for a word of some thousand letters. It only has to find candidates, for which the beginnings of a few words do.
    private const int MostTerms = 4;
    private const int LongestTerm = 24;

    // To make a pattern ready takes the index longer the more letters it has, and it does so for each property: 8 ms for three letters, 24 for
    // thirteen, and none for what begins a term.
    private const int LongestBehind = 4;

    /// <summary>
    /// Whether the index finds every node that may have all words: one of them has to be such that the index keeps it in one piece. The
    /// index splits text by Unicode's rules, and those never split Latin letters and digits.
    /// </summary>
    public static bool AreIndexed(IEnumerable<string> words) => words.Any(w => Kept(w).Length > 0);

    /// <summary>
    /// The query of the full-text index that finds every node which may match, by the longest of the words. A term of the index may have the
    /// word's beginning after punctuation that Unicode keeps in a word (<c>o'neill</c>, <c>3.5</c>), so beside terms that begin with it
    /// those are looked for that have its first letters behind what is no plain letter or digit; behind an <c>i</c> too, since the index makes
    /// one of <c>İ</c>, which the law makes two characters of.
    /// </summary>
    public static string Query(IEnumerable<string> words) =>
        string.Join(' ', words.Select(Kept).Where(w => w.Length > 0).Distinct().OrderByDescending(w => w.Length).Take(MostTerms).Select(w => $"+({w}* /.*[^a-hj-z0-9]{w[..Math.Min(w.Length, LongestBehind)]}.*/)"));

    // The beginning of a word that the index keeps in one piece, and that needs no escape in a pattern.
    private static string Kept(string word)
    {
        var end = 0;
        while (end < word.Length && end < LongestTerm && IsKept(word[end]))
            end++;
        return word[..end];
    }

    private static bool IsKept(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or (>= 'ß' and <= 'ÿ' and not '÷');
}
