using StrategyGraph.Domain.Seed;

namespace StrategyGraph.Domain.Tests.Seed;

public sealed class Seeds_that_cannot_be_read
{
    /// <summary>What is shown, the files, and every fault: the cases of <c>faults.md</c>.</summary>
    public static TheoryData<string, string, string> Cases => CaseFile.Read("faults.md");

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
}
