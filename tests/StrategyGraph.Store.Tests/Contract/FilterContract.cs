using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

public abstract class FilterContract<TStores>(FilledWithMixed<TStores> graph) : IClassFixture<FilledWithMixed<TStores>>
    where TStores : IStores, new()
{
    // The cores of a database plan several at a time; the values of the next page and of the variable then find their statement planned.
    [Theory]
    [MemberData(nameof(FilterCases.Names), MemberType = typeof(FilterCases))]
    public Task A_filter_lets_through_what_it_says_and_counts_it_in_any_order_on_a_link_and_in_a_variable(string where) =>
        Task.WhenAll(InNaturalOrderAsync(where), InTheOrderOfTitlesAndBesideAPageAsync(where), OnALinkAsync(where));

    private async Task InNaturalOrderAsync(string where)
    {
        var expected = TaskData.Mixed.Where(FilterCases.All[where]).OrderBy(t => t.Position).ThenBy(t => t.Id, StringComparer.Ordinal).Select(t => t.Id).ToArray();

        await HoldAsync("", where, null);
        await HoldAsync("query ($where: TaskFilterInput) ", "$where", new { where = Literal.ToJson(where) });

        async Task HoldAsync(string header, string filter, object? variables)
        {
            var data = await graph.Asking.Data($"{header}{{ tasks(where: {filter}) {{ totalCount nodes {{ id }} }} only: tasks(where: {filter}) {{ totalCount }} }}", variables);

            Assert.Equal(expected, Ids.Of(data.GetProperty("tasks")));
            Assert.Equal(expected.Length, data.GetProperty("tasks").GetProperty("totalCount").GetInt32());
            Assert.Equal(expected.Length, data.GetProperty("only").GetProperty("totalCount").GetInt32());
        }
    }

    private async Task InTheOrderOfTitlesAndBesideAPageAsync(string where)
    {
        var expected = OrderCases.Sorted("[{ title: DESC }]", FilterCases.All[where]);
        foreach (var size in (int[])[2, 100])
        {
            var data = await graph.Asking.Data(
                $"query ($size: Int) {{ tasks(first: $size, where: {where}, order: {{ title: DESC }}) {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage }} }} }}", new { size });

            var tasks = data.GetProperty("tasks");
            Assert.Equal(expected.Take(size), Ids.Of(tasks));
            Assert.Equal(expected.Length, tasks.GetProperty("totalCount").GetInt32());
            Assert.Equal(expected.Length > size, tasks.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        }
    }

    private async Task OnALinkAsync(string where)
    {
        var expected = TaskData.Mixed.Where(t => t.Area == "north").Where(FilterCases.All[where]).Select(t => t.Id).ToArray();

        var data = await graph.Asking.Data($"{{ areaById(id: \"north\") {{ tasks(where: {where}) {{ totalCount nodes {{ id }} }} }} }}");

        Assert.Equal(expected, Ids.Of(data.GetProperty("areaById").GetProperty("tasks")));
    }
}
