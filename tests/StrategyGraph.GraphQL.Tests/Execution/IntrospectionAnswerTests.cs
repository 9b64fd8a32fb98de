namespace StrategyGraph.GraphQL.Tests.Execution;

/// <summary>Specification 4.2, by way of the runner.</summary>
public sealed class IntrospectionAnswerTests
{
    private const string Sdl = """
        "What is there."
        schema { query: Query }
        scalar Date @specifiedBy(url: "https://example.org/date")
        enum Color { RED "Grass." GREEN OLD @deprecated(reason: "Faded.") }
        interface Being { name(short: Boolean! = false, was: Int @deprecated): String! }
        type Dog implements Being { name(short: Boolean! = false, was: Int @deprecated): String! bark: Int @deprecated }
        union Thing = Dog
        input Pick @oneOf { id: ID at: [Int!] }
        type Query { dog(pick: Pick, in: [Color!]! = [RED], s: String = "a\"b"): Dog thing: Thing on: Date }
        """;

    public static TheoryData<string, string> Answers => new()
    {
        { "{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }", """{"__schema":{"description":"What is there.","queryType":{"name":"Query"},"mutationType":null,"subscriptionType":null}}""" },
        { "{ a: __type(name: \"Dog\") { __typename kind name interfaces { name } possibleTypes { name } fields { name isDeprecated } all: fields(includeDeprecated: true) { name deprecationReason } enumValues { name } inputFields { name } ofType { name } isOneOf specifiedByURL } }", """{"a":{"__typename":"__Type","kind":"OBJECT","name":"Dog","interfaces":[{"name":"Being"}],"possibleTypes":null,"fields":[{"name":"name","isDeprecated":false}],"all":[{"name":"name","deprecationReason":null},{"name":"bark","deprecationReason":"No longer supported"}],"enumValues":null,"inputFields":null,"ofType":null,"isOneOf":null,"specifiedByURL":null}}""" },
        { "{ __type(name: \"Being\") { kind interfaces { name } possibleTypes { name } fields { args { name defaultValue } all: args(includeDeprecated: true) { name } type { kind name ofType { name } } } } }", """{"__type":{"kind":"INTERFACE","interfaces":[],"possibleTypes":[{"name":"Dog"}],"fields":[{"args":[{"name":"short","defaultValue":"false"}],"all":[{"name":"short"},{"name":"was"}],"type":{"kind":"NON_NULL","name":null,"ofType":{"name":"String"}}}]}}""" },
        { "{ __type(name: \"Color\") { kind enumValues { name description } all: enumValues(includeDeprecated: true) { name deprecationReason } } }", """{"__type":{"kind":"ENUM","enumValues":[{"name":"RED","description":null},{"name":"GREEN","description":"Grass."}],"all":[{"name":"RED","deprecationReason":null},{"name":"GREEN","deprecationReason":null},{"name":"OLD","deprecationReason":"Faded."}]}}""" },
        { "{ __type(name: \"Thing\") { kind possibleTypes { name } fields { name } } }", """{"__type":{"kind":"UNION","possibleTypes":[{"name":"Dog"}],"fields":null}}""" },
        { "{ __type(name: \"Date\") { kind specifiedByURL } }", """{"__type":{"kind":"SCALAR","specifiedByURL":"https://example.org/date"}}""" },
        { "{ __type(name: \"Pick\") { kind isOneOf inputFields { name type { kind ofType { kind } } } } }", """{"__type":{"kind":"INPUT_OBJECT","isOneOf":true,"inputFields":[{"name":"id","type":{"kind":"SCALAR","ofType":null}},{"name":"at","type":{"kind":"LIST","ofType":{"kind":"NON_NULL"}}}]}}""" },
        { "{ __type(name: \"Query\") { fields { name args { name defaultValue } } } }", """{"__type":{"fields":[{"name":"dog","args":[{"name":"pick","defaultValue":null},{"name":"in","defaultValue":"[RED]"},{"name":"s","defaultValue":"\"a\\\"b\""}]},{"name":"thing","args":[]},{"name":"on","args":[]}]}}""" },
        { "{ __type(name: \"Nothing\") { name } }", """{"__type":null}""" },
        { "query ($n: String!) { __type(name: $n) { name } }", """{"__type":{"name":"Dog"}}""" },
        { "{ __schema { directives { name isRepeatable locations args { name } } } }", """{"__schema":{"directives":[{"name":"include","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"}]},{"name":"skip","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"}]},{"name":"deprecated","isRepeatable":false,"locations":["FIELD_DEFINITION","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION","ENUM_VALUE"],"args":[{"name":"reason"}]},{"name":"specifiedBy","isRepeatable":false,"locations":["SCALAR"],"args":[{"name":"url"}]},{"name":"oneOf","isRepeatable":false,"locations":["INPUT_OBJECT"],"args":[]}]}}""" },
        { "{ __schema { ...S types @skip(if: true) { name } } } fragment S on __Schema { q: queryType { ... on __Type { name } } }", """{"__schema":{"q":{"name":"Query"}}}""" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Introspection_answers_from_the_schema(string query, string expected)
        => Assert.Equal("{\"data\":" + expected + "}", await new Resolving(Sdl).AskAsync(query, """{"n": "Dog"}"""));

    [Fact]
    public async Task An_argument_that_is_null_at_run_time_is_an_error_at_its_field()
    {
        var answer = await new Resolving(Sdl)
            .AskAsync("query ($n: String = \"Dog\") { __type(name: $n) { name } }", """{"n": null}""");
        Assert.Equal(
            """{"errors":[{"message":"Argument \"name\" of non-null type \"String!\" must not be null.","locations":[{"line":1,"column":43}],"path":["__type"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"__type":null}}""",
            answer);
    }
}
