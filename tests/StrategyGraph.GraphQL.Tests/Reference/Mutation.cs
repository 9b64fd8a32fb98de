using System.Text.RegularExpressions;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>Spoils a document a little: tokens are dropped, doubled, swapped or replaced by others, characters are put in, ends are cut off.</summary>
internal static partial class Mutation
{
    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "@", "!", "$", "&", "|", "...", "on", "query", "mutation", "fragment", "extend", "type", "schema",
        "interface", "union", "enum", "input", "scalar", "directive", "implements", "repeatable", "true", "null", "FIELD", "QUERY", "a", "0", "-1",
        "1.5", "\"s\"", "\"\"\"b\"\"\"", "\"\"", "#", "\n", ",",
    ];

    private static readonly string[] Characters =
    [
        "\"", "\"\"\"", "\\", "\\u", "\\u{", "\\u{110000}", "\\uD83D", "\\uDE00", "\\n", "\\z", "'", ".", "..", "-", "+", "0", "00", "1", "e", "E5", "_",
        "é", "\uFEFF", "\u0000", "\u0007", "\uD83D", "\uDE00", "\u2028", "\r", "\r\n", "\n", "\t", " ", "%", "?", "😀", "#",
    ];

    /// <summary>The document with one to four faults.</summary>
    public static string Of(string document, Random random)
    {
        for (var faults = random.Next(1, 5); faults > 0; faults--)
            document = random.Next(3) == 0 ? OfCharacters(document, random) : OfTokens(document, random);
        return document;
    }

    /// <summary>The document with one name or punctuator changed, dropped or moved; it often still is GraphQL.</summary>
    public static string OfTokens(string document, Random random)
    {
        var tokens = Token().Matches(document);
        if (tokens.Count == 0)
            return document;
        var token = tokens[random.Next(tokens.Count)];
        var other = tokens[random.Next(tokens.Count)];
        var replacement = random.Next(5) switch
        {
            0 => "",
            1 => token.Value + " " + token.Value,
            2 => other.Value,
            3 => Tokens[random.Next(Tokens.Length)],
            _ => token.Value + " " + other.Value,
        };
        return string.Concat(document.AsSpan(0, token.Index), replacement, document.AsSpan(token.Index + token.Length));
    }

    private static string OfCharacters(string document, Random random)
    {
        var at = random.Next(document.Length + 1);
        var until = Math.Min(document.Length, at + random.Next(3));
        return random.Next(8) switch
        {
            0 => document[..at],
            1 => document[at..],
            2 => document.Remove(at, until - at),
            _ => document.Insert(at, Characters[random.Next(Characters.Length)]),
        };
    }

    [GeneratedRegex("""
        "{3}(?:[^"\\]|\\"{3}|\\|"(?!""))*"{3}|"(?:[^"\\\n]|\\.)*"|[A-Za-z_]\w*|-?\d[\d.eE+-]*|\.\.\.|[^\s\w]
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
