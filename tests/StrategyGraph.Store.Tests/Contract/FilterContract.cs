using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

public abstract class FilterContract<TStores>(FilledWithMixed<TStores> graph) : IClassFixture<FilledWithMixed<TStores>>
    where TStores : IStores, new()
{
    [Theory]
    [MemberData(nameof(FilterCases.Names), MemberType = typeof(FilterCases))]
    public async Task A_filter_lets_through_what_it_says_in_natural_order_and_counts_it(string where)
    {
        var expected = TaskData.Mixed.Where(FilterCases.All[where]).OrderBy(t => t.Position).ThenBy(t => t.Id, StringComparer.Ordinal).Select(t => t.Id).ToArray();

        var data = await graph.Asking.Data($"{{ tasks(where: {where}) {{ totalCount nodes {{ id }} }} only: tasks(where: {where}) {{ totalCount }} }}");

        Assert.Equal(expected, Ids.Of(data.GetProperty("tasks")));
        Assert.Equal(expected.Length, data.GetProperty("tasks").GetProperty("totalCount").GetInt32());
        Assert.Equal(expected.Length, data.GetProperty("only").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [MemberData(nameof(FilterCases.Names), MemberType = typeof(FilterCases))]
    public async Task A_filter_lets_through_the_same_in_the_order_of_titles_and_counts_it_beside_a_page(string where)
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

    [Theory]
    [MemberData(nameof(FilterCases.Names), MemberType = typeof(FilterCases))]
    public async Task A_filter_on_a_link_lets_through_the_same(string where)
    {
        var expected = TaskData.Mixed.Where(t => t.Area == "north").Where(FilterCases.All[where]).Select(t => t.Id).ToArray();

        var data = await graph.Asking.Data($"{{ areaById(id: \"north\") {{ tasks(where: {where}) {{ totalCount nodes {{ id }} }} }} }}");

        Assert.Equal(expected, Ids.Of(data.GetProperty("areaById").GetProperty("tasks")));
    }

    [Theory]
    [MemberData(nameof(FilterCases.Names), MemberType = typeof(FilterCases))]
    public async Task A_filter_that_comes_in_a_variable_lets_through_the_same(string where)
    {
        var expected = TaskData.Mixed.Count(FilterCases.All[where]);

        var data = await graph.Asking.Data("query ($where: TaskFilterInput) { tasks(where: $where) { totalCount } }", new { where = Literal.ToJson(where) });

        Assert.Equal(expected, data.GetProperty("tasks").GetProperty("totalCount").GetInt32());
    }
}
