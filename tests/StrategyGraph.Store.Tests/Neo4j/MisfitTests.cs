using System.Text.Json;
using System.Text.RegularExpressions;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.Planning.Copying;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Neo4j.Http;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>
/// Where another tool has written what does not fit the model, the field is null, with an error that has its path, and all else is answered
/// (specification 6.4.4). What has to be there takes the nearest place with it that may be null.
/// </summary>
[Collection(Neo4jStores.Collection)]
public sealed partial class MisfitTests : IAsyncLifetime
{
    private readonly List<Neo4jException> _reported = [];
    private Neo4jStore _store = null!;

    public async Task InitializeAsync()
    {
        var store = await Neo4jServer.OpenAsync(SmallModel.Model);
        await store.ApplyAsync(
            new Changes(SmallModel.Model)
                .Add("Area", "a").Add("Person", "p").Add("Person", "q")
                .Add("Task", "t", ("words", new[] { "x", "y" })).Add("Task", "u")
                .Link("a", "HAS_TASK", "t").Link("a", "HAS_TASK", "u").Link("t", "OWNED_BY", "p").Link("u", "OWNED_BY", "p").Link("u", "FOLLOWS", "t")
                .Link("t", "LED_BY", "p", null, ("rank", 1)).Link("t", "LED_BY", "q", null, ("rank", 2)).Link("t", "ABOUT", "p").Set,
            default);
        _store = new Neo4jStore(SmallModel.Model, Neo4jServer.Settings, _reported.Add);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    /// <summary>What is wrong, what is asked, the data that is given, and of each error the path and what the message says.</summary>
    public static TheoryData<string, string, string, string[]> Cases => new()
    {
        // What may be null is null where it stands.
        { "MATCH (n {id: 't'}) SET n.on = 'soon'", "{ tasks { nodes { id on title } } }", """{"tasks":{"nodes":[{"id":"t","on":null,"title":"Title of t"},{"id":"u","on":null,"title":"Title of u"}]}}""", ["""["tasks","nodes",0,"on"]""", """a text that is no date for "on" of Task ("t"), where the model has Date"""] },
        { "MATCH (n:Task) SET n.on = 'soon'", "{ tasks { edges { node { when: on } cursor } } }", """{"tasks":{"edges":[{"node":{"when":null},"cursor":"AVsxLCJ0Il0"},{"node":{"when":null},"cursor":"AVsyLCJ1Il0"}]}}""", ["""["tasks","edges",0,"node","when"]""", """a text that is no date for "on" of Task, where the model has Date""", """["tasks","edges",1,"node","when"]""", """a text that is no date for "on" of Task, where the model has Date"""] },
        { "MATCH (n {id: 'u'}) SET n.on = '2013-31-05'", "{ a: areas { totalCount nodes { tasks { totalCount pageInfo { hasNextPage } nodes { on id } } } } }", """{"a":{"totalCount":1,"nodes":[{"tasks":{"totalCount":2,"pageInfo":{"hasNextPage":false},"nodes":[{"on":null,"id":"t"},{"on":null,"id":"u"}]}}]}}""", ["""["a","nodes",0,"tasks","nodes",1,"on"]""", """a text that is no date for "on" of Task ("u"), where the model has Date"""] },
        { "MATCH (n {id: 't'}) SET n.count = [1, 2], n.note = 'a \"quoted\" \\\\ text, [with] {all} of it'", """{ taskById(id: "t") { note count title } }""", """{"taskById":{"note":"a \"quoted\" \\ text, [with] {all} of it","count":null,"title":"Title of t"}}""", ["""["taskById","count"]""", """a list for "count" of Task, where the model has Int"""] },
        { "MATCH ()-[r:LED_BY {rank: 2}]->() SET r.rank = 'first', r.colour = 'PINK'", """{ taskById(id: "t") { leads { edges { node { id } rank colour } } } }""", """{"taskById":{"leads":{"edges":[{"node":{"id":"p"},"rank":1,"colour":null},{"node":{"id":"q"},"rank":null,"colour":null}]}}}""", ["""["taskById","leads","edges",1,"rank"]""", """a text for "rank" of a relationship LED_BY, where the model has Int""", """["taskById","leads","edges",1,"colour"]""", """a text that is none of its names for "colour" of a relationship LED_BY, where the model has Colour (RED, AMBER, GREEN)"""] },

        // What has to be there takes a link with it, or a node by its id, and nothing beside.
        { "MATCH (n:Area) REMOVE n.title", "{ tasks { nodes { area { id title } id } } }", """{"tasks":{"nodes":[{"area":null,"id":"t"},{"area":null,"id":"u"}]}}""", ["""["tasks","nodes",0,"area","title"]""", """no value for "title" of Area ("a"), where the model has String!""", """["tasks","nodes",1,"area","title"]""", """no value for "title" of Area ("a"), where the model has String!"""] },
        { "MATCH (n {id: 't'}) SET n.version = 'new'", """{ taskById(id: "t") { id version } u: taskById(id: "u") { id version } }""", """{"taskById":null,"u":{"id":"u","version":1}}""", ["""["taskById","version"]""", """a text for "version" of Task ("t"), where the model has Int!"""] },
        { "MATCH (n {id: 't'}) SET n.version = 1.5", """{ nodes(ids: ["u", "t", "none", "a"]) { id version } }""", """{"nodes":[{"id":"u","version":1},null,null,{"id":"a","version":1}]}""", ["""["nodes",1,"version"]""", """a number that is not whole or too large for "version" of a node ("t"), where the model has Int!"""] },
        { "MATCH (n:Task) SET n.title = true", """{ nodes(ids: ["t", "u", "a"]) { id title } }""", """{"nodes":[null,null,{"id":"a","title":"Title of a"}]}""", ["""["nodes",0,"title"]""", """true or false for "title" of a node ("t"), where the model has String!""", """["nodes",1,"title"]""", """true or false for "title" of a node ("u"), where the model has String!"""] },
        { "MATCH (n:Task) SET n.title = 5", """{ nodes(ids: ["t", "u", "t", "a", "u"]) { title } }""", """{"nodes":[null,null,null,{"title":"Title of a"},null]}""", ["""["nodes",0,"title"]""", """a number for "title" of a node, where the model has String!""", """["nodes",1,"title"]""", """a number for "title" of a node, where the model has String!""", """["nodes",2,"title"]""", """a number for "title" of a node, where the model has String!""", """["nodes",4,"title"]""", """a number for "title" of a node, where the model has String!"""] },
        { "MATCH (n {id: 't'}) SET n.words = [1, 2]", """{ areas { nodes { id tasks(last: 1) { nodes { follows { nodes { id area { tasks { edges { cursor node { words } } } } } } } } } } }""", """{"areas":{"nodes":[{"id":"a","tasks":{"nodes":[{"follows":{"nodes":[{"id":"t","area":null}]}}]}}]}}""", ["""["areas","nodes",0,"tasks","nodes",0,"follows","nodes",0,"area","tasks","edges",0,"node","words",0]""", """a list with a number for "words" of Task, where the model has [String!]!"""] },
        { "MATCH (n {id: 't'}) SET n.words = 'x'", """{ taskById(id: "u") { follows { nodes { words } } } areas { totalCount } }""", """{"taskById":null,"areas":{"totalCount":1}}""", ["""["taskById","follows","nodes",0,"words"]""", """a text for "words" of Task, where the model has [String!]!"""] },
        { "MATCH (n {id: 't'}) SET n.on = 'soon' REMOVE n.title", """{ taskById(id: "t") { on title note } }""", """{"taskById":null}""", ["""["taskById","on"]""", """a text that is no date for "on" of Task, where the model has Date""", """["taskById","title"]""", """no value for "title" of Task, where the model has String!"""] },
        { "MATCH (n:Person {id: 'p'}) REMOVE n.title", """{ taskById(id: "t") { owner { title } } areas { nodes { id } } }""", """{"taskById":null,"areas":{"nodes":[{"id":"a"}]}}""", ["""["taskById","owner","title"]""", """no value for "title" of Person, where the model has String!"""] },
        { "MATCH (n:Person {id: 'q'}) REMOVE n.title", """{ trace(from: "t", to: [PERSON, AREA]) { to { id title } steps { node { id } } } areas { totalCount } }""", """{"trace":null,"areas":{"totalCount":1}}""", ["""["trace",2,"to","title"]""", """no value for "title" of a node ("q"), where the model has String!"""] },

        // Where all around has to be there, there is no data.
        { "MATCH (n {id: 'u'}) REMOVE n.title", "{ areas { nodes { id } } tasks { nodes { id title } } people { nodes { id } } }", "null", ["""["tasks","nodes",1,"title"]""", """no value for "title" of Task ("u"), where the model has String!"""] },
        { "MATCH (n {id: 'u'})-[r:OWNED_BY]->() DELETE r", "{ tasks { nodes { id owner { id } } } }", "null", ["""["tasks","nodes",1,"owner"]""", """no node for "owner" of Task, where the model has Person"""] },

        // A cursor needs its keys, unless they may be missing.
        { "MATCH (n {id: 'u'}) SET n.on = 'soon'", "{ tasks(order: [{ on: ASC }]) { nodes { id } pageInfo { startCursor endCursor hasNextPage } } }", """{"tasks":{"nodes":[{"id":"u"},{"id":"t"}],"pageInfo":{"startCursor":null,"endCursor":"AVtudWxsLDEsInQiXQ","hasNextPage":false}}}""", ["""["tasks","pageInfo","startCursor"]""", """a text that is no date for "on" of an item, which its cursor needs, where the model has Date"""] },
        { "MATCH (n {id: 'u'}) SET n.colour = ['RED']", "{ areas { nodes { tasks(order: [{ colour: ASC }]) { edges { cursor } } } } }", "null", ["""["areas","nodes",0,"tasks","edges",1,"cursor"]""", """a list for "colour" of an item, which its cursor needs, where the model has Colour (RED, AMBER, GREEN)"""] },
        { "MATCH (n {id: 'p'}) SET n.title = 5", "{ people(order: [{ title: ASC }]) { pageInfo { endCursor } totalCount } }", """{"people":{"pageInfo":{"endCursor":null},"totalCount":2}}""", ["""["people","pageInfo","endCursor"]""", """a number for "title" of an item, which its cursor needs, where the model has String!"""] },
        { "MATCH (:Area)-[r:HAS_TASK]->() REMOVE r.position", "{ areas { nodes { tasks { nodes { id } pageInfo { endCursor } } } } }", """{"areas":{"nodes":[{"tasks":{"nodes":[{"id":"t"},{"id":"u"}],"pageInfo":{"endCursor":"AVtudWxsLCJ1Il0"}}}]}}""", [] },

        // By title an index gives the page, and has no node without one.
        { "MATCH (n {id: 't'}) REMOVE n.title", "{ tasks(order: [{ title: ASC }]) { totalCount nodes { id } pageInfo { hasNextPage } } }", """{"tasks":{"totalCount":2,"nodes":[{"id":"u"}],"pageInfo":{"hasNextPage":false}}}""", [] },
        { "MATCH (n {id: 't'}) REMOVE n.title", "{ tasks(order: [{ title: DESC }], first: 1) { totalCount nodes { id } pageInfo { hasNextPage } } }", """{"tasks":{"totalCount":2,"nodes":[{"id":"u"}],"pageInfo":{"hasNextPage":false}}}""", [] },

        // What has neither place nor id, nor anything else that it has to have, is met where it is asked for.
        { "CREATE (:Task), (:Task {id: 'x'})", "{ tasks { totalCount nodes { ... on Task { note } } pageInfo { startCursor } } last: tasks(last: 3) { nodes { note } pageInfo { hasPreviousPage } } }", """{"tasks":{"totalCount":4,"nodes":[{"note":null},{"note":null},{"note":null},{"note":null}],"pageInfo":{"startCursor":"AVsxLCJ0Il0"}},"last":{"nodes":[{"note":null},{"note":null},{"note":null}],"pageInfo":{"hasPreviousPage":true}}}""", [] },
        { "CREATE (:Task)", "{ tasks { nodes { id } } }", "null", ["""["tasks","nodes",2,"id"]""", """no value for "id" of Task, where the model has ID!"""] },
        { "CREATE (:Task {id: 'x'})", "{ tasks { nodes { position } } }", "null", ["""["tasks","nodes",2,"position"]""", """no value for "position" of Task, where the model has Int!"""] },
        { "CREATE (:Task)", "{ tasks { pageInfo { endCursor } } }", """{"tasks":{"pageInfo":{"endCursor":null}}}""", ["""["tasks","pageInfo","endCursor"]""", """no value for "id" of an item, which its cursor needs, where the model has ID!"""] },

        // A relationship to a node of a kind that it cannot lead to.
        { "MATCH (u {id: 'u'})<-[r:HAS_TASK]-(), (p {id: 'p'}) DELETE r CREATE (p)-[:HAS_TASK]->(u)", "{ tasks { nodes { id area { __typename title } } } }", """{"tasks":{"nodes":[{"id":"t","area":{"__typename":"Area","title":"Title of a"}},{"id":"u","area":null}]}}""", ["""["tasks","nodes",1,"area"]""", """a node of another kind for "area" of Task, where the model has Area"""] },
        { "MATCH (t {id: 't'}), (a:Area) CREATE (t)-[:LED_BY {position: 9}]->(a)", """{ taskById(id: "t") { leads { totalCount edges { rank node { id title } } } } u: taskById(id: "u") { follows { nodes { leads { totalCount } } } } }""", """{"taskById":null,"u":{"follows":{"nodes":[{"leads":{"totalCount":3}}]}}}""", ["""["taskById","leads","edges",2,"node"]""", """a node of another kind for "leads" of Task, where the model has Person"""] },
        { "MATCH (t {id: 't'})-[r:OWNED_BY]->(), (a:Area) DELETE r CREATE (t)-[:OWNED_BY]->(a)", """{ nodes(ids: ["t", "u"]) { ... on Task { id owner { title } } } }""", """{"nodes":[null,{"id":"u","owner":{"title":"Title of p"}}]}""", ["""["nodes",0,"owner"]""", """a node of another kind for "owner" of Task, where the model has Person"""] },
        { "MATCH (t {id: 't'}), (a:Area) CREATE (t)-[:ABOUT {position: 9}]->(a), (t)-[:ABOUT {position: 10}]->(:Meeting {id: 'm'})", """{ taskById(id: "t") { about { nodes { ... on Area { id } ... on Person { title } } } } }""", """{"taskById":null}""", ["""["taskById","about","nodes",2]""", """a node of another kind for "about" of Task, where the model has Area, Task, Person"""] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_does_not_fit_the_model_is_null_where_it_stands_and_told_with_its_path(string damage, string asked, string data, string[] errors)
    {
        await Cypher.RunAsync(damage);

        var answer = WithoutLocations(await new Asking(SmallModel.Model, _store).Ask(asked), asked);

        var listed = errors.Chunk(2).Select(e => $$$"""{"message":{{{JsonSerializer.Serialize(Message(e[1]), Plain)}}},"path":{{{e[0]}}},"extensions":{"code":"INTERNAL_SERVER_ERROR","retryable":false}}""");
        Assert.Equal(errors.Length == 0 ? $$"""{"data":{{data}}}""" : $$"""{"errors":[{{string.Join(',', listed)}}],"data":{{data}}}""", answer);
        Assert.Equal(Math.Min(errors.Length, 1), _reported.Count);
        Assert.All(_reported, e => Assert.Equal((Message(WithoutId().Replace(errors[1], "")), false), (e.Message, e.IsAway)));
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task All_selections_of_what_does_not_fit_are_told_as_its_locations()
    {
        await Cypher.RunAsync("MATCH (n {id: 't'}) SET n.count = 'few'");

        var answer = await new Asking(SmallModel.Model, _store).Ask(
            """
            query ($no: Boolean = false) {
              nodes(ids: ["t"]) {
                ...day
                ... on Person { at: count }
                ... on Task {
                  area { tasks(first: 1) { nodes { at: count, count } } }
                  at: count @include(if: $no)
                  at: count
                }
              }
            }

            fragment day on Task { at: count }
            """);

        Assert.Equal(
            """["nodes",0,"area","tasks","nodes",0,"at"] 6:40; ["nodes",0,"area","tasks","nodes",0,"count"] 6:51; ["nodes",0,"at"] 4:21 8:7 13:24""",
            string.Join("; ", JsonDocument.Parse(answer).RootElement.GetProperty("errors").EnumerateArray()
                .Select(e => $"{e.GetProperty("path")} {string.Join(' ', e.GetProperty("locations").EnumerateArray().Select(l => $"{l.GetProperty("line")}:{l.GetProperty("column")}"))}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_graph_that_does_not_fit_the_model_is_not_copied_without_what_does_not()
    {
        await Cypher.RunAsync("MATCH (n {id: 'u'}) SET n.on = 'soon'");

        var refused = await Assert.ThrowsAsync<GraphQLException>(() => GraphCopy.ReadAsync(SmallModel.Model, _store, default));

        Assert.Equal("The graph could not be read: " + Message("a text that is no date for \"on\" of Task (\"u\"), where the model has Date"), refused.Message);
    }

    [Fact]
    public async Task Relationships_without_a_place_come_last_and_are_paged_to_the_end()
    {
        await Cypher.RunAsync("MATCH (a:Area) UNWIND range(1, 4) AS i CREATE (a)-[:HAS_TASK]->(:Task {id: 'x' + i, title: 'x', position: i, version: 1})");
        var asking = new Asking(SmallModel.Model, _store);
        var ids = new List<string?>();
        string? after = null;
        do
        {
            var page = (await asking.Data("query ($after: String) { areaById(id: \"a\") { tasks(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }", new { after })).GetProperty("areaById").GetProperty("tasks");
            ids.Add(page.GetProperty("nodes")[0].GetProperty("id").GetString());
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null && ids.Count < 10);

        Assert.Equal(["t", "u", "x1", "x2", "x3", "x4"], ids);
    }

    // Each stands where the document has the name that is last in the path.
    private static string WithoutLocations(string answer, string asked)
    {
        if (!JsonDocument.Parse(answer).RootElement.TryGetProperty("errors", out var errors))
            return answer;
        foreach (var error in errors.EnumerateArray())
        {
            var column = Assert.Single(error.GetProperty("locations").EnumerateArray()).GetProperty("column").GetInt32();
            var name = error.GetProperty("path").EnumerateArray().Last(p => p.ValueKind == JsonValueKind.String).GetString()!;
            Assert.StartsWith(name, asked[(column - 1)..], StringComparison.Ordinal);
        }

        return Locations().Replace(answer, "");
    }

    [GeneratedRegex("\"locations\":\\[[^\\]]*\\],")]
    private static partial Regex Locations();

    [GeneratedRegex(""" \("[^"]*"\)""")]
    private static partial Regex WithoutId();

    private static string Message(string what) =>
        $"The graph's database has {what}: written by another tool, or for an older model. The server's operator has to set it right.";
}
