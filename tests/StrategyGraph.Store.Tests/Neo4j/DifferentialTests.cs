using StrategyGraph.Store.Tests.Differential;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>The same questions to both stores over the same graphs give the same bytes.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class DifferentialTests : IAsyncLifetime
{
    private readonly Both _both = new();

    public static TheoryData<int> Seeds => Trials.Seeds;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _both.DisposeAsync().AsTask();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_stores_give_the_same_bytes_to_any_operation(int seed) =>
        Trials.Hold(seed, OperationGenerator.Of(SmallModel.Schema, Trials.Documents, Trials.Times), _both.HoldAsync);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_stores_give_the_same_pages_to_the_end_in_both_directions(int seed) => Trials.Hold(seed, PageWalk.Any(), _both.HoldAsync);

    [Fact]
    public async Task Both_stores_find_and_rank_the_same()
    {
        await _both.FillAsync(Trials.Graph(6));
        const string document = "query ($text: String!) { search(text: $text, first: 1000) { totalCount edges { score cursor node { id } } } }";
        var words = Awkward.Texts.SelectMany(t => t.Split(' ', '-', '_')).Concat(["t", "s", "5", "neill", "stanbul", "\u0307stanbul", "clair", "plan 北", "日", "deseret", "a", "T2"]).Distinct().ToArray();
        var texts = words.SelectMany(w => (string[])[w, w.ToUpperInvariant(), w.Length > 2 ? w[1..] : "x", w.Length > 2 ? w[..2] : "y", w + " a"])
            .Select(t => new string([.. t.Where(c => !char.IsSurrogate(c))])).Distinct();
        await Several.AtATimeAsync(texts, t => _both.AskAsync(document, new Dictionary<string, object?> { ["text"] = t }));
    }

    [Fact]
    public async Task Both_stores_trace_the_same_paths()
    {
        await _both.FillAsync(Trials.Graph(7));
        const string document = "query ($from: ID!, $to: [NodeKind!]!, $max: Int!) { trace(from: $from, to: $to, maxLength: $max) { length from { id } to { __typename id } steps { relationship direction node { id title } } } }";
        string[] all = ["AREA", "TASK", "PERSON", "PAPER"];
        var traces = from start in Awkward.Ids from max in (int[])[1, 2, 3, 6, 12] from kinds in (string[][])[all, ["PERSON", "AREA"]] select (start, max, kinds);
        await Several.AtATimeAsync(
            traces,
            t => _both.AskAsync(document, new Dictionary<string, object?> { ["from"] = t.start, ["to"] = t.kinds, ["max"] = t.max }));
    }
}
