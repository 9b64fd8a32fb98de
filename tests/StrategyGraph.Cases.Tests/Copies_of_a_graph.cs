using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Seed;
using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Copying;
using StrategyGraph.Store.Embedded;

namespace StrategyGraph.Cases.Tests;

public sealed class Copies_of_a_graph
{
    [Fact]
    public async Task Are_equal_to_it_in_nodes_values_versions_links_and_order()
    {
        await using var original = await SeedAsync();
        await using var copy = EmbeddedStore.InMemory(Graph.Model);
        await copy.ApplyAsync(await GraphCopy.ReadAsync(Graph.Model, original, CancellationToken.None), CancellationToken.None);
        Assert.Null(await GraphCopy.DifferenceAsync(Graph.Model, original, copy, CancellationToken.None));
    }

    [Fact]
    public async Task Are_told_apart_by_one_changed_value_one_link_and_one_node()
    {
        await using var original = await SeedAsync();
        await using var copy = await SeedAsync();
        var action = Graph.Model.NodeType("Action")!;
        await copy.ApplyAsync(new ChangeSet([new SetProperties("cypp-2013/6/v", [new(action.Property("leadAsWritten")!, new TextValue("Warren Carratt"))])]), CancellationToken.None);
        var difference = await GraphCopy.DifferenceAsync(Graph.Model, original, copy, CancellationToken.None);
        Assert.Contains("cypp-2013/6/v", difference, StringComparison.Ordinal);

        await using var linked = await SeedAsync();
        await linked.ApplyAsync(new ChangeSet([new AddLink(Graph.Model.Relationship("LED_BY")!, "cypp-2013/6/v", "warren-carratt", [null, FlagValue.True, null])]), CancellationToken.None);
        Assert.NotNull(await GraphCopy.DifferenceAsync(Graph.Model, original, linked, CancellationToken.None));

        await using var shorter = await SeedAsync();
        await shorter.ApplyAsync(new ChangeSet([new RemoveNode("cypp-2013/6/v")]), CancellationToken.None);
        Assert.NotNull(await GraphCopy.DifferenceAsync(Graph.Model, original, shorter, CancellationToken.None));
    }

    private static async Task<EmbeddedStore> SeedAsync()
    {
        var store = EmbeddedStore.InMemory(Graph.Model);
        await store.ApplyAsync(SeedReader.Read(Graph.Model, SeedFolder.Load(RepositoryFolder.At("seed"))), CancellationToken.None);
        return store;
    }
}
