namespace StrategyGraph.Store.Tests.Contract;

public abstract class ChangeContract<TStores> : Fresh<TStores>
    where TStores : IStores, new()
{
    private const string Tasks = "{ tasks { nodes { id position version title } } }";

    /// <summary>How many change sets come while others read.</summary>
    protected virtual int ChangesWhileReading => 200;

    [Fact]
    public async Task An_empty_store_is_of_version_0_and_each_change_set_is_one_more()
    {
        Assert.Equal(0, Store.Version);
        Assert.Equal("""{"areas":{"totalCount":0,"nodes":[]},"node":null}""", await Asking.Text("{ areas { totalCount nodes { id } } node(id: \"a\") { id } }"));

        Assert.Equal(1, await Apply(Changes.Add("Area", "a")));
        Assert.Equal(2, await Apply(Changes.Add("Area", "b").Add("Area", "c")));
        Assert.Equal(2, Store.Version);
    }

    [Fact]
    public async Task A_new_node_takes_the_position_behind_the_last_of_its_type_at_that_point()
    {
        await Apply(Changes.Add("Area", "a").Add("Area", "b", ("position", 7)).Add("Area", "c").Add("Area", "d", ("position", 2)).Add("Area", "e").Add("Person", "p"));
        await Apply(Changes.Add("Area", "f").Remove("f").Add("Area", "g").Set_("Area", "g", ("position", 1)).Add("Area", "h").Remove("h").Remove("e").Add("Area", "i"));

        Assert.Equal(
            """{"areas":{"nodes":[{"id":"a","position":1},{"id":"g","position":1},{"id":"d","position":2},{"id":"b","position":7},{"id":"c","position":8},{"id":"i","position":9}]},"people":{"nodes":[{"position":1}]}}""",
            await Asking.Text("{ areas { nodes { id position } } people { nodes { position } } }"));
    }

    [Fact]
    public async Task A_version_rises_once_in_a_change_set_for_properties_and_for_links_that_start_there()
    {
        await Apply(Changes.Add("Area", "a", ("version", 41)).Add("Area", "b").Add("Area", "c").Add("Area", "d").Link("c", "HAS_PART", "d"));
        await Apply(Changes.Set_("Area", "a", ("title", "x")).Set_("Area", "a", ("title", "y")).Link("a", "HAS_PART", "b"));
        Assert.Equal("""{"areas":{"nodes":[{"version":42},{"version":1},{"version":1},{"version":1}]}}""", await Asking.Text("{ areas { nodes { version } } }"));

        await Apply(Changes.Unlink("a", "HAS_PART", "b").Remove("d"));
        Assert.Equal("""{"areas":{"nodes":[{"version":43},{"version":1},{"version":2}]}}""", await Asking.Text("{ areas { nodes { version } } }"));
    }

    [Fact]
    public async Task Setting_a_property_to_null_takes_it_away_and_a_list_becomes_empty()
    {
        await Apply(Changes.Add("Person", "p").Add("Task", "t", ("note", "n"), ("words", new[] { "a" }), ("count", 1)).Link("t", "OWNED_BY", "p"));
        await Apply(Changes.Set_("Task", "t", ("note", null), ("words", null), ("count", 2), ("title", "T")));

        Assert.Equal(
            """{"taskById":{"note":null,"words":[],"count":2,"title":"T","version":2}}""", await Asking.Text("{ taskById(id: \"t\") { note words count title version } }"));
    }

    [Fact]
    public async Task Moving_a_node_moves_it_in_every_order_it_stands_in()
    {
        await Apply(Changes.Add("Person", "p").Add("Area", "a").Add("Task", "x").Add("Task", "y").Add("Task", "z")
            .Link("x", "OWNED_BY", "p").Link("y", "OWNED_BY", "p").Link("z", "OWNED_BY", "p")
            .Link("x", "LED_BY", "p", null, ("rank", 1)).Link("x", "LED_BY", "p", null, ("rank", 2)).Link("y", "LED_BY", "p").Link("z", "LED_BY", "p"));
        await Apply(Changes.Set_("Task", "x", ("position", 9)).Set_("Task", "z", ("position", 0)));

        Assert.Equal(
            """{"tasks":{"nodes":[{"id":"z"},{"id":"y"},{"id":"x"}]},"personById":{"leads":{"edges":[{"rank":null,"node":{"id":"z"}},{"rank":null,"node":{"id":"y"}},{"rank":1,"node":{"id":"x"}},{"rank":2,"node":{"id":"x"}}]}}}""",
            await Asking.Text("{ tasks { nodes { id } } personById(id: \"p\") { leads { edges { rank node { id } } } } }"));
    }

    [Fact]
    public async Task Links_stand_where_they_are_put_and_close_up_when_one_goes()
    {
        await Apply(Changes.Add("Area", "a").Add("Area", "b").Add("Area", "c").Add("Area", "d").Add("Area", "e")
            .Link("a", "HAS_PART", "b").Link("a", "HAS_PART", "c").Link("a", "HAS_PART", "d", 1).Link("a", "HAS_PART", "e", 3));
        Assert.Equal(["d", "b", "e", "c"], await Parts());

        await Apply(Changes.Unlink("a", "HAS_PART", "b").Remove("d").Add("Area", "f").Link("a", "HAS_PART", "f", 2).Add("Area", "g").Link("a", "HAS_PART", "g", 99));
        Assert.Equal(["e", "f", "c", "g"], await Parts());

        var edges = (await Asking.Data("{ areaById(id: \"a\") { parts(last: 1) { edges { cursor } } } }")).GetProperty("areaById").GetProperty("parts").GetProperty("edges");
        Assert.Equal("AVs0LCJnIl0", edges[0].GetProperty("cursor").GetString());
    }

    [Fact]
    public async Task Places_count_over_all_links_of_a_relationship()
    {
        await Apply(Changes.Add("Person", "p").Add("Area", "a").Add("Task", "t").Add("Task", "u").Link("t", "OWNED_BY", "p").Link("u", "OWNED_BY", "p")
            .Link("t", "ABOUT", "p").Link("t", "ABOUT", "u").Link("t", "ABOUT", "a", 2));

        Assert.Equal(
            """{"taskById":{"about":{"nodes":[{"__typename":"Person"},{"__typename":"Area"},{"__typename":"Task"}]}}}""",
            await Asking.Text("{ taskById(id: \"t\") { about { nodes { __typename } } } }"));
    }

    [Fact]
    public async Task Removing_a_link_removes_all_of_that_relationship_between_the_two_and_no_other()
    {
        await Apply(Changes.Add("Person", "p").Add("Person", "q").Add("Task", "t").Link("t", "OWNED_BY", "p")
            .Link("t", "LED_BY", "p").Link("t", "LED_BY", "q", null, ("note", "stays")).Link("t", "LED_BY", "p"));
        await Apply(Changes.Unlink("t", "LED_BY", "p"));

        Assert.Equal(
            """{"taskById":{"owner":{"id":"p"},"leads":{"edges":[{"note":"stays","node":{"id":"q"}}]}},"personById":{"leads":{"totalCount":0}}}""",
            await Asking.Text("{ taskById(id: \"t\") { owner { id } leads { edges { note node { id } } } } personById(id: \"p\") { leads { totalCount } } }"));
    }

    [Fact]
    public async Task Removing_a_node_removes_its_links_at_their_other_ends()
    {
        await Apply(Changes.Add("Person", "p").Add("Area", "a").Add("Area", "b").Add("Task", "t").Add("Task", "u")
            .Link("t", "OWNED_BY", "p").Link("u", "OWNED_BY", "p").Link("a", "HAS_TASK", "t").Link("a", "HAS_TASK", "u").Link("a", "HAS_PART", "b")
            .Link("t", "FOLLOWS", "u").Link("u", "FOLLOWS", "t").Link("t", "FOLLOWS", "t").Link("t", "ABOUT", "p"));
        await Apply(Changes.Remove("t").Remove("b"));

        Assert.Equal(
            """{"areas":{"nodes":[{"tasks":{"nodes":[{"id":"u"}]},"parts":{"totalCount":0}}]},"tasks":{"nodes":[{"follows":{"totalCount":0},"followedBy":{"totalCount":0}}]},"node":null,"personById":{"aboutIt":{"totalCount":0}}}""",
            await Asking.Text("{ areas { nodes { tasks { nodes { id } } parts { totalCount } } } tasks { nodes { follows { totalCount } followedBy { totalCount } } } node(id: \"t\") { id } personById(id: \"p\") { aboutIt { totalCount } } }"));
    }

    [Fact]
    public async Task An_id_can_be_taken_again_once_it_is_free_even_in_the_same_change_set()
    {
        await Apply(Changes.Add("Area", "a").Add("Area", "b").Link("a", "HAS_PART", "b"));
        await Apply(Changes.Remove("b").Add("Person", "b", ("title", "now a person")));
        await Apply(Changes.Add("Area", "gone").Remove("gone").Link("a", "HAS_PERSON", "b"));

        Assert.Equal(
            """{"node":{"__typename":"Person","title":"now a person"},"areas":{"nodes":[{"id":"a","parts":{"totalCount":0},"people":{"totalCount":1}}]}}""",
            await Asking.Text("{ node(id: \"b\") { __typename title } areas { nodes { id parts { totalCount } people { totalCount } } } }"));
    }

    [Fact]
    public async Task A_search_finds_what_has_changed_since_the_last()
    {
        await Apply(Changes.Add("Area", "a", ("title", "old words")).Add("Area", "b", ("title", "old too")));
        Assert.Equal("""{"search":{"nodes":[{"id":"a"},{"id":"b"}]}}""", await Asking.Text("{ search(text: \"old\") { nodes { id } } }"));

        await Apply(Changes.Set_("Area", "a", ("title", "new words")).Remove("b").Add("Area", "c", ("title", "old again")));
        Assert.Equal(
            """{"search":{"nodes":[{"id":"c"}]},"new":{"nodes":[{"id":"a"}]}}""", await Asking.Text("{ search(text: \"old\") { nodes { id } } new: search(text: \"new w\") { nodes { id } } }"));
    }

    private async Task<string[]> Parts() =>
        Support.Ids.Of((await Asking.Data("{ areaById(id: \"a\") { parts { nodes { id } } } }")).GetProperty("areaById").GetProperty("parts"));

    [Fact]
    public async Task Readers_see_one_version_while_changes_come()
    {
        await Apply(Changes.Add("Area", "a", ("title", "0")).Add("Area", "b", ("title", "0")).Add("Area", "c", ("title", "0")));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var reads = 0;
            while (!stop.IsCancellationRequested || reads == 0)
            {
                var titles = (await Asking.Data("{ a: areas { nodes { title } } b: node(id: \"c\") { title } search(text: \"Title\") { totalCount } }"));
                var all = titles.GetProperty("a").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("title").GetString()).Append(titles.GetProperty("b").GetProperty("title").GetString());
                Assert.Single(all.Distinct());
                reads++;
            }

            return reads;
        })).ToArray();
        for (var i = 1; i <= ChangesWhileReading; i++)
        {
            var title = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await Apply(Changes.Set_("Area", "a", ("title", title)).Set_("Area", "b", ("title", title)).Set_("Area", "c", ("title", title)));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
        Assert.Equal(ChangesWhileReading + 1, Store.Version);
        Assert.Contains($"\"title\":\"{ChangesWhileReading}\"", await Asking.Text("{ areas { nodes { title version } } }"), StringComparison.Ordinal);
        Assert.Equal("""{"tasks":{"nodes":[]}}""", await Asking.Text(Tasks));
    }
}
