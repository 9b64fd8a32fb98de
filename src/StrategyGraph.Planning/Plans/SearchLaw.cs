using StrategyGraph.Domain.Model;

namespace StrategyGraph.Planning.Plans;

/// <summary>
/// How <c>search</c> finds and ranks, for all stores. The text is folded and split into words: runs of letters, digits and apostrophes.
/// A word is found in a text where a word of the text begins with it. A node matches when each word is found in its title or in another
/// property with text (<see cref="Texts"/>). Each word scores 10 where the title has it as a whole word, 6 where a word of the title only
/// begins with it, else 3 as a whole word elsewhere, else 1; the score of the node is the sum.
/// </summary>
public static class SearchLaw
{
    /// <summary>The score of a word by where it is found: whole in the title, begun in the title, whole elsewhere, begun elsewhere.</summary>
    public const int WholeInTitle = 10, BegunInTitle = 6, WholeElsewhere = 3, BegunElsewhere = 1;

    /// <summary>The properties of a type that are searched beside its title: text and lists of text, ids included.</summary>
    public static IEnumerable<Property> Texts(NodeType type) =>
        type.Properties.Where(p => p.Kind is PropertyKind.String or PropertyKind.Id
            && p.Name is not ("title" or "workedOut" or "notStated" or "cutOff" or "statedAsNone"));

    /// <summary>The most words that a text may have, none of which counts twice: each is looked for in the whole graph.</summary>
    public const int MostWords = 50;

    /// <summary>The longest text, as JSON.</summary>
    public const int MostBytes = 10_000;

    /// <summary>The distinct folded words of a text, in order; empty where it has none. Of more than <see cref="MostWords"/> one too many.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var folded = Domain.Values.TextFolding.Fold(text);
        var words = new List<string>();
        for (var i = 0; i < folded.Length && words.Count <= MostWords;)
        {
            if (!IsWordPart(folded[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < folded.Length && IsWordPart(folded[i]))
                i++;
            var word = folded[start..i].Trim('\'', '’');
            if (word.Length > 0 && !words.Contains(word))
                words.Add(word);
        }

        return words;
    }

    /// <summary>0 where no word of the folded text begins with the word, 1 where one does, 2 where one is it.</summary>
    public static int Find(string foldedText, string word)
    {
        var best = 0;
        for (var at = foldedText.IndexOf(word, StringComparison.Ordinal); at >= 0; at = foldedText.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && char.IsLetterOrDigit(foldedText[at - 1]))
                continue;
            var end = at + word.Length;
            if (end == foldedText.Length || !char.IsLetterOrDigit(foldedText[end]))
                return 2;
            best = 1;
        }

        return best;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’';
}
