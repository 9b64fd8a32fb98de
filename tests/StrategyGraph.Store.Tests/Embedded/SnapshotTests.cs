using System.Runtime.CompilerServices;
using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Embedded.Snapshots;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Embedded;

public sealed class SnapshotTests
{
    [Fact]
    public async Task A_change_shares_all_that_it_does_not_touch()
    {
        await using var store = EmbeddedStore.InMemory(SmallModel.Model);
        for (var i = 1; i <= 20; i++)
            await store.ApplyAsync(EndlessWriter.ChangesOf(i), default);
        var before = store.Snapshot;

        await store.ApplyAsync(new Changes(SmallModel.Model).Set_("Area", "a3/7", ("title", "x")).Link("a3/7", "HAS_PART", "a20/0").Set, default);

        var after = store.Snapshot;
        var touched = new[] { "a3/7", "a20/0" }.Select(id => before.Find(new TextValue(id))!.Handle).ToArray();
        Assert.Equal(touched.Select(h => h >> Snapshot.ChunkBits).Distinct().Count(), Enumerable.Range(0, after.Chunks.Length).Count(i => after.Chunks[i] != before.Chunks[i]));
        Assert.Equal(touched, Enumerable.Range(0, after.Handles).Where(h => after.Row(h) != before.Row(h)));
        Assert.Same(before.Ids, after.Ids);
        Assert.Equal(before.ByType, after.ByType);
        Assert.Equal("\"20\"", before.Row(touched[1]).Values[1]!.ToString());
    }

    [Fact]
    public async Task A_state_that_nobody_reads_is_let_go()
    {
        await using var store = EmbeddedStore.InMemory(SmallModel.Model);
        await store.ApplyAsync(StoryGraph.Changes(), default);
        await new Asking(SmallModel.Model, store).Ask("{ tasks(order: [{ title: ASC }]) { nodes { id contents { nodes { id } } } } areaById(id: \"top\") { contents(first: 3) { nodes { id } } } trace(from: \"t1\", to: [TASK]) { length } }");
        var old = Old(store);
        await store.ApplyAsync(new Changes(SmallModel.Model).Set_("Task", "t1", ("title", "x")).Set, default);

        GC.Collect();

        Assert.False(old.IsAlive);
    }

    [Fact]
    public async Task Every_id_is_found_while_ids_come_and_go()
    {
        await using var store = EmbeddedStore.InMemory(SmallModel.Model);
        var random = new Random(7);
        var there = new HashSet<string>();
        for (var round = 0; round < 60; round++)
        {
            var changes = new Changes(SmallModel.Model);
            for (var i = random.Next(1, round % 10 == 0 ? 300 : 5); i > 0; i--)
            {
                var id = $"n{random.Next(900)}";
                _ = there.Remove(id) ? changes.Remove(id) : changes.Add("Person", there.Add(id) ? id : "");
            }

            await store.ApplyAsync(changes.Set, default);
            for (var i = 0; i < 900; i++)
                Assert.Equal(there.Contains($"n{i}"), store.Snapshot.Find(new TextValue($"n{i}"))?.Id.Text == $"n{i}");
            Assert.Equal(there.Count, store.Snapshot.Ids.Count);
        }
    }

    // Apart, so that no local of the test holds on to it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Old(EmbeddedStore store) => new(store.Snapshot.Find(new TextValue("t1")));
}
