using System.Text.Json;
using System.Text.Json.Nodes;
using StrategyGraph.Clients.Tests.Support;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Tests.Introspection;
using StrategyGraph.GraphQL.Tests.Reference;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Clients.Tests.Agreement;

/// <summary>graphql-js reads the API's schema as it is meant, and the server tells of it what graphql-js would.</summary>
public sealed class The_real_schema(ServerProcess server) : IClassFixture<ServerProcess>
{
    private const string Schema = "schema.graphql";

    [ReferenceFact(Schema)]
    public void Is_printed_unchanged_by_graphql_js()
    {
        using var js = GraphQLJs.Start();
        var text = File.ReadAllText(RepositoryFolder.At(Schema));
        var theirs = js.Build(text);
        Assert.Empty(theirs.Errors);
        Assert.Equal(text.TrimEnd('\n'), theirs.Printed);
        Assert.Equal(text, SchemaPrinter.Print(SchemaReader.Read(new Source(text))));
    }

    [ReferenceFact(Schema)]
    public async Task Is_introspected_as_graphql_js_introspects_the_printed_one()
    {
        using var js = GraphQLJs.Start();
        var theirs = Sorted(js.Build(File.ReadAllText(RepositoryFolder.At(Schema))).Introspection!.Value.GetProperty("__schema"));
        var ours = Sorted((await server.AskAsync(IntrospectionQuery.Text)).GetProperty("__schema"));
        foreach (var part in (string[])["types", "directives"])
        {
            // The types of introspection itself are those of the specification, which differ in places from those of graphql-js 16.
            Assert.Equal(theirs[part]!.AsArray().Select(NameOf), ours[part]!.AsArray().Select(NameOf));
            foreach (var (their, our) in theirs[part]!.AsArray().Zip(ours[part]!.AsArray()).Where(p => !NameOf(p.First).StartsWith("__", StringComparison.Ordinal)))
                Assert.Equal(Shown(their!), Shown(our!));
            theirs.Remove(part);
            ours.Remove(part);
        }

        Assert.Equal(theirs.ToJsonString(), ours.ToJsonString());
    }

    private static string Shown(JsonNode definition) =>
        BuiltInScalars.Named(NameOf(definition)) is null && definition["locations"] is null
            ? definition.ToJsonString()
            : string.Join('\n', Lines(definition).Where(l => !IsTheirOwn(l)));

    // What the specification defines may be described in other words (it prescribes none). The reason of @deprecated is a String! since
    // September 2025, which graphql-js 16 does not know; that directives can be deprecated is a proposal that it does know.
    private static bool IsTheirOwn(string line) =>
        line.Contains(".description ", StringComparison.Ordinal)
        || line.StartsWith(".args[reason].type.", StringComparison.Ordinal)
        || line.StartsWith(".isDeprecated", StringComparison.Ordinal)
        || line.StartsWith(".deprecationReason", StringComparison.Ordinal)
        || line.EndsWith("\"DIRECTIVE_DEFINITION\"", StringComparison.Ordinal);

    // The order of types, and of the entries of an object, is nobody's promise.
    private static JsonObject Sorted(JsonElement schema)
    {
        var sorted = ByName(JsonNode.Parse(schema.GetRawText()))!.AsObject();
        foreach (var part in (string[])["types", "directives"])
            sorted[part] = new JsonArray([.. sorted[part]!.AsArray().Select(n => n!.DeepClone()).OrderBy(NameOf, StringComparer.Ordinal)]);
        return sorted;
    }

    private static JsonNode? ByName(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => KeyValuePair.Create(e.Key, ByName(e.Value)))),
        JsonArray list => new JsonArray([.. list.Select(ByName)]),
        _ => node?.DeepClone(),
    };

    // Each value with where it stands; members of lists stand by their names where they have one, as their order is nobody's promise.
    private static IEnumerable<string> Lines(JsonNode? node, string path = "") => node switch
    {
        JsonObject map => map.SelectMany(e => Lines(e.Value, $"{path}.{e.Key}")),
        JsonArray list => list.SelectMany(i => Lines(i, i is JsonObject map && map["name"] is { } name ? $"{path}[{name}]" : $"{path}[]")).Order(StringComparer.Ordinal),
        _ => [$"{path} {node?.ToJsonString() ?? "null"}"],
    };

    private static string NameOf(JsonNode? definition) => definition!["name"]!.GetValue<string>();
}
