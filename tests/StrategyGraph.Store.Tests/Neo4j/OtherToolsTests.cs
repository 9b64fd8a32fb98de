using System.Text;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Neo4j.Http;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>What other tools have written into the database that does not fit the model.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class OtherToolsTests : IAsyncLifetime
{
    private readonly Gateway _gateway = new(Neo4jServer.Settings.Url);
    private readonly List<Neo4jException> _reported = [];

    public async Task InitializeAsync()
    {
        _gateway.Open();
        var store = await Neo4jServer.OpenAsync(SmallModel.Model);
        await store.ApplyAsync(new Changes(SmallModel.Model).Add("Person", "p").Add("Task", "t").Link("t", "OWNED_BY", "p").Set, default);
    }

    public Task DisposeAsync()
    {
        _gateway.Dispose();
        return Task.CompletedTask;
    }

    public static TheoryData<string, string, string, string> Misfits => new()
    {
        { "title", "5", "a number", "String!" },
        { "title", "true", "true or false", "String!" },
        { "title", "null", "no value", "String!" },
        { "title", "['a']", "a list", "String!" },
        { "code", "7", "a number", "ID" },
        { "version", "null", "no value", "Int!" },
        { "version", "'x'", "a text", "Int!" },
        { "count", "1.5", "a number that is not whole or too large", "Int" },
        { "count", "2147483648", "a number that is not whole or too large", "Int" },
        { "weight", "'heavy'", "a text", "Float" },
        { "weight", "0.0 / 0.0", "a text", "Float" },
        { "done", "'yes'", "a text", "Boolean" },
        { "on", "'tomorrow'", "a text that is no date", "Date" },
        { "on", "'2013-13-01'", "a text that is no date", "Date" },
        { "on", "'2013-02-29'", "a text that is no date", "Date" },
        { "on", "'2013-02-00'", "a text that is no date", "Date" },
        { "on", "date('0000-01-01')", "a text that is no date", "Date" },
        { "on", "date('+12013-05-22')", "a text that is no date", "Date" },
        { "on", "datetime('2013-05-22T10:00:00Z')", "a text that is no date", "Date" },
        { "at", "'at noon'", "a text that is no point in time", "DateTime" },
        { "at", "1369216800", "a number", "DateTime" },
        { "colour", "'PINK'", "a text that is none of its names", "Colour (RED, AMBER, GREEN)" },
        { "words", "'one'", "a text", "[String!]!" },
        { "numbers", "['one']", "a list with a text", "[Int!]!" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task A_value_that_does_not_fit_the_model_is_told_and_not_given_on(string property, string value, string found, string right)
    {
        await Cypher.RunAsync($"MATCH (n:Task) SET n.{property} = {value}");
        await using var store = Store();
        var asking = new Asking(SmallModel.Model, store);
        var place = right == "[Int!]!" ? $"\"{property}\",0" : $"\"{property}\"";
        var data = right.EndsWith('!') ? "null" : $$$"""{"people":{"nodes":[{"title":"Title of p"}]},"tasks":{"nodes":[{"id":"t","{{{property}}}":null}]}}""";

        Assert.Equal(
            $$$"""{"errors":[{"message":"The graph's database has {{{found}}} for \"{{{property}}}\" of Task (\"t\"), where the model has {{{right}}}: written by another tool, or for an older model. The server's operator has to set it right.","locations":[{"line":1,"column":49}],"path":["tasks","nodes",0,{{{place}}}],"extensions":{"code":"INTERNAL_SERVER_ERROR","retryable":false}}],"data":{{{data}}}}""",
            await asking.Ask($"{{ people {{ nodes {{ title }} }} tasks {{ nodes {{ id {property} }} }} }}"));
        Assert.False(Assert.Single(_reported).IsAway);
        Assert.Equal("""{"data":{"tasks":{"nodes":[{"id":"t"}]}}}""", await asking.Ask("{ tasks { nodes { id } } }"));
    }

    [Theory]
    [InlineData("datetime('2013-05-22T10:00:00[Europe/London]')", "2013-05-22T09:00:00.000Z")]
    [InlineData("datetime('2013-05-22T10:00:00.123456789+02:00')", "2013-05-22T08:00:00.123Z")]
    [InlineData("localdatetime('2013-05-22T10:00:00')", "2013-05-22T10:00:00.000Z")]
    public async Task An_instant_is_given_in_the_model_s_form_whatever_zone_it_was_written_in(string written, string given)
    {
        await Cypher.RunAsync($"MATCH (n:Task) SET n.at = {written}");
        await using var store = Store();

        Assert.Equal($$$$"""{"data":{"tasks":{"nodes":[{"at":"{{{{given}}}}"}]}}}""", await new Asking(SmallModel.Model, store).Ask("{ tasks { nodes { at } } }"));
    }

    [Fact]
    public async Task Of_two_nodes_with_one_id_a_trace_starts_from_the_one_that_node_gives()
    {
        await Cypher.RunAsync("CREATE (:Person {id: 't', title: 'Another', version: 1, position: 9})<-[:LED_BY {position: 1}]-(:Task {id: 'u', title: 'U', version: 1, position: 9})");
        await using var store = Store();

        Assert.Equal(
            """{"data":{"node":{"__typename":"Task","id":"t"},"trace":[{"to":{"id":"p"}}]}}""",
            await new Asking(SmallModel.Model, store).Ask("{ node(id: \"t\") { __typename id } trace(from: \"t\", to: [PERSON, TASK]) { to { id } } }"));
    }

    [Fact]
    public async Task A_constraint_that_the_data_does_not_allow_is_named_once_until_it_does()
    {
        await Cypher.RunAsync("DROP CONSTRAINT Area_id");
        await Cypher.RunAsync("CREATE (:Area {id: 'a'}), (:Area {id: 'a'})");
        await using var store = Store();
        var asking = new Asking(SmallModel.Model, store);

        for (var times = 0; times < 2; times++)
        {
            var answer = await asking.Ask("{ tasks { nodes { id } } }");
            Assert.Contains("refuses a constraint or an index that the server needs", answer, StringComparison.Ordinal);
            Assert.Contains("\"code\":\"STORE_UNAVAILABLE\"", answer, StringComparison.Ordinal);
        }

        Assert.Contains("CREATE CONSTRAINT Area_id", Assert.Single(_reported).Message, StringComparison.Ordinal);
        await Cypher.RunAsync("MATCH (n:Area) DELETE n");
        Assert.Equal("""{"data":{"tasks":{"nodes":[{"id":"t"}]}}}""", await asking.Ask("{ tasks { nodes { id } } }"));
    }

    [Fact]
    public async Task Where_all_indexes_are_there_nothing_is_asked_that_a_read_only_database_refuses()
    {
        var sent = new List<string>();
        _gateway.Lets = s =>
        {
            lock (sent)
                sent.Add(Encoding.UTF8.GetString(s.Span));
            return true;
        };
        await using var store = Store();

        Assert.Equal("""{"data":{"tasks":{"nodes":[{"id":"t"}]}}}""", await new Asking(SmallModel.Model, store).Ask("{ tasks { nodes { id } } }"));

        Assert.Contains(sent, s => s.Contains("SHOW INDEXES", StringComparison.Ordinal));
        Assert.DoesNotContain(sent, s => s.Contains("CREATE", StringComparison.Ordinal) || s.Contains("MERGE", StringComparison.Ordinal));
    }

    private Neo4jStore Store()
    {
        var settings = Neo4jServer.Settings;
        settings.Url = _gateway.Url;
        return new Neo4jStore(SmallModel.Model, settings, _reported.Add);
    }
}
