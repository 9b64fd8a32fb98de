using System.Text.Json;
using StrategyGraph.Store.Tests.Differential;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>Any operation over a graph in which other tools have written what does not fit the model.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class DamageTests
{
    private const int Documents = 40, Times = 2;

    private static readonly string[] Damages =
    [
        "MATCH (n:Task) WHERE n.id < 't15' SET n.on = 'soon', n.at = 5",
        "MATCH (n:Task) WHERE n.id > 't20' SET n.count = 'few', n.weight = true",
        "MATCH (n:Task) WHERE n.id < 't12' SET n.colour = 'PINK', n.done = [true], n.code = 7",
        "MATCH (n:Task {id: 't3'}) SET n.words = 'one', n.numbers = ['one']",
        "MATCH (n:Task {id: 't5'}) SET n.colours = ['RED', 'PINK'] REMOVE n.version",
        "MATCH (n {id: 'a1'}) REMOVE n.title",
        "MATCH (n {id: 'p2'}) SET n.title = 5",
        "MATCH (n {id: 'd1'}) SET n.position = 'first'",
        "MATCH (n:Task) WHERE n.id > 't18' REMOVE n.position",
        "MATCH (n:Task) WHERE n.id < 't14' SET n.note = 5",
        "MATCH (:Task {id: 't7'})-[r:OWNED_BY]->() DELETE r",
        "MATCH (:Task)-[r:LED_BY]->() SET r.rank = 'x', r.colour = 1",
        "MATCH (:Task {id: 't8'})-[r:LED_BY]->() SET r.sure = 'perhaps', r.marks = 5",
        "MATCH (t:Task {id: 't9'}) CREATE (t)-[:ABOUT]->(:Meeting {id: 'm', title: 'Meeting'})",
        "MATCH ()-[r:HAS_TASK]->() REMOVE r.position",
        "MATCH (t:Task {id: 't11'}), (a:Area {id: 'a0'}) CREATE (t)-[:LED_BY]->(a)",
        "MATCH (p:Person {id: 'p0'}), (t:Task {id: 't13'}) CREATE (p)-[:HAS_TASK]->(t)",
    ];

    public static TheoryData<int> Seeds => Trials.Seeds;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_given_is_as_the_schema_says_and_where_an_error_is_there_is_null(int seed) =>
        Trials.Hold(seed, OperationGenerator.Of(SmallModel.Schema, Documents, Times), trial => HoldAsync(trial, seed));

    private static async Task HoldAsync(Trial trial, int seed)
    {
        var told = 0;
        foreach (var graph in trial.Graphs)
        {
            var store = await Neo4jServer.OpenAsync(SmallModel.Model);
            await store.ApplyAsync(graph.Changes, default);
            var asking = new Asking(SmallModel.Model, store, StoryGraph.Rules);
            foreach (var damage in Damages.Where((_, i) => trial.Graphs.Length == 1 || (i + seed + (ReferenceEquals(graph, trial.Graphs[0]) ? 0 : 1)) % 2 == 0))
                await Cypher.RunAsync(damage);
            await Several.AtATimeAsync(trial.Asked.Cast<Question>(), async question =>
            {
                foreach (var variables in question.Variables)
                {
                    if (Check(await asking.Ask(question.Document, variables), question))
                        Interlocked.Increment(ref told);
                }
            });
        }

        Assert.True(trial.Graphs.Length == 1 || told > Documents / 4, $"Only {told} answers had errors.");
    }

    // Gives whether there were errors.
    private static bool Check(string text, Question question)
    {
        var answer = JsonDocument.Parse(text).RootElement;
        Assert.True(answer.TryGetProperty("data", out var data), $"{question}\n{text}");
        Assert.True(!new Shape(question.Selection).Faults(data).Any(), $"{question}\n{string.Join('\n', new Shape(question.Selection).Faults(data).Take(3))}\n{text}");
        if (!answer.TryGetProperty("errors", out var errors))
            return false;
        foreach (var error in errors.EnumerateArray())
            Assert.True(!error.TryGetProperty("path", out var path) || IsNull(data, path), $"{question}\n{error}\n{text}");
        return true;
    }

    private static bool IsNull(JsonElement data, JsonElement path)
    {
        foreach (var step in path.EnumerateArray())
        {
            if (data.ValueKind == JsonValueKind.Null)
                return true;
            data = step.ValueKind == JsonValueKind.Number ? data[step.GetInt32()] : data.GetProperty(step.GetString()!);
        }

        return data.ValueKind == JsonValueKind.Null;
    }
}
