using System.Text;
using System.Text.Json;
using StrategyGraph.Api.Options;
using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests.Limits;

/// <summary>Every limit is on without being asked for, can be set, is named in the error of the request that it refuses, and is in the README.</summary>
public sealed class Limits_of_requests(SeededServer seeded) : IClassFixture<SeededServer>
{
    private static readonly string Traces = $"{{ {Attack.Times(300, i => $"t{i}: trace(from: \"cypp-2013\", to: [LIFE_STAGE], maxLength: 12) {{ length }}")} }}";

    // The fields of each fragment are the fields of each operation.
    private static string Sharing(int times) =>
        $"{Attack.Times(times, i => $"query Q{i} {{ ...F0 }}")} {Attack.Times(times, i => $"fragment F{i} on Query {{ ...F{i + 1} plans {{ totalCount }} }}")} fragment F{times} on Query {{ __typename }}";

    // Each fragment is followed from each operation, and has nothing to compare.
    private static string Following(int times) =>
        $"{Attack.Times(times, i => $"query Q{i}($a: Int) {{ ...F0 }}")} {Attack.Times(times, i => $"fragment F{i} on Query {{ ...F{i + 1} }}")} fragment F{times} on Query {{ plans(first: $a) {{ totalCount }} }}";

    private static string Doubling(int times) =>
        $"{{ ...F0 }} {Attack.Times(times, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}")} fragment F{times} on Query {{ __typename }}";

    /// <summary>A limit, a small value of it, a request that it refuses at that value, and one that it refuses where it is not set.</summary>
    private static readonly (string Limit, string Value, string Small, string Large)[] Rows =
    [
        ("MaxBodyBytes", "1024", Text($"{{ __typename }} #{new string('x', 1_100)}"), Text($"{{ __typename }} #{new string('x', 1_100_000)}")),
        ("MaxDocumentLength", "400", Text($"{{ __typename }} #{new string('x', 400)}"), Text($"{{ __typename }} #{new string('x', 132_000)}")),
        ("MaxTokens", "30", Text($"{{ {Attack.Times(30, _ => "__typename")} }}"), Text($"{{ {Attack.Times(20_000, _ => "a")} }}")),
        ("MaxDepth", "5", Text("{ plans { nodes { priorities { nodes { plan { id } } } } } }"), Text($"{{ plans {{ nodes {{ {Attack.Nested(11, "priorities { nodes { plan { ", "id", " } } } ")} }} }} }}")),
        ("MaxFields", "10", Text($"{{ {Attack.Times(11, _ => "__typename")} }}"), Text(Doubling(17))),
        ("MaxAliases", "2", Text("{ a: __typename b: __typename c: __typename }"), Text($"{{ {Attack.Times(301, i => $"a{i}: __typename")} }}")),
        ("MaxIntrospectionDepth", "1", Text("{ __schema { types { fields { type { fields { name } } } } } }"), Text("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }")),
        ("MaxFragmentWork", "100", Text(Following(20)), Text(Following(600))),
        ("MaxErrors", "2", Text("{ a b c }"), Text($"{{ {Attack.Times(101, i => $"a{i}")} }}")),
        ("MaxMergeWork", "1000", Text(Sharing(20)), Text(Sharing(600))),
        ("MaxIntrospectionFields", "1000", Text("{ __schema { types { name fields { name } } } }"), Text(AttacksOnReading.EmptyObjects)),
        ("MaxResponseBytes", "1024", Text("{ actions { nodes { id title } } }"), Text($"{{ documentById(id: \"doc-003\") {{ states(first: 1000) {{ edges {{ {Attack.Times(290, i => $"{new string('a', 60)}{i}: quote")} }} }} }} }}")),
        ("MaxCost", "100", Text("{ actions(first: 100) { nodes { id } } }"), Text("{ plans(first: 1000) { nodes { priorities(first: 1000) { nodes { id } } } } }")),
        ("MaxPlanWork", "100", Text("{ planById(id: \"x\") { contents { nodes { id title position version workedOut notStated cutOff } } } }"), Text($"{{ planById(id: \"x\") {{ {Attack.Nested(6, "contents { nodes { ", "id", " } } ")} }} }}")),
        ("MaxReadWork", "1000", Text("{ actions(where: { priority: { plan: { priorities: { all: { actions: { all: { title: { contains: \"\" } } } } } } } }) { totalCount } }"), Text(Traces)),
    ];

    public static TheoryData<string> Names { get; } = [.. Rows.Select(r => r.Limit)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Can_be_set_and_are_named(string limit)
    {
        var (_, value, small, _) = Rows.Single(r => r.Limit == limit);
        await using var server = await Running.StartAsync($"Limits:{limit}={value}");
        Assert.Contains($"{limit}", (await server.PostAsync(small)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{limit}", (await seeded.Server.PostAsync(small)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_on_where_they_are_not_set(string limit)
    {
        var answer = (await seeded.Server.PostAsync(Rows.Single(r => r.Limit == limit).Large)).Text;
        Assert.True(answer.Contains(limit, StringComparison.Ordinal), answer.Length > 500 ? answer[..500] : answer);
    }

    [Fact]
    public async Task Include_the_time_that_an_operation_may_take()
    {
        // Not stopped, it would take seconds: however late a busy machine's clock rings, the work is not done.
        var filter = Attack.Nested(7, "priority: { actions: { all: { ", "title: { contains: \"\" }", " } } }");
        await using var server = await Running.StartAsync("Limits:TimeLimit=0.01", "Limits:MaxReadWork=2000000000", "Limits:MaxCost=2000000000");
        var answer = await server.PostAsync(Text($"{{ {Attack.Times(8, i => $"a{i}: actions(where: {{ {filter} }}) {{ totalCount }}")} }}"));
        Assert.Contains("stopped after 0.01 s, the time that one may take (TimeLimit)", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, 10)]
    [InlineData(32_768, 250)]
    public async Task Include_the_length_of_the_statement_for_Neo4j(int limit, int fields)
    {
        await using var server = await Running.StartAsync(["Store=Neo4j", "Neo4j:Url=http://127.0.0.1:1", "Neo4j:Password=x", .. limit == 1_000 ? (string[])["Limits:MaxStatementLength=1000"] : []]);
        var question = (int count) => Text($"{{ {Attack.Times(count, i => $"a{i}: actionById(id: \"x\") {{ id title leads {{ nodes {{ title }} }} }}")} }}");
        Assert.Contains($"and the limit is {limit} (MaxStatementLength)", (await server.PostAsync(question(fields))).Text, StringComparison.Ordinal);
        Assert.Contains("STORE_UNAVAILABLE", (await server.PostAsync(question(1))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Include_the_length_of_a_url()
    {
        await using var server = await Running.StartAsync("Limits:MaxUrlBytes=1024");
        var path = "/graphql?query=" + Uri.EscapeDataString($"{{ __typename }} #{new string('x', 1_100)}");
        Assert.Equal(414, (await server.GetAsync(path)).Status);
        Assert.Equal(200, (await seeded.Server.GetAsync(path)).Status);
        Assert.Equal(414, (await seeded.Server.GetAsync(path + new string('x', 17_000))).Status);
    }

    [Fact]
    public void Are_all_in_the_README_with_their_defaults()
    {
        var readme = File.ReadAllText(RepositoryFolder.At("README.md"));
        var options = ServerOptions.Read(Hosting.ServerBuilder.Create([]).Configuration, isDevelopment: false);
        foreach (var limits in new object[] { options.Limits, options.Streams })
        {
            foreach (var limit in limits.GetType().GetProperties())
            {
                var value = limit.GetValue(limits) is TimeSpan time ? $"{time.TotalSeconds}" : $"{limit.GetValue(limits):#,0}";
                var name = limits is StreamOptions && limit.PropertyType == typeof(TimeSpan) ? $"{limit.Name.Replace("Time", "", StringComparison.Ordinal)}Seconds" : limit.Name;
                Assert.Contains(readme.Split('\n'), l => l.StartsWith($"| `{name}` |", StringComparison.Ordinal) && l.Contains($"| {value} ", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("report", "\"data\":{\"plans\":{\"totalCount\":")]
    [InlineData("validate", "\"data\":null")]
    public async Task Tell_the_cost_to_those_who_ask(string header, string data)
    {
        var answer = await seeded.Server.PostAsync(Text("{ plans(where: { priorities: { some: { title: { contains: \"a\" } } } }) { totalCount } }"), $"GraphQL-Cost: {header}");
        Assert.Contains("\"operationCost\":{\"fieldCost\":202,\"typeCost\":1,\"maximumFieldCost\":500000}", answer.Text, StringComparison.Ordinal);
        Assert.Contains(data, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("operationCost", (await seeded.Server.PostAsync(Text("{ plans { totalCount } }"))).Text, StringComparison.Ordinal);
    }

    private static string Text(string query) => Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(new { query }));
}
