using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests;

/// <summary>graphql-http's audits, and clients that people have, unmodified.</summary>
public sealed class Other_peoples_code(SeededServer seeded) : IClassFixture<SeededServer>
{
    [NodeTheory]
    [InlineData("graph")]
    [InlineData("schema of the tests")]
    public async Task Every_audit_of_graphql_http_passes(string served)
    {
        await using var own = served == "graph" ? null : await Running.StartAsync(new Ticking().Serve);
        var (code, output) = await Node.RunAsync("audits.mjs", new Uri((own ?? seeded.Server).Url, "/graphql").ToString());
        Assert.True(code == 0 && output.Trim() == "61 of 61", output);
    }

    // All actions of the seed, each once, in their natural order; and what the subscription gave.
    [NodeTheory]
    [InlineData("apollo", "1, 2, 3")]
    [InlineData("apollo-persisted", "GET hash, POST text, GET hash")]
    [InlineData("urql", "1, 2, 3")]
    [InlineData("urql-fetch", "1, 2, 3")]
    public async Task A_client_pages_through_the_graph_and_takes_a_subscription_to_its_end(string client, string events)
    {
        await using var ticking = await Running.StartAsync(new Ticking().Serve);
        var (code, output) = await Node.RunAsync("streams.mjs", client, new Uri(seeded.Server.Url, "/graphql").ToString(), new Uri(ticking.Url, "/graphql").ToString());
        var all = (await seeded.Server.PostAsync("""{"query": "{ actions(first: 1000) { nodes { id } } }"}""")).Text.Split("\"id\":\"").Skip(1).Select(p => p[..p.IndexOf('"')]).ToArray();
        var ids = client == "urql-fetch" ? "0 0 - -" : $"{all.Length} {all.Length} {all[0]} {all[^1]}";
        Assert.True(code == 0 && output.Trim() == $"{ids} {events}".Trim(), output);
    }
}
