using System.Text.Json;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

public abstract class TraceContract<TStores>(FilledWithMixed<TStores> graph) : IClassFixture<FilledWithMixed<TStores>>
    where TStores : IStores, new()
{
    // Types and relationships in the model's order.
    private static readonly string[] Types = ["Area", "Task", "Person"];
    private static readonly string[] Relationships = ["HAS_TASK", "LED_BY", "OWNED_BY"];

    private static readonly Dictionary<string, (int Type, int Position)> Nodes = NodesOfGraph();
    private static readonly ILookup<string, (int Relationship, int Direction, string To)> Steps = StepsOfGraph();

    [Theory]
    [InlineData("ann", 3)]
    [InlineData("dee", 2)]
    [InlineData("north", 3)]
    [InlineData("task 0", 3)]
    [InlineData("task 1", 3)]
    [InlineData("task 2", 3)]
    [InlineData("task 33", 3)]
    public async Task A_trace_takes_the_first_of_all_shortest_paths(string from, int length)
    {
        if (from.StartsWith("task ", StringComparison.Ordinal))
            from = TaskData.Mixed[int.Parse(from[5..], System.Globalization.CultureInfo.InvariantCulture)].Id;
        var best = new Dictionary<string, List<(int, int, string)>>();
        Walk(from, from, [], length, best);
        var expected = best.OrderBy(p => p.Value.Count).ThenBy(p => Nodes[p.Key].Type).ThenBy(p => Nodes[p.Key].Position).ThenBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => string.Join(' ', p.Value.Select(s => $"{Relationships[s.Item1]} {(s.Item2 == 0 ? "OUT" : "IN")} {s.Item3}")));

        var data = await graph.Asking.Data(
            "query ($from: ID!, $length: Int!) { trace(from: $from, to: [AREA, TASK, PERSON], maxLength: $length) { steps { relationship direction node { id } } } }", new { from, length });

        Assert.Equal(expected, data.GetProperty("trace").EnumerateArray().Select(p => string.Join(' ', p.GetProperty("steps").EnumerateArray().Select(Text))));
    }

    private static string Text(JsonElement step) =>
        $"{step.GetProperty("relationship").GetString()} {step.GetProperty("direction").GetString()} {step.GetProperty("node").GetProperty("id").GetString()}";

    // All paths, without any cleverness.
    private static void Walk(string start, string at, List<(int, int, string To)> path, int left, Dictionary<string, List<(int, int, string)>> best)
    {
        if (path.Count > 0 && at != start && (!best.TryGetValue(at, out var known) || IsBefore(path, known)))
            best[at] = [.. path];
        if (left == 0)
            return;
        foreach (var step in Steps[at])
        {
            path.Add(step);
            Walk(start, step.To, path, left - 1, best);
            path.RemoveAt(path.Count - 1);
        }
    }

    private static bool IsBefore(List<(int Relationship, int Direction, string To)> a, List<(int Relationship, int Direction, string To)> b)
    {
        if (a.Count != b.Count)
            return a.Count < b.Count;
        for (var i = 0; i < a.Count; i++)
        {
            var order = (a[i].Relationship, a[i].Direction).CompareTo((b[i].Relationship, b[i].Direction));
            order = order != 0 ? order : string.CompareOrdinal(a[i].To, b[i].To);
            if (order != 0)
                return order < 0;
        }

        return false;
    }

    private static Dictionary<string, (int, int)> NodesOfGraph()
    {
        var nodes = TaskData.Mixed.ToDictionary(t => t.Id, t => (Array.IndexOf(Types, "Task"), t.Position));
        nodes.Add("north", (0, 1));
        nodes.Add("south", (0, 2));
        for (var i = 0; i < TaskData.People.Count; i++)
            nodes.Add(TaskData.People[i], (2, i + 1));
        return nodes;
    }

    private static ILookup<string, (int, int, string)> StepsOfGraph()
    {
        var edges = new List<(string From, int Relationship, string To)>();
        foreach (var task in TaskData.Mixed)
        {
            edges.Add((task.Id, 2, TaskData.People[task.Position % 4]));
            edges.AddRange(task.Leads.Select(l => (task.Id, 1, l.Person)));
            if (task.Area is { } area)
                edges.Add((area, 0, task.Id));
        }

        return edges.Select(e => (At: e.From, Step: (e.Relationship, 0, e.To))).Concat(edges.Select(e => (At: e.To, Step: (e.Relationship, 1, e.From)))).ToLookup(e => e.At, e => e.Step);
    }
}
