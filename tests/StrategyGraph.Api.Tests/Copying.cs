using StrategyGraph.Api.Commands;
using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests;

/// <summary>The command <c>copy</c> where it cannot be done. That it copies is held by the tests of the stores.</summary>
public sealed class Copying
{
    private const string Away = "--StrategyGraph:Neo4j:Url=http://127.0.0.1:1 --StrategyGraph:Neo4j:Password=secret";

    public static TheoryData<string, string> Faults => new()
    {
        { "--from embedded --to oracle", "--to must name a store: embedded or neo4j." },
        { "--to neo4j", "--from must name a store: embedded or neo4j." },
        { "--from embedded --to embedded", "--from and --to are both Embedded; name two stores, embedded and neo4j." },
        { "--from embedded --to neo4j " + Away, "There is no file {0}, so no graph to copy. Start in the folder that the server starts in, or give StrategyGraph:DataPath." },
        { "--from neo4j --to embedded " + Away, "Neo4j at http://127.0.0.1:1, database neo4j, user neo4j cannot be used: The graph's database does not answer. Try again in a moment." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_cannot_be_copied_is_told_and_leaves_nothing(string arguments, string expected)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "graph.db");

        var fault = await Assert.ThrowsAsync<StartException>(() => CommandLine.RunAsync(["copy", .. arguments.Split(' '), $"--StrategyGraph:DataPath={file}"]));

        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, file), fault.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
