using FsCheck;
using FsCheck.Fluent;
using StrategyGraph.GraphQL.Tests.Reference;

namespace StrategyGraph.GraphQL.Tests.Properties;

/// <summary>A text and the ways in which it is spoilt.</summary>
internal sealed record Spoilt(string Text, Edit[] Edits)
{
    /// <summary>The spoilt text.</summary>
    public string Result => Edits.Aggregate(Text, (text, edit) => edit.Of(text, RandomText.Tokens));

    public override string ToString() => $"\n{string.Concat(Result.Select(c => c is '\n' or (>= ' ' and <= '~') ? c.ToString() : $"\\u{(int)c:x4}"))}\n";
}

/// <summary>Texts that may be GraphQL: any characters, tokens in any order, real documents with some faults.</summary>
internal static class RandomText
{
    public static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "$", "@", "...", "..", ".", ",", "\"", "\"\"\"", "\\\"\"\"", "\\", "\"a\"", "\"\\u{1F600}\"", "\"\\u{D800}\"", "\"\\uD83D\\uDE00\"", "\"\\ud800\"", "\"\"\"\n  b\n \"\"\"", "#c\n", "#",
        "\n", "\r", "\r\n", "\t", " ", "\uFEFF", "\0", "\u007F", "\u2028", "\uD83D\uDE00", "\uD800", "\uDC00", "é", "0", "-0", "01", "-", "1.5", "1.", "1e5", "1e", "1e999", "99999999999999999999", "1a", "null", "true", "false", "on", "a", "__typename",
        "query", "mutation", "subscription", "fragment", "query Q($a: [Int!]! = 1)", "fragment F on Query { ...F }", "...F", "... on Plan", "@skip(if: $a)", "@include(if: true)", "@deprecated", "a: b", "$a", "$a: ID", "{ a: 1 }", "[1, [2]]", "plans", "nodes", "id", "title",
        "type", "interface", "union", "enum", "input", "scalar", "schema", "extend", "directive", "implements", "repeatable", "type T { a(b: Int = 1): T }", "__schema { types { name } }", "first: 1", "where: {", "order: [",
    ];

    private static readonly string[] Real =
    [
        Documents.Executable, Documents.TypeSystem, Documents.Schema,
        .. GraphQLJs.Root is { } root
            ? Directory.EnumerateFiles(Path.Combine(root, "tests", "cases"), "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)
            : [],
    ];

    private static readonly Gen<char> Character = Gen.Frequency(
        (6, Gen.Choose(' ', '~')), (1, Gen.Choose(0, 31)), (1, Gen.Choose(0xD800, 0xDFFF)), (1, Gen.Choose(0, 0xFFFF)), (1, Gen.Elements('"', '\\', '\n', '\r', '#', '{', '}', 'u').Select(c => (int)c))).Select(c => (char)c);

    /// <summary>Any of them.</summary>
    public static Gen<Spoilt> Any { get; } = Gen.Frequency(
        (1, Character.ArrayOf().Select(c => new Spoilt(new string(c), []))),
        (2, Gen.Elements(Tokens).ArrayOf().SelectMany(t => Gen.Elements("", " ").Select(s => new Spoilt(string.Join(s, t), [])))),
        (4, RealOnes(1, 4)));

    /// <summary>Real documents, with so many faults.</summary>
    public static Gen<Spoilt> RealOnes(int least, int most) =>
        from text in Gen.Elements(Real)
        from edits in Gen.Choose(least, most).SelectMany(Edit.Any.ArrayOf)
        select new Spoilt(text, edits);

    /// <summary>What is a step smaller: a fault less, or half of the text.</summary>
    public static IEnumerable<Spoilt> Smaller(Spoilt one)
    {
        for (var i = 0; i < one.Edits.Length; i++)
            yield return one with { Edits = [.. one.Edits[..i], .. one.Edits[(i + 1)..]] };
        if (one.Edits.Length > 0)
        {
            yield return new Spoilt(one.Result, []);
            yield break;
        }

        for (var part = one.Text.Length / 2; part > 0; part /= 2)
        {
            for (var at = 0; at + part <= one.Text.Length; at += part)
                yield return one with { Text = one.Text.Remove(at, part) };
        }
    }
}
