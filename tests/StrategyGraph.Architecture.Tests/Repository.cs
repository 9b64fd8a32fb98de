using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StrategyGraph.Architecture.Tests;

/// <summary>The rules of the code that no compiler holds.</summary>
public sealed partial class Repository
{
    private static readonly string Root = RepositoryFolder.Root;

    // GraphQL ◄ Domain ◄ Planning ◄ Store.Embedded | Store.Neo4j ◄ Api
    [Theory]
    [InlineData("GraphQL", "")]
    [InlineData("Domain", "GraphQL")]
    [InlineData("Planning", "Domain")]
    [InlineData("Store.Embedded", "Planning")]
    [InlineData("Store.Neo4j", "Planning")]
    [InlineData("Api", "Store.Embedded,Store.Neo4j")]
    public void Has_projects_that_reference_only_the_stage_before_them(string project, string references)
    {
        var file = XDocument.Load(Path.Combine(Root, "src", $"StrategyGraph.{project}", $"StrategyGraph.{project}.csproj"));
        var found = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)["StrategyGraph.".Length..]);
        Assert.Equal(references.Split(',', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public void Has_no_source_file_of_more_than_400_lines() =>
        Assert.DoesNotContain(Sources(), f => File.ReadLines(f).Count() > 400);

    [Fact]
    public void Leaves_nothing_for_later_without_an_issue() =>
        Assert.DoesNotContain(Sources(), f => Unfinished().IsMatch(File.ReadAllText(f)));

    [Fact]
    public void Builds_every_project_that_it_holds()
    {
        var solution = File.ReadAllText(Path.Combine(Root, "StrategyGraph.sln"));
        var projects = Files("*.csproj").Select(f => Path.GetFileName(f));
        Assert.DoesNotContain(projects, p => !solution.Contains(p, StringComparison.Ordinal));
    }

    [Fact]
    public void Asks_for_a_version_of_a_package_in_one_place_only() =>
        Assert.DoesNotContain(
            Files("*.csproj"), f => XDocument.Load(f).Descendants("PackageReference").Any(p => p.Attribute("Version") is not null));

    private static IEnumerable<string> Sources() => Files("*.cs").Where(f => !f.EndsWith("Repository.cs", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string pattern) => new[] { "src", "tests", "bench" }.Select(f => Path.Combine(Root, f)).Where(Directory.Exists)
        .SelectMany(f => Directory.EnumerateFiles(f, pattern, SearchOption.AllDirectories))
        .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b(?!\(#\d+\))|NotImplementedException")]
    private static partial Regex Unfinished();
}
