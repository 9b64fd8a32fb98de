using System.Globalization;
using System.Text;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Tests.Neo4j;

[Collection(Neo4jStores.Collection)]
public sealed class FoldingTests
{
    [Fact]
    public async Task Cypher_folds_every_character_as_the_law_does()
    {
        var all = Enumerable.Range(1, 0x10FFFF).Where(c => c is < 0xD800 or > 0xDFFF).Select(c => new Rune(c))
            .Where(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Control)).ToArray();
        var differ = new List<string>();
        foreach (var some in all.Chunk(20_000))
        {
            // A line for each, which is no neighbour to the next: one text is read sooner than twenty thousand.
            var text = string.Join('\n', some.Select(r => r.ToString()));
            var folded = (await Cypher.RunAsync($"RETURN {Folded("$text")}", new { text }))[0][0].GetString()!.Split('\n');
            Assert.Equal(some.Length, folded.Length);
            for (var i = 0; i < some.Length; i++)
            {
                if (folded[i] != TextFolding.Fold(some[i].ToString()) && !IsRecent(some[i].Value))
                    differ.Add($"U+{some[i].Value:X4}");
            }
        }

        Assert.Equal("", string.Join(' ', differ));
    }

    // Letters that Unicode has had since its version 14 only, which the Java of a database may not know yet.
    private static bool IsRecent(int c) =>
        c is 0x1C89 or 0x2C2F or 0xA7C0 or (>= 0xA7CB and <= 0xA7DC) or (>= 0x10570 and <= 0x105BF) or (>= 0x10D50 and <= 0x10D8F);

    [Fact]
    public async Task Cypher_folds_sigma_as_the_law_does_whatever_stands_around_it()
    {
        var random = new Random(7);
        string[] letters = ["Σ", "Σ", "σ", "ς", "A", "ο", "İ", "Ο\u0301", "é", "1", "_", "א", "’", "Ⅷ", "ʰ"];
        string[] between = [" ", ", ", ". ", "'", ".", " - ", "\n"];
        string Word() => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => letters[random.Next(letters.Length)]));
        var texts = Enumerable.Range(0, 3000).Select(_ => Word() + between[random.Next(between.Length)] + Word() + between[random.Next(between.Length)]).Distinct().ToArray();

        var folded = await Cypher.RunAsync($"UNWIND $texts AS t RETURN {Folded("t")}", new { texts });

        var differ = texts.Where((t, i) => folded[i][0].GetString() != TextFolding.Fold(t)).ToArray();
        Assert.Equal("", string.Join(" | ", differ));
    }

    // As statements have it where a sigma is looked for.
    private static string Folded(string text) => $"replace(toLower({text}), 'ς', 'σ')";
}
