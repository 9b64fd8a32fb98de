using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

public abstract class SearchContract<TStores>(FilledWithMixed<TStores> graph) : IClassFixture<FilledWithMixed<TStores>>
    where TStores : IStores, new()
{
    [Theory]
    [InlineData("alpha")]
    [InlineData("AL pl")]
    [InlineData("beta alpha")]
    [InlineData("plan plan")]
    [InlineData("σοφος")]
    [InlineData("ΣΟΦΟΣ Plan")]
    [InlineData("i")]
    [InlineData("i\u0307stanbul")]
    [InlineData("stanbul")]
    [InlineData("éclair")]
    [InlineData("ａwide")]
    [InlineData("smile")]
    [InlineData("100")]
    [InlineData("b\\c")]
    [InlineData("x")]
    [InlineData("t a1")]
    [InlineData("c1 gam")]
    [InlineData("a'b")]
    [InlineData("c")]
    public async Task A_search_finds_and_ranks_as_the_law_reads_each_text(string text)
    {
        var words = SearchLaw.Words(text);
        var expected = TaskData.Mixed.Select(t => (Task: t, Score: Score(t, words))).Where(t => t.Score > 0)
            .OrderByDescending(t => t.Score).ThenBy(t => t.Task.Position).ThenBy(t => t.Task.Id, StringComparer.Ordinal).Select(t => $"{t.Task.Id} {t.Score}");

        var data = await graph.Asking.Data("query ($text: String!) { search(text: $text, kinds: [TASK]) { edges { score node { id } } } }", new { text });

        var found = data.GetProperty("search").GetProperty("edges").EnumerateArray()
            .Select(e => $"{e.GetProperty("node").GetProperty("id").GetString()} {e.GetProperty("score").GetInt32()}");
        Assert.Equal(expected, found);
    }

    private static int Score(TaskData task, IReadOnlyList<string> words)
    {
        string?[] others = [task.Id, task.Note, task.Code, .. task.Words];
        var sum = 0;
        foreach (var word in words)
        {
            var inTitle = SearchLaw.Find(TextFolding.Fold(task.Title), word);
            var elsewhere = others.Max(o => o is null ? 0 : SearchLaw.Find(TextFolding.Fold(o), word));
            var score = (inTitle, elsewhere) switch { (2, _) => 10, (1, _) => 6, (_, 2) => 3, (_, 1) => 1, _ => 0 };
            if (score == 0)
                return 0;
            sum += score;
        }

        return sum;
    }
}
