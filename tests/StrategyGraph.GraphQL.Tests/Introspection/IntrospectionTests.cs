using System.Text.Json.Nodes;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Introspection;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Tests.Reference;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Introspection;

public sealed class IntrospectionTests
{
    // Specification 4.2, but for descriptions.
    private const string SpecifiedTypes = """
        type __Schema {
          description: String
          types: [__Type!]!
          queryType: __Type!
          mutationType: __Type
          subscriptionType: __Type
          directives: [__Directive!]!
        }

        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        enum __TypeKind {
          SCALAR
          OBJECT
          INTERFACE
          UNION
          ENUM
          INPUT_OBJECT
          LIST
          NON_NULL
        }

        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        type __InputValue {
          name: String!
          description: String
          type: __Type!
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }
        """;

    [Fact]
    public void The_introspection_types_are_those_of_the_specification()
    {
        var printed = string.Join("\n\n", IntrospectionTypes.All.Select(SchemaPrinter.Print));
        var definitions = Parser.Parse(new Source(printed)).Definitions.Select(WithoutDescriptions);
        Assert.Equal(SpecifiedTypes, string.Join("\n\n", definitions.Select(SyntaxPrinter.Print)));
    }

    private static DefinitionSyntax WithoutDescriptions(DefinitionSyntax definition) => definition switch
    {
        ObjectTypeSyntax type => type with
        {
            Description = null,
            Fields = [.. type.Fields.Select(f => f with { Arguments = [.. f.Arguments.Select(a => a with { Description = null })] })],
        },
        EnumTypeSyntax type => type with { Description = null, Values = [.. type.Values.Select(v => v with { Description = null })] },
        _ => definition,
    };

    [Fact]
    public void Everything_in_introspection_has_a_description()
    {
        foreach (var type in IntrospectionTypes.All)
        {
            Assert.False(string.IsNullOrEmpty(type.Description), type.Name);
            Assert.All((type as EnumType)?.Values ?? [], v => Assert.False(string.IsNullOrEmpty(v.Description), v.Name));
        }
    }

    [Theory]
    [InlineData("{ __type(name: \"Nobody\") { name } }", """{"__type":null}""")]
    [InlineData("{ __type(name: \"Kind\") { enumValues { name } } }", """{"__type":{"enumValues":[{"name":"A"},{"name":"B"},{"name":"D"}]}}""")]
    [InlineData("{ __type(name: \"Node\") { possibleTypes { name } ofType { name } fields { name } } }",
        """{"__type":{"possibleTypes":[{"name":"Plan"},{"name":"Action"}],"ofType":null,"fields":[{"name":"id"}]}}""")]
    [InlineData("{ __type(name: \"Found\") { kind possibleTypes { name } interfaces { name } } }",
        """{"__type":{"kind":"UNION","possibleTypes":[{"name":"Plan"},{"name":"Action"}],"interfaces":null}}""")]
    [InlineData("{ __type(name: \"ActionFilter\") { isOneOf inputFields { name defaultValue } } }",
        """{"__type":{"isOneOf":false,"inputFields":[{"name":"and","defaultValue":null},{"name":"title","defaultValue":null},{"name":"size","defaultValue":"1.5"},{"name":"none","defaultValue":"null"}]}}""")]
    [InlineData("{ __schema { __typename queryType { __typename name } subscriptionType { name } } }",
        """{"__schema":{"__typename":"__Schema","queryType":{"__typename":"__Type","name":"Root"},"subscriptionType":null}}""")]
    [InlineData("{ __type(name: \"__Type\") { kind } String: __type(name: \"String\") { kind specifiedByURL } }",
        """{"__type":{"kind":"OBJECT"},"String":{"kind":"SCALAR","specifiedByURL":null}}""")]
    public async Task A_schema_tells_about_itself(string query, string data)
    {
        Assert.Equal(data, (await DataAsync(Documents.Schema, query)).ToJsonString());
    }

    [ReferenceFact]
    public async Task The_introspection_of_a_schema_is_that_of_graphql_js() => await CompareAsync(Documents.Schema);

    [ReferenceFact]
    public async Task The_introspection_of_a_schema_with_directives_of_its_own_is_that_of_graphql_js() => await CompareAsync("""
        directive @second(of: [Float!], by: Choice = {id: 4}) repeatable on FIELD | QUERY
        "Takes the place of a built-in one." directive @specifiedBy(url: String!) on SCALAR
        directive @first on OBJECT
        input Choice @oneOf { id: ID text: Text }
        scalar Text @specifiedBy(url: "https://example.org/text")
        type Query { choose(by: Choice!, old: Boolean @deprecated): Text }
        """);

    [ReferenceFact("schema.graphql")]
    public async Task The_introspection_of_the_schema_of_the_service_is_that_of_graphql_js() =>
        await CompareAsync(await File.ReadAllTextAsync(RepositoryFolder.At("schema.graphql")));

    private static async Task CompareAsync(string sdl)
    {
        using var js = GraphQLJs.Start();
        var theirs = JsonNode.Parse(js.Build(sdl).Introspection!.Value.GetRawText())!["__schema"]!.AsObject();
        var ours = (await DataAsync(sdl, IntrospectionQuery.Text))["__schema"]!.AsObject();
        FollowTheSpecification(theirs);
        foreach (var name in theirs.Select(p => p.Key).Where(n => n is not ("types" or "directives")))
            Assert.True(JsonNode.DeepEquals(theirs[name], ours[name]), name);
        Assert.Equal(Names(theirs["types"]!), Names(ours["types"]!));
        foreach (var (their, our) in theirs["types"]!.AsArray().Zip(ours["types"]!.AsArray()).Where(t => !((string)t.First!["name"]!).StartsWith("__", StringComparison.Ordinal)))
            Assert.True(JsonNode.DeepEquals(their, our), $"{their}\n{our}");
        Assert.Equal(Names(theirs["directives"]!), Names(ours["directives"]!));
        foreach (var (their, our) in theirs["directives"]!.AsArray().Zip(ours["directives"]!.AsArray()))
            Assert.True(JsonNode.DeepEquals(their, our), $"{their}\n{our}");
    }

    private static IEnumerable<string> Names(JsonNode parts) => parts.AsArray().Select(p => (string)p!["name"]!);

    // graphql-js 16 lets directives be deprecated, which is a proposal, and has a nullable "reason" in @deprecated, as older specifications had.
    // The introspection types differ likewise, and are held against the specification above.
    private static void FollowTheSpecification(JsonObject schema)
    {
        foreach (var directive in schema["directives"]!.AsArray().Select(d => d!.AsObject()))
        {
            directive.Remove("isDeprecated");
            directive.Remove("deprecationReason");
            if ((string)directive["name"]! != "deprecated")
                continue;
            var locations = directive["locations"]!.AsArray();
            locations.RemoveAt(locations.Select(l => (string)l!).ToList().IndexOf("DIRECTIVE_DEFINITION"));
            var reason = directive["args"]![0]!.AsObject();
            reason["type"] = new JsonObject { ["kind"] = "NON_NULL", ["name"] = null, ["ofType"] = reason["type"]!.DeepClone() };
        }
    }

    private static async Task<JsonNode> DataAsync(string sdl, string query)
    {
        var pipeline = new RequestPipeline(SchemaReader.Read(new Source(sdl)), new ResolverRunner());
        using var response = await pipeline.ExecuteAsync(new GraphQLRequest { Query = query });
        var body = JsonNode.Parse(response.Body.Span)!;
        Assert.Null(body["errors"]?.ToJsonString());
        return body["data"]!;
    }
}
