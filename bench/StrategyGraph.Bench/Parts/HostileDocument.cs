using BenchmarkDotNet.Attributes;
using StrategyGraph.Bench.Graphs;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Store.Embedded;

namespace StrategyGraph.Bench.Parts;

/// <summary>
/// Documents made to take long, as long as the limits of the pipeline let them be, each as if never seen before, from the request to the
/// answer (mostly an error). None may take a second.
/// </summary>
public class HostileDocument
{
    private static readonly Dictionary<string, Func<string>> Documents = new()
    {
        ["one field again and again"] = () => $"{{ {Repeat(10_000, _ => "__typename ")} }}",
        ["aliases"] = () => $"{{ {Repeat(6_000, i => $"a{i}: __typename ")} }}",
        ["unknown fields"] = () => $"{{ {Repeat(15_000, i => $"u{i} ")} }}",
        ["one connection again and again"] = () => $"{{ {Repeat(1_300, _ => "actions { nodes { leads { nodes { id } } } } ")} }}",
        ["connections under aliases"] = () => $"{{ {Repeat(1_400, i => $"a{i}: plans(first: 1) {{ nodes {{ id }} }} ")} }}",
        ["conflicts"] = () => $"{{ {Repeat(3_000, i => $"a: {(i % 2 == 0 ? "plans" : "needs")} {{ totalCount }} ")} }}",
        ["deep selections"] = () => $"{{ plans {{ nodes {{ {Deep(600, "priorities { nodes { plan { ", "id", "} } } ")} }} }} }}",
        ["fragments that double"] = () => "{ plans { nodes { ...F0 } } } " + Chain(400, i => $"a: underpins {{ nodes {{ ...F{i + 1} }} }} b: underpins {{ nodes {{ ...F{i + 1} }} }}"),
        ["fragments that double under one name"] = () => "{ plans { nodes { ...F0 } } } " + Chain(400, i => $"underpins {{ nodes {{ ...F{i + 1} }} }} underpins {{ nodes {{ id ...F{i + 1} }} }}"),
        ["fragments that spread all later ones"] = () => "{ plans { nodes { ...F0 } } } " + Chain(130, i => Repeat(130 - i, j => $"...F{i + 1 + j} ")),
        ["a cycle through all fragments"] = () => "{ plans { nodes { ...F0 } } } " + Repeat(90, i => $"fragment F{i} on Plan {{ {Repeat(90, j => $"...F{j} ")} }} "),
        ["a deep filter"] = () => $"{{ actions(where: {Deep(2_000, "{ and: [", "{ title: { eq: \"a\" } }", "] }")}) {{ totalCount }} }}",
        ["a wide filter"] = () => $"{{ actions(where: {{ or: [{Repeat(1_500, i => $"{{ title: {{ eq: \"{i}\" }} }} ")}] }}) {{ totalCount }} }}",
        ["a long list"] = () => $"{{ actions(where: {{ id: {{ in: [{Repeat(15_000, i => $"\"{i}\" ")}] }} }}) {{ totalCount }} }}",
        ["long names"] = () => $"{{ {Repeat(4, i => $"{new string('a', 30_000)}{i} ")} }}",
        ["introspection of everything"] = () => "{ __schema { types { ...T } } } fragment T on __Type { name fields { name type { ...N } args { type { ...N } } } } fragment N on __Type { name ofType { name ofType { name ofType { name } } } }",
        ["nothing but brackets"] = () => new string('{', 128 * 1024),
        ["a string without an end"] = () => "{ a(b: \"" + new string('x', 128_000),
    };

    private RequestPipeline _pipeline = null!;
    private string _text = "";

    /// <summary>Which.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Names => Documents.Keys;

    /// <summary>Makes it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _pipeline = Engine.Pipeline(EmbeddedStore.InMemory(Engine.Model), new PipelineOptions { CachedDocuments = 0 });
        _text = Documents[Name]();
    }

    /// <summary>Answers it; gives the length of the answer.</summary>
    [Benchmark]
    public int Answer()
    {
        using var request = new GraphQLRequest { Query = _text };
        using var response = _pipeline.ExecuteAsync(request).AsTask().GetAwaiter().GetResult();
        return response.Outcome != ExecutionOutcome.Failed ? response.Body.Length : throw new InvalidOperationException($"\"{Name}\" broke the pipeline.");
    }

    private static string Chain(int length, Func<int, string> body) =>
        Repeat(length, i => $"fragment F{i} on Plan {{ {body(i)} }} ") + $"fragment F{length} on Plan {{ id }}";

    private static string Deep(int times, string open, string middle, string close) => Repeat(times, _ => open) + middle + Repeat(times, _ => close);

    private static string Repeat(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));
}
