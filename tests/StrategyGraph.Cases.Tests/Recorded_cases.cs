using System.Text.Json;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Cases.Tests;

/// <summary>
/// Every <c>tests/cases/topic/case.graphql</c> asked of the Rotherham seed: its plan is <c>case.plan</c>, its answer <c>case.json</c>; its
/// variables, where it has some, are <c>case.variables.json</c>.
/// </summary>
public sealed class Recorded_cases
{
    private static readonly string Folder = Path.Combine(Graph.Root, "tests", "cases");

    public static TheoryData<string> Cases { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.graphql", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)[..^".graphql".Length]).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Have_the_plan_and_the_answer_that_are_recorded(string name)
    {
        var path = Path.Combine(Folder, name);
        var variables = File.Exists(path + ".variables.json") ? await File.ReadAllTextAsync(path + ".variables.json") : null;
        var query = await File.ReadAllTextAsync(path + ".graphql");
        var graph = await Graph.Seed.Value;
        using var explained = JsonDocument.Parse(await graph.AskAsync(query, variables, RequestWishes.Explain));
        if (explained.RootElement.TryGetProperty("extensions", out var extensions))
            Golden.Check(path + ".plan", extensions.GetProperty("plan").GetString()!);
        Golden.Check(path + ".json", Golden.Indented(await graph.AskAsync(query, variables)));
    }
}
