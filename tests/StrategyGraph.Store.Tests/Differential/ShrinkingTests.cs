using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>What is shown of a trial that fails.</summary>
public sealed class ShrinkingTests
{
    [Fact]
    public void A_trial_that_fails_is_shown_with_its_seed_one_small_document_and_few_nodes()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Trials.Hold(Trials.Always, OperationGenerator.Of(SmallModel.Schema, 20, 3), AskAsync)).ToString();

        Assert.Contains($"STRATEGYGRAPH_TEST_SEEDS={Trials.Always}", failure, StringComparison.Ordinal);
        var shrunk = failure[failure.IndexOf("Shrunk:", StringComparison.Ordinal)..];
        Assert.Contains("of a graph of\n", shrunk, StringComparison.Ordinal);
        Assert.InRange(shrunk.IndexOf("with exception", StringComparison.Ordinal), 1, 400);
    }

    // Stands for a store that gives one title wrongly.
    private static async Task AskAsync(Trial trial)
    {
        foreach (var graph in trial.Graphs)
        {
            await using var store = EmbeddedStore.InMemory(SmallModel.Model);
            await store.ApplyAsync(graph.Changes, default);
            var asking = new Asking(SmallModel.Model, store, StoryGraph.Rules);
            foreach (var asked in trial.Asked)
            {
                await asked.AskAsync(async (document, variables) =>
                {
                    var answer = await asking.Ask(document, variables);
                    Assert.DoesNotContain("Zebra crossing", answer, StringComparison.Ordinal);
                    return answer;
                });
            }
        }
    }
}
