using FsCheck;
using FsCheck.Fluent;
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

    [Fact]
    public async Task Whatever_is_a_step_smaller_is_still_a_request_that_is_answered()
    {
        await using var store = EmbeddedStore.InMemory(SmallModel.Model);
        await store.ApplyAsync(Trials.Graph(Trials.Always).Changes, default);
        var asking = new Asking(SmallModel.Model, store, StoryGraph.Rules);
        var asked = OperationGenerator.Of(SmallModel.Schema, 40, 1).Sample(1, new Rnd(1, 3), 1).Single();

        foreach (var smaller in asked.SelectMany(a => a.Smaller()))
        {
            await smaller.AskAsync(async (document, variables) =>
            {
                var answer = await asking.Ask(document, variables);
                Assert.True(answer.Contains("\"data\":", StringComparison.Ordinal), $"{document}\n{Show.Value(variables)}\n{answer}");
                return answer;
            });
        }
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
