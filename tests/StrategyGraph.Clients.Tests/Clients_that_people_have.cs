using System.Text.Json;
using StrategyGraph.Clients.Tests.Support;

namespace StrategyGraph.Clients.Tests;

/// <summary>Clients of other people, unmodified, at the real server: each pages through connections to the end (<c>tests/js/clients</c>).</summary>
public sealed class Clients_that_people_have(ServerProcess server, Counting counting) : IClassFixture<ServerProcess>, IClassFixture<Counting>
{
    private static readonly string[] Connections = ["plans", "actions", "parties"];

    [ClientTheory]
    [InlineData("apollo")]
    [InlineData("urql")]
    [InlineData("graphql-request")]
    public async Task Get_every_node_once(string client)
    {
        await PagedAsync(await NodeScript.RunAsync(client, server.Url.ToString()));
    }

    [ClientTheory]
    [InlineData("graphql-ws")]
    [InlineData("graphql-sse")]
    public async Task Get_every_node_once_and_every_event(string client)
    {
        var told = await NodeScript.RunAsync(client, server.Url.ToString(), counting.Url.ToString());
        await PagedAsync(told);
        var subscriptions = told.GetProperty("subscriptions");
        Assert.Equal(["1 tick 1", "2 tick 2", "3 tick 3", "4 tick 4", "5 tick 5"], Texts(subscriptions.GetProperty("ended")));
        Assert.Equal(Enumerable.Range(1, 300).Select(i => $"{i} tick {i}"), Texts(subscriptions.GetProperty("other")));
        Assert.Equal(["1 tick 1", "2 null 2 has no words", "3 tick 3"], Texts(subscriptions.GetProperty("failing")));
        Assert.Equal([1, 2, 3], subscriptions.GetProperty("left").EnumerateArray().Select(n => n.GetInt32()));
        Assert.StartsWith("Cannot query field \"nothing\" on type \"Subscription\".", Assert.Single(Texts(subscriptions.GetProperty("invalid"))), StringComparison.Ordinal);
        Assert.Equal(0, subscriptions.GetProperty("running").GetInt32());
    }

    private async Task PagedAsync(JsonElement told)
    {
        foreach (var connection in Connections)
        {
            var found = told.GetProperty(connection);
            var ids = await IdsAsync(connection);
            Assert.Equal(ids, Texts(found.GetProperty("ids")));
            Assert.Equal(ids.Count, found.GetProperty("totalCount").GetInt32());
            Assert.InRange(found.GetProperty("pages").GetInt32(), 3, 10);
            if (found.TryGetProperty("backwards", out var backwards))
                Assert.Equal(ids, Texts(backwards));
        }

        if (told.TryGetProperty("fault", out var fault))
            Assert.StartsWith("Cannot query field \"plan\" on type \"Query\".", fault.GetString(), StringComparison.Ordinal);
    }

    [ClientFact]
    public async Task Are_compiled_and_run_by_Relay()
    {
        const string Priority = "cypp-2013/1";
        var told = await NodeScript.RunAsync("relay", server.Url.ToString(), Priority);
        var actions = told.GetProperty("actions");
        var ids = await IdsAsync("actions");
        Assert.Equal(ids, Texts(actions.GetProperty("ids")));
        Assert.Equal(ids.Count, actions.GetProperty("totalCount").GetInt32());
        Assert.Equal(4, actions.GetProperty("pages").GetInt32());

        var data = await server.AskAsync(
            $$"""{ priorityById(id: "{{Priority}}") { actions { nodes { id leads { edges { confirmed node { id } } } } } } }""");
        var nodes = data.GetProperty("priorityById").GetProperty("actions").GetProperty("nodes").EnumerateArray().ToList();
        var ofPriority = told.GetProperty("ofPriority");
        Assert.Equal(nodes.Select(IdOf), Texts(ofPriority.GetProperty("ids")));
        Assert.Equal(nodes.SelectMany(Leads), Texts(ofPriority.GetProperty("leads")));
    }

    [ClientFact]
    public async Task Have_types_that_are_generated_and_compiled_with_everything_strict()
    {
        var told = await NodeScript.RunAsync("codegen", server.Url.ToString());
        var actions = told.GetProperty("actions");

        // The program asks in an order of its own.
        var ids = await IdsAsync("actions");
        Assert.Equal(ids.Order(StringComparer.Ordinal), Texts(actions.GetProperty("ids")).Order(StringComparer.Ordinal));
        Assert.Equal(ids.Count, actions.GetProperty("totalCount").GetInt32());
        Assert.Equal(4, actions.GetProperty("pages").GetInt32());
        var nodes = Texts(told.GetProperty("nodes"));
        Assert.Equal(actions.GetProperty("ids")[0].GetString(), nodes[0]);
        Assert.EndsWith(": 6", nodes[1], StringComparison.Ordinal);
        var confirmed = await server.AskAsync("{ actions(first: 1000) { nodes { leads { edges { confirmed } } } } }");
        Assert.Equal(
            confirmed.GetProperty("actions").GetProperty("nodes").EnumerateArray()
                .Sum(a => a.GetProperty("leads").GetProperty("edges").EnumerateArray().Count(e => e.GetProperty("confirmed").GetBoolean())),
            told.GetProperty("leads").GetInt32());
    }

    private async Task<IReadOnlyList<string>> IdsAsync(string connection)
    {
        var data = await server.AskAsync($$"""{ {{connection}}(first: 1000) { totalCount nodes { id } pageInfo { hasNextPage } } }""");
        var page = data.GetProperty(connection);
        Assert.False(page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        var ids = page.GetProperty("nodes").EnumerateArray().Select(IdOf).ToList();
        Assert.Equal(page.GetProperty("totalCount").GetInt32(), ids.Distinct().Count());
        return ids;
    }

    private static IEnumerable<string> Leads(JsonElement action) => action.GetProperty("leads").GetProperty("edges").EnumerateArray()
        .Select(e => $"{IdOf(action)} {IdOf(e.GetProperty("node"))} {(e.GetProperty("confirmed").GetBoolean() ? "true" : "false")}");

    private static string IdOf(JsonElement node) => node.GetProperty("id").GetString()!;

    private static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(i => i.GetString()!)];
}
