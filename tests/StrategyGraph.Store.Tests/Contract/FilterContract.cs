using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

public abstract class FilterContract<TStores>(FilledWithMixed<TStores> graph) : IClassFixture<FilledWithMixed<TStores>>
    where TStores : IStores, new()
{
    // Together, since a database has more than one core to plan them.
    [Theory]
    [MemberData(nameof(FilterCases.Names), MemberType = typeof(FilterCases))]
    public Task A_filter_lets_through_what_it_says_and_counts_it_in_any_order_on_a_link_and_in_a_variable(string where) =>
        Task.WhenAll(InNaturalOrderAsync(where), InTheOrderOfTitlesAndBesideAPageAsync(where), OnALinkAsync(where), InAVariableAsync(where));

    private async Task InNaturalOrderAsync(string where)
    {
        var expected = TaskData.Mixed.Where(FilterCases.All[where]).OrderBy(t => t.Position).ThenBy(t => t.Id, StringComparer.Ordinal).Select(t => t.Id).ToArray();

        var data = await graph.Asking.Data($"{{ tasks(where: {where}) {{ totalCount nodes {{ id }} }} only: tasks(where: {where}) {{ totalCount }} }}");

        Assert.Equal(expected, Ids.Of(data.GetProperty("tasks")));
        Assert.Equal(expected.Length, data.GetProperty("tasks").GetProperty("totalCount").GetInt32());
        Assert.Equal(expected.Length, data.GetProperty("only").GetProperty("totalCount").GetInt32());
    }

    private async Task InTheOrderOfTitlesAndBesideAPageAsync(string where)
    {
        var expected = OrderCases.Sorted("[{ title: ASC }]", FilterCases.All[where]);

        var data = await graph.Asking.Data(
            $"{{ up: tasks(where: {where}, order: {{ title: ASC }}) {{ totalCount nodes {{ id }} }} "
            + $"down: tasks(first: 2, where: {where}, order: [{{ title: DESC }}, {{ id: DESC }}]) {{ totalCount pageInfo {{ hasNextPage }} }} }}");

        Assert.Equal(expected, Ids.Of(data.GetProperty("up")));
        Assert.Equal(expected.Length, data.GetProperty("up").GetProperty("totalCount").GetInt32());
        Assert.Equal(expected.Length, data.GetProperty("down").GetProperty("totalCount").GetInt32());
        Assert.Equal(expected.Length > 2, data.GetProperty("down").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    private async Task OnALinkAsync(string where)
    {
        var expected = TaskData.Mixed.Where(t => t.Area == "north").Where(FilterCases.All[where]).Select(t => t.Id).ToArray();

        var data = await graph.Asking.Data($"{{ areaById(id: \"north\") {{ tasks(where: {where}) {{ totalCount nodes {{ id }} }} }} }}");

        Assert.Equal(expected, Ids.Of(data.GetProperty("areaById").GetProperty("tasks")));
    }

    private async Task InAVariableAsync(string where)
    {
        var expected = TaskData.Mixed.Count(FilterCases.All[where]);

        var data = await graph.Asking.Data("query ($where: TaskFilterInput) { tasks(where: $where) { totalCount } }", new { where = Literal.ToJson(where) });

        Assert.Equal(expected, data.GetProperty("tasks").GetProperty("totalCount").GetInt32());
    }
}
