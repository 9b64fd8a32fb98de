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
    public async Task The_introspection_of_a_schema_is_that_of_graphql_js()
    {
        using var js = GraphQLJs.Start();
        var theirs = JsonNode.Parse(js.Build(Documents.Schema).Introspection!.Value.GetRawText())!["__schema"]!.AsObject();
        var ours = (await DataAsync(Documents.Schema, IntrospectionQuery.Text))["__schema"]!.AsObject();
        foreach (var (name, value) in theirs)
        {
            if (name is not ("types" or "directives"))
                Assert.True(JsonNode.DeepEquals(value, ours[name]), name);
        }

        foreach (var (their, our) in OwnTypes(theirs).Zip(OwnTypes(ours)))
            Assert.True(JsonNode.DeepEquals(their, our), $"{their}\n{our}");
        Assert.Equal(OwnTypes(theirs).Count(), OwnTypes(ours).Count());
        Assert.Equal(DirectiveShapes(theirs), DirectiveShapes(ours));
    }

    private static IEnumerable<JsonNode?> OwnTypes(JsonObject schema) =>
        schema["types"]!.AsArray()
            .Where(t => (string)t!["name"]! is var name && !name.StartsWith("__", StringComparison.Ordinal) && BuiltInScalars.Named(name) is null);

    // Names, arguments and places; DIRECTIVE_DEFINITION is a proposal of graphql-js beyond the specification.
    private static IEnumerable<string> DirectiveShapes(JsonObject schema) =>
        schema["directives"]!.AsArray()
            .Select(d => $"{d!["name"]} {d["isRepeatable"]} "
                + string.Join(' ', d["args"]!.AsArray().Select(a => $"{a!["name"]}={a["defaultValue"]}"))
                + string.Join('|', d["locations"]!.AsArray().Select(l => (string)l!).Where(l => l != "DIRECTIVE_DEFINITION").Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);

    private static async Task<JsonNode> DataAsync(string sdl, string query)
    {
        var pipeline = new RequestPipeline(SchemaReader.Read(new Source(sdl)), new ResolverRunner());
        using var response = await pipeline.ExecuteAsync(new GraphQLRequest { Query = query });
        var body = JsonNode.Parse(response.Body.Span)!;
        Assert.Null(body["errors"]?.ToJsonString());
        return body["data"]!;
    }
}
