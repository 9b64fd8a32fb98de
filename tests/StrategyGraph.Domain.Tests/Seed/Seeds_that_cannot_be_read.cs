using System.Text.RegularExpressions;
using StrategyGraph.Domain.Seed;

namespace StrategyGraph.Domain.Tests.Seed;

public sealed partial class Seeds_that_cannot_be_read
{
    /// <summary>What is shown, the files, and every fault: the cases of <c>faults.md</c>.</summary>
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (Match m in Case().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seed", "faults.md")).ReplaceLineEndings("\n")))
                cases.Add(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_fault_is_told_with_its_place_and_what_would_be_right(string shows, string text, string faults)
    {
        Assert.NotEmpty(shows);
        Assert.Equal(faults, SeedText.Faults(text));
    }

    [Fact]
    public void A_folder_that_is_not_there_or_holds_no_seed_is_told()
    {
        Assert.Throws<DirectoryNotFoundException>(() => SeedFolder.Load(Path.Combine(AppContext.BaseDirectory, "nowhere")));
        Assert.Throws<FileNotFoundException>(() => SeedFolder.Load(Path.Combine(AppContext.BaseDirectory, "Seed")));
    }

    [GeneratedRegex(@"^## (.+)\n```yaml\n((?s).*?)\n```\n```\n((?s).*?)\n```$", RegexOptions.Multiline)]
    private static partial Regex Case();
}
