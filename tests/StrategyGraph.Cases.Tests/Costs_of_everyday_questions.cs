using System.Text.Json;
using System.Text.RegularExpressions;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Costs;

namespace StrategyGraph.Cases.Tests;

/// <summary>What people really ask is far from the limit of the cost.</summary>
public sealed partial class Costs_of_everyday_questions
{
    private const double Most = CostLimit.Default / 5;

    private const string Variables = """{"plan": "cypp-2013", "council": "rotherham", "priority": "cypp-2013/1"}""";

    public static TheoryData<string> Files { get; } =
    [
        .. new[] { "tests/cases", "bench/peers" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryFolder.At(folder), "*.graphql", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Questions { get; } =
        [.. InReadme().Matches(File.ReadAllText(RepositoryFolder.At("README.md"))).Select(m => m.Groups["question"].Value)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Of_a_file_are_far_from_the_limit(string file)
    {
        var path = RepositoryFolder.At(file);
        var variables = Path.ChangeExtension(path, ".variables.json");
        await CheckAsync(await File.ReadAllTextAsync(path), File.Exists(variables) ? await File.ReadAllTextAsync(variables) : Variables);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public Task Of_the_README_are_far_from_the_limit(string question) => CheckAsync(question, "{}");

    private static async Task CheckAsync(string query, string variables)
    {
        var answer = await (await Graph.Seed.Value).AskAsync(query, variables, RequestWishes.OnlyCost);
        using var json = JsonDocument.Parse(answer);
        if (!json.RootElement.TryGetProperty("extensions", out var extensions))
        {
            // A case of an error has no cost.
            Assert.True(json.RootElement.TryGetProperty("errors", out _) && !answer.Contains("COST_LIMIT_EXCEEDED", StringComparison.Ordinal), answer);
            return;
        }

        Assert.InRange(extensions.GetProperty("operationCost").GetProperty("fieldCost").GetDouble(), 0, Most);
    }

    [GeneratedRegex("```graphql\n(?<question>.*?)```\\s+```json", RegexOptions.Singleline)]
    private static partial Regex InReadme();
}
