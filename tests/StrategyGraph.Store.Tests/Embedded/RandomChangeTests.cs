using StrategyGraph.Domain.Changes;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Embedded;

public sealed class RandomChangeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_state_after_any_changes_is_the_state_that_a_restart_reads(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var refused = 0;
        await using (var store = await EmbeddedStore.OpenAsync(folder["graph.db"], SmallModel.Model))
            await store.ApplyAsync(Start(), default);
        for (var round = 0; round < 12; round++)
        {
            string now;
            await using (var store = await EmbeddedStore.OpenAsync(folder["graph.db"], SmallModel.Model))
            {
                for (var i = 0; i < 25; i++)
                {
                    try
                    {
                        await store.ApplyAsync(Some(random), default);
                    }
                    catch (ChangeException)
                    {
                        refused++;
                    }
                }

                now = await Everything.In(store);
            }

            await using var again = await EmbeddedStore.OpenAsync(folder["graph.db"], SmallModel.Model);
            Assert.Equal(now, await Everything.In(again));
        }

        Assert.InRange(refused, 1, 12 * 25 * 3 / 4);
    }

    private static ChangeSet Start()
    {
        var changes = new Changes(SmallModel.Model);
        for (var i = 0; i < 4; i++)
            changes.Add("Person", $"p{i}").Add("Area", $"a{i}");
        for (var i = 0; i < 12; i++)
            changes.Add("Task", $"t{i}").Link($"t{i}", "OWNED_BY", $"p{i % 4}");
        return changes.Set;
    }

    // Few ids, so that much meets; most sets fit.
    private static ChangeSet Some(Random random)
    {
        string Task() => $"t{random.Next(12)}";
        string Person() => $"p{random.Next(4)}";
        string Area() => $"a{random.Next(4)}";
        int? Place() => random.Next(2) == 0 ? null : random.Next(1, 6);
        var changes = new Changes(SmallModel.Model);
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var task = Task();
            _ = random.Next(14) switch
            {
                0 or 1 or 2 => changes.Add("Task", task, ("position", random.Next(3) == 0 ? null : (long?)random.Next(6))).Link(task, "OWNED_BY", Person()),
                3 => changes.Add("Person", Person()),
                4 => changes.Add("Area", Area()),
                5 => changes.Remove(random.Next(4) switch { 0 => Person(), 1 => Area(), _ => Task() }),
                6 => changes.Set_("Task", task, ("position", (long)random.Next(6)), ("note", "n" + random.Next(9))),
                7 => changes.Link(Task(), "FOLLOWS", Task(), Place()),
                8 or 9 => changes.Link(Task(), "LED_BY", Person(), Place(), ("rank", (long)random.Next(5))),
                10 => changes.Link(Task(), "ABOUT", random.Next(3) switch { 0 => Person(), 1 => Area(), _ => Task() }, Place()),
                11 => changes.Unlink(Task(), "LED_BY", Person()),
                12 => changes.Link(Area(), "HAS_TASK", Task(), Place()),
                _ => changes.Unlink(Task(), "FOLLOWS", Task()),
            };
        }

        return changes.Set;
    }
}
