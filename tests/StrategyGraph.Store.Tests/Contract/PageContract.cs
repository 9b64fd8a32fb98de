using System.Text.Json;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

public abstract class PageContract<TStores>(FilledWithMixed<TStores> graph) : IClassFixture<FilledWithMixed<TStores>>
    where TStores : IStores, new()
{
    private const string Parts = "{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

    [Theory]
    [MemberData(nameof(OrderCases.Names), MemberType = typeof(OrderCases))]
    public async Task An_order_puts_items_where_it_says_and_ties_in_natural_order(string order)
    {
        var data = await graph.Asking.Data($"{{ tasks(order: {order}) {{ nodes {{ id }} }} }}");

        Assert.Equal(OrderCases.Sorted(order), Ids.Of(data.GetProperty("tasks")));
    }

    [Theory]
    [MemberData(nameof(OrderCases.Names), MemberType = typeof(OrderCases))]
    public async Task Paging_forwards_and_backwards_meets_every_item_once(string order)
    {
        const string ofProperty = "{ done: { neq: true } }", ofLink = "{ leads: { some: { node: { id: { in: [\"ann\", \"bob\"] } } } } }";
        // Every order goes in both directions and with every filter, and every filter in both directions.
        var turn = OrderCases.All.Keys.ToList().IndexOf(order);
        var (way, other) = (turn % 2 == 0, turn / 2 % 2 == 0);
        (string Where, int[] Sizes, bool IsForwards)[] lists = [("{ }", [4, 7, 100], way), (ofProperty, [4, 7, 100], !way), (ofLink, [1, 7, 100], other)];
        // The database plans a list when it is first asked, so one size goes after another.
        await Several.AtATimeAsync(lists, async list =>
        {
            var (where, sizes, forwards) = list;
            var all = OrderCases.Sorted(order, FilterCases.All.GetValueOrDefault(where) ?? (t => t.Leads.Any(l => l.Person is "ann" or "bob")));
            var page = forwards ? "first: $size, after: $at" : "last: $size, before: $at";
            foreach (var size in sizes)
                Assert.Equal(all, await Walk(order, where, page, size, forwards, all.Length));
        });
    }

    [Theory]
    [InlineData("first: 0", 0, 0, false, true)]
    [InlineData("last: 0", 60, 60, true, false)]
    [InlineData("first: 3", 0, 3, false, true)]
    [InlineData("last: 3", 57, 60, true, false)]
    [InlineData("first: 5, last: 2", 3, 5, true, true)]
    [InlineData("first: 2, last: 5", 0, 2, false, true)]
    [InlineData("first: 60", 0, 60, false, false)]
    [InlineData("first: 61", 0, 60, false, false)]
    [InlineData("after: \"9\"", 10, 60, true, false)]
    [InlineData("before: \"50\"", 0, 50, false, true)]
    [InlineData("after: \"9\", before: \"50\"", 10, 50, true, true)]
    [InlineData("after: \"9\", before: \"50\", first: 4", 10, 14, true, true)]
    [InlineData("after: \"9\", before: \"50\", last: 4", 46, 50, true, true)]
    [InlineData("after: \"9\", before: \"50\", first: 6, last: 2", 14, 16, true, true)]
    [InlineData("after: \"59\"", 60, 60, true, false)]
    [InlineData("before: \"0\"", 0, 0, false, true)]
    [InlineData("after: \"50\", before: \"9\"", 51, 51, true, true)]
    [InlineData("after: \"9\", before: \"10\"", 10, 10, true, true)]
    public async Task A_page_is_cut_and_described_as_the_law_says(string page, int start, int end, bool previous, bool next)
    {
        const string none = "{ }", some = "{ not: { id: { eq: \"none\" } } }";
        (string Order, string Where)[] lists = [("null", none), ("null", some), ("[{ note: DESC }]", some), ("[{ count: ASC }]", none)];
        await Several.AtATimeAsync(lists, async list =>
        {
            var (order, where) = list;
            var all = (await graph.Asking.Data($"{{ tasks(order: {order}) {Parts} }}")).GetProperty("tasks").GetProperty("edges").EnumerateArray().ToArray();
            var cut = System.Text.RegularExpressions.Regex.Replace(page, "\"(\\d+)\"", m => $"\"{Cursor(all[int.Parse(m.Groups[1].Value)])}\"");

            var connection = (await graph.Asking.Data($"{{ tasks(order: {order}, where: {where}, {cut}) {Parts} }}")).GetProperty("tasks");

            var info = connection.GetProperty("pageInfo");
            Assert.Equal(all[start..end].Select(e => e.GetRawText()), connection.GetProperty("edges").EnumerateArray().Select(e => e.GetRawText()));
            Assert.Equal((previous, next), (info.GetProperty("hasPreviousPage").GetBoolean(), info.GetProperty("hasNextPage").GetBoolean()));
            Assert.Equal(start == end ? null : Cursor(all[start]), info.GetProperty("startCursor").GetString());
            Assert.Equal(start == end ? null : Cursor(all[end - 1]), info.GetProperty("endCursor").GetString());
            Assert.Equal(60, connection.GetProperty("totalCount").GetInt32());
        });
    }

    [Theory]
    [InlineData("[{ position: ASC }]", "[null,null]", 60, 0)]
    [InlineData("[{ position: DESC }]", "[null,null]", 0, 60)]
    [InlineData("[{ title: ASC }]", "[null,1,\"\"]", 60, 0)]
    [InlineData("[{ title: DESC }]", "[null,1,\"\"]", 0, 60)]
    [InlineData("[{ id: ASC }]", "[null,1]", 60, 0)]
    public async Task What_no_item_lacks_is_last_where_a_cursor_lacks_it(string order, string keys, int before, int behind)
    {
        var at = Convert.ToBase64String([1, .. System.Text.Encoding.UTF8.GetBytes(keys)]).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        const string document = "query ($at: String) {{ before: tasks(order: {0}, last: 100, before: $at) {{ nodes {{ id }} }} behind: tasks(order: {0}, first: 100, after: $at) {{ nodes {{ id }} }} }}";

        var data = await graph.Asking.Data(string.Format(System.Globalization.CultureInfo.InvariantCulture, document, order), new { at });

        Assert.Equal((before, behind), (Ids.Of(data.GetProperty("before")).Length, Ids.Of(data.GetProperty("behind")).Length));
    }

    [Fact]
    public async Task A_cursor_holds_the_values_of_the_order_in_the_frozen_format()
    {
        var data = await graph.Asking.Data("{ people(first: 1) { edges { cursor } } tasks(order: [{ on: ASC }], last: 1) { edges { cursor node { position id } } } }");

        Assert.Equal(
            Convert.ToBase64String([1, .. "[1,\"ann\"]"u8]).TrimEnd('='), Cursor(data.GetProperty("people").GetProperty("edges")[0]));
        var task = data.GetProperty("tasks").GetProperty("edges")[0];
        var text = Cursor(task).Replace('-', '+').Replace('_', '/');
        var plain = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '=')))[1..];
        Assert.Equal($"[null,{task.GetProperty("node").GetProperty("position")},\"{task.GetProperty("node").GetProperty("id").GetString()}\"]", plain);
    }

    private async Task<string[]> Walk(string order, string where, string page, int size, bool forwards, int total)
    {
        var ids = new List<string>();
        string? at = null;
        while (true)
        {
            var document = $"query ($size: Int!, $at: String) {{ tasks(order: {order}, where: {where}, {page}) {Parts} }}";
            var connection = (await graph.Asking.Data(document, new { size, at })).GetProperty("tasks");
            var met = connection.GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("node").GetProperty("id").GetString()!).ToArray();
            var info = connection.GetProperty("pageInfo");
            Assert.True(met.Length <= size);
            Assert.Equal(total, connection.GetProperty("totalCount").GetInt32());
            Assert.Equal(ids.Count > 0, info.GetProperty(forwards ? "hasPreviousPage" : "hasNextPage").GetBoolean());
            ids.InsertRange(forwards ? ids.Count : 0, met);
            var more = info.GetProperty(forwards ? "hasNextPage" : "hasPreviousPage").GetBoolean();
            Assert.Equal(ids.Count < total, more);
            if (!more)
                return [.. ids];
            at = info.GetProperty(forwards ? "endCursor" : "startCursor").GetString();
        }
    }

    private static string Cursor(JsonElement edge) => edge.GetProperty("cursor").GetString()!;
}
