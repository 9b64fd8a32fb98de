namespace StrategyGraph.Domain.Tests.Seed;

public sealed class Seeds_that_can_be_read
{
    /// <summary>What is shown, the files, and the changes: the cases of <c>seeds.md</c>.</summary>
    public static TheoryData<string, string, string> Cases => CaseFile.Read("seeds.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_seed_becomes_nodes_then_links(string shows, string text, string changes)
    {
        Assert.NotEmpty(shows);
        Assert.Equal(changes, SeedText.Print(SeedText.Read(text)), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Lists_that_are_not_written_are_empty_and_versions_begin_at_1()
    {
        var node = Assert.IsType<Changes.AddNode>(Assert.Single(SeedText.Read("needs: [{ id: a, title: A }]").Changes));
        Assert.Equal("[]", node.Values[node.Type.Property("workedOut")!.Index]?.ToString());
        Assert.Equal("1", node.Values[node.Type.Version.Index]?.ToString());
        Assert.Equal("\"a\"", node.Values[node.Type.Id.Index]?.ToString());
    }

    [Fact]
    public void Each_change_says_where_it_is_written()
    {
        var changes = SeedText.Read("=== seed/1.yaml\nplans:\n  - id: p\n    title: P\n    kind: OTHER\n    linkedTo:\n      - p\n").Changes;
        Assert.Equal(["seed/1.yaml:2:5", "seed/1.yaml:6:9"], changes.Select(c => c.Origin));
    }
}
