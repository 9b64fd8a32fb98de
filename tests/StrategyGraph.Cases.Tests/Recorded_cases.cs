using System.Text.Json;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Store.Neo4j;

namespace StrategyGraph.Cases.Tests;

/// <summary>
/// Every recorded case asked of the Rotherham seed. Its statement is made without a database; that it gives the same answer on one is a
/// test of the stores' own.
/// </summary>
public sealed class Recorded_cases
{
    private static readonly Graph OnNeo4j = new(new Neo4jStore(Graph.Model, new Neo4jSettings()));

    public static TheoryData<string> Cases { get; } = [.. Case.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Have_the_plan_the_statement_and_the_answer_that_are_recorded(string name)
    {
        var given = await Case.ReadAsync(name);
        using var explained = JsonDocument.Parse(await OnNeo4j.AskAsync(given.Query, given.Variables, RequestWishes.Explain | RequestWishes.OnlyCost));
        if (explained.RootElement.TryGetProperty("extensions", out var extensions))
        {
            Golden.Check(given.Path + ".plan", extensions.GetProperty("plan").GetString()!);
            Golden.Check(given.Path + ".cypher", extensions.GetProperty("statement").GetString()! + "\n");
        }

        Golden.Check(given.Path + ".json", Golden.Indented(await (await Graph.Seed.Value).AskAsync(given.Query, given.Variables)));
    }
}
