using System.Text.Json;
using System.Text.Json.Nodes;
using StrategyGraph.Cases.Tests;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>The seed in the database: this store and @neo4j/graphql, given the same model, answer the same questions alike.</summary>
[Collection(Neo4jStores.Collection)]
public sealed class PeerTests(Seeded seeded) : IClassFixture<Seeded>
{
    // Question, ours, theirs. Lists are compared without regard to order: @neo4j/graphql has none for links.
    private static readonly (string What, string Ours, string Theirs)[] Questions =
    [
        ("a plan on a page",
            "{ plans(where: { id: { eq: \"cypp-2013\" } }) { nodes { id title startsOn endsOn values vision priorities { nodes { id number title actions { nodes { id title leads { edges { role confirmed asWritten node { id title } } } milestones { nodes { id title dueOn } } keyLinks { nodes { id title kind } } } } evidenceMeasures { nodes { id title baseline target } } } } } } }",
            "{ plans(where: { id: { eq: \"cypp-2013\" } }) { id title startsOn endsOn values vision priorities { id number title actions { id title leads: leadsConnection { edges { properties { role confirmed asWritten } node { id title } } } milestones { id title dueOn } keyLinks { id title kind } } evidenceMeasures { id title baseline target } } } }"),
        ("actions that nobody is sure to lead",
            "{ actions(first: 1000, where: { leads: { none: { confirmed: { eq: true } } } }) { nodes { id title leadAsWritten priority { id plan { id } } plan { id } } } }",
            "{ actions(where: { leadsConnection: { none: { edge: { confirmed: { eq: true } } } } }) { id title leadAsWritten priority { id plan { id } } plan { id } } }"),
        ("from commissioning to contracts and providers",
            "{ commissioningPriorities(first: 1000) { nodes { id title annualSpend status dueOn plan { id } themes { nodes { id } } contracts { nodes { id value provider { id title kind } commissioner { id } } } } } }",
            "{ commissioningPriorities { id title annualSpend status dueOn plan { id } themes { id } contracts { id value provider { id title kind } commissioner { id } } } }"),
        ("milestones that were due before a day",
            "{ milestones(first: 1000, where: { dueOn: { lt: \"2014-01-01\" } }) { nodes { id title dueOn duePrecision notStated action { id } } } }",
            "{ milestones(where: { dueOn: { lt: \"2014-01-01\" } }) { id title dueOn duePrecision notStated action { id } } }"),
        ("parties of a kind, with their other names",
            "{ parties(first: 1000, where: { kind: { eq: BODY } }) { nodes { id title kind aliases workedOut memberOf { nodes { id } } } } }",
            "{ parties(where: { kind: { eq: BODY } }) { id title kind aliases workedOut memberOf { id } } }"),
        ("what money is for, whatever it is",
            "{ fundings(first: 1000) { nodes { id amount change changePercent supports { nodes { __typename ... on Plan { planTitle: title } ... on Party { partyTitle: title } } } from { nodes { id } } } } }",
            "{ fundings { id amount change changePercent supports { __typename ... on Plan { planTitle: title } ... on Party { partyTitle: title } } from { id } } }"),
        ("meetings with who took part in what role",
            "{ meetings(first: 1000) { nodes { id heldOn body { id } attendees { edges { role node { id } } } items { nodes { id number purpose exempt issues { nodes { id kind } } } } resolutions { nodes { id kind status minute } } } } }",
            "{ meetings { id heldOn body { id } attendees: attendeesConnection { edges { properties { role } node { id } } } items { id number purpose exempt issues { id kind } } resolutions { id kind status minute } } }"),
        ("readings with truth values and numbers",
            "{ readings(first: 1000) { nodes { id value validated rag periodEnd measure { id direction } } } }",
            "{ readings { id value validated rag periodEnd measure { id direction } } }"),
        ("actions whose priority is of one plan",
            "{ actions(first: 1000, where: { priority: { plan: { id: { eq: \"cypp-2013\" } } } }) { nodes { id version position } } }",
            "{ actions(where: { priority: { plan: { id: { eq: \"cypp-2013\" } } } }) { id version position } }"),
        ("where facts are cited",
            "{ issues(first: 1000) { nodes { id sources { edges { line endLine locator quote node { id fileName lines } } } } } }",
            "{ issues { id sources: sourcesConnection { edges { properties { line endLine locator quote } node { id fileName lines } } } } }"),
        ("parties that are asked for by title and have a link",
            "{ parties(first: 1000, where: { or: [{ leads: { some: { confirmed: { eq: false } } } }, { provides: { any: true } }] }) { nodes { id title } } }",
            "{ parties(where: { OR: [{ leadsConnection: { some: { edge: { confirmed: { eq: false } } } } }, { provides: { some: { NOT: { id: { eq: \"\" } } } } }] }) { id title } }"),
    ];

    [OnlyWithNeo4jGraphQL]
    public async Task Neo4j_GraphQL_reads_the_same_graph()
    {
        // It takes seconds to read the model, in which ours is asked.
        var model = await File.ReadAllTextAsync(RepositoryFolder.At("src", "StrategyGraph.Domain", "Model", "strategy.graphql"));
        var starting = Task.Run(() => new Neo4jGraphQL(model));
        var ours = new Asking(Graph.Model, seeded.Store);
        var answers = new Dictionary<string, string>();
        foreach (var (what, question, _) in Questions)
            answers.Add(what, Plain(JsonNode.Parse((await ours.Data(question)).GetRawText()))!.ToJsonString());

        using var theirs = await starting;
        foreach (var (what, _, same) in Questions)
        {
            var answer = answers[what];
            var other = Plain(JsonNode.Parse(theirs.Data(same).GetRawText()))!.ToJsonString();
            Assert.True(answer == other, $"{what}\nours:   {answer}\ntheirs: {other}");
            Assert.True(answer.Length > 100, $"{what}: there is hardly anything to compare: {answer}");
        }
    }

    // A connection is its nodes; an edge has its properties beside its node; lists are in the order of their text.
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } o when o["nodes"] is JsonArray nodes => Plain(nodes.DeepClone()),
        JsonObject o when o["properties"] is JsonObject properties =>
            Plain(new JsonObject(o.Where(p => p.Key != "properties").Concat(properties).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())))),
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Plain(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Plain).OrderBy(n => n?.ToJsonString(), StringComparer.Ordinal)]),
        JsonValue v when v.GetValueKind() == JsonValueKind.Number => JsonValue.Create(v.GetValue<JsonElement>().GetDouble()),
        _ => node?.DeepClone(),
    };

    private sealed class OnlyWithNeo4jGraphQLAttribute : FactAttribute
    {
        public OnlyWithNeo4jGraphQLAttribute() => Skip = Neo4jGraphQL.Missing is { } missing ? $"@neo4j/graphql is not asked: {missing}." : null;
    }
}
