using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>Filters over values that other tools have written and that are of another kind than the model says.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class WrongKindTests : IAsyncLifetime
{
    private static readonly string[] Values =
    [
        "5", "1.5", "'soon'", "true", "['a']", "[5]", "[true, false]", "date('2013-05-22')", "datetime('2013-05-22T10:00:00Z')", "duration('P1D')", "point({x: 1, y: 2})",
    ];

    // Tests that no value above passes, by property and for the items of a list.
    private static readonly Dictionary<string, string> Tests = new()
    {
        ["note"] = "eq: \"z\"|in: [\"z\", \"y\"]|contains: \"zz\"|startsWith: \"σz\"|endsWith: \"zz\"",
        ["title"] = "eq: \"z\"|in: [\"z\", \"y\"]|contains: \"σz\"|startsWith: \"z\"|endsWith: \"zz\"",
        ["code"] = "eq: \"z\"|in: [\"z\"]|startsWith: \"z\"",
        ["count"] = "eq: 9|in: [9, 8]|gt: 9|gte: 9|lt: -9|lte: -9",
        ["weight"] = "eq: 9|in: [9.5, 8]|gt: 9|gte: 9|lt: -9|lte: -9",
        ["on"] = "eq: \"2000-01-01\"|in: [\"2000-01-01\"]|gt: \"2020-01-01\"|gte: \"2020-01-01\"|lt: \"2000-01-01\"|lte: \"2000-01-01\"",
        ["at"] = "eq: \"2000-01-01T00:00:00Z\"|in: [\"2000-01-01T00:00:00Z\"]|gt: \"2020-01-01T00:00:00Z\"|gte: \"2020-01-01T00:00:00Z\"|lt: \"2000-01-01T00:00:00Z\"|lte: \"2000-01-01T00:00:00Z\"",
        ["done"] = "eq: false",
        ["colour"] = "eq: RED|in: [RED, AMBER]",
        ["words"] = "some: { eq: \"z\" }|some: { contains: \"zz\" }|some: { startsWith: \"σ\" }|all: { endsWith: \"zz\" }|any: false",
        ["numbers"] = "some: { gt: 9 }|all: { lt: -9 }|some: { in: [9] }|any: false",
        ["colours"] = "some: { eq: RED }|all: { in: [RED] }|any: false",
    };

    public Task DisposeAsync() => Task.CompletedTask;

    public async Task InitializeAsync()
    {
        var store = await Neo4jServer.OpenAsync(SmallModel.Model);
        await store.ApplyAsync(new Changes(SmallModel.Model).Add("Person", "p").Add("Task", "t").Link("t", "OWNED_BY", "p").Set, default);
        _asking = new Asking(SmallModel.Model, store);
    }

    private Asking _asking = null!;

    public static TheoryData<string> Properties => [.. Tests.Keys];

    [Theory]
    [MemberData(nameof(Properties))]
    public async Task A_value_of_another_kind_passes_no_test_and_every_negated_one(string property)
    {
        var isList = SmallModel.Model.NodeType("Task")!.Property(property)!.IsList;
        var tests = Tests[property].Split('|');
        var asked = tests.SelectMany((t, i) => (string[])[
            $"p{i}: tasks(where: {{ {property}: {{ {t} }} }}) {{ totalCount }}",
            $"q{i}: tasks(where: {{ not: {{ {property}: {{ {t} }} }} }}) {{ totalCount }}",
            isList ? "" : $"n{i}: tasks(where: {{ {property}: {{ n{t} }} }}) {{ totalCount }}",
        ]);
        var document = $"{{ {string.Join(' ', asked)} }}";

        foreach (var value in Values)
        {
            await Cypher.RunAsync($"MATCH (n:Task) SET n.{property} = {value}");
            var counts = await _asking.Data(document);
            foreach (var count in counts.EnumerateObject())
            {
                var expected = count.Name[0] == 'p' ? 0 : 1;
                Assert.True(expected == count.Value.GetProperty("totalCount").GetInt32(), $"{property} = {value}: {count.Name}, {tests[int.Parse(count.Name[1..], System.Globalization.CultureInfo.InvariantCulture)]}");
            }
        }
    }
}
