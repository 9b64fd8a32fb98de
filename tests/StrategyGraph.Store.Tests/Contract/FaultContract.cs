using StrategyGraph.Domain.Changes;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

public abstract class FaultContract<TStores> : Fresh<TStores>
    where TStores : IStores, new()
{
    [Theory]
    [MemberData(nameof(FaultCases.All), MemberType = typeof(FaultCases))]
    public async Task A_change_set_that_does_not_fit_tells_all_faults_and_changes_nothing(string what, Func<Changes, Changes> changes, string[] faults)
    {
        await Apply(Changes.Add("Area", "a").Add("Person", "p").Add("Task", "t").Link("t", "OWNED_BY", "p").Link("a", "HAS_TASK", "t"));
        const string everything = "{ areas { nodes { id title version tasks { nodes { id } } } } people { nodes { id } } tasks { nodes { id title version owner { id } } } }";
        var before = await Asking.Text(everything);

        var thrown = await Assert.ThrowsAsync<ChangeException>(() => Apply(changes(Changes.Set_("Area", "a", ("title", what)))));

        Assert.Equal(faults, thrown.Faults);
        Assert.Equal(before, await Asking.Text(everything));
        Assert.Equal(1, Store.Version);
        Assert.Equal(2, await Apply(Changes.Set_("Area", "a", ("title", "still works"))));
    }
}
