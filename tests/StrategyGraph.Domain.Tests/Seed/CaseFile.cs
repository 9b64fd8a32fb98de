using System.Text.RegularExpressions;

namespace StrategyGraph.Domain.Tests.Seed;

/// <summary>Reads the cases of a Markdown file of this folder.</summary>
internal static partial class CaseFile
{
    /// <summary>The heading, the first block and the second block of each case.</summary>
    public static TheoryData<string, string, string> Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seed", name)).ReplaceLineEndings("\n");
        var found = Case().Matches(text);
        Assert.Equal(Heading().Count(text), found.Count);
        var cases = new TheoryData<string, string, string>();
        foreach (Match m in found)
            cases.Add(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value);
        return cases;
    }

    [GeneratedRegex(@"^## (.+)\n```yaml\n((?s).*?)\n```\n```\n((?s).*?)\n```$", RegexOptions.Multiline)]
    private static partial Regex Case();

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
