using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.2 to 6.4.</summary>
public sealed class ResolverRunnerTests
{
    private const string Sdl = """
        scalar Date
        enum Color { RED GREEN }
        interface Being { name: String }
        type Person implements Being { name: String age: Int friend: Being friends: [Being!] sure: String! }
        type Robot implements Being { name: String version: Float! }
        union Thing = Person | Robot
        type Deep { here: String down: Deep must: Deep! list: [Deep] fails: String mustFail: String! }
        type Query {
          int: Int float: Float string: String id: ID boolean: Boolean color: Color date: Date
          strings: [String] required: [String!] matrix: [[Int!]!]!
          being: Being thing: Thing things: [Thing]
          deep: Deep deepList: [Deep!] sum(of: [Int!]!, start: Int = 10): Int
        }
        type Mutation { add(n: Int!): Int slowly(n: Int!): Int fail: Int must: Int! }
        """;

    private static readonly GraphQLException Known = new(new GraphQLError("No such thing.", "NOT_FOUND"));

    public static TheoryData<string, object?, string> Leaves => new()
    {
        { "int", 1, "1" },
        { "int", 1L, "1" },
        { "int", 3.0, "3" },
        { "int", true, "1" },
        { "float", 1, "1" },
        { "float", 1.5, "1.5" },
        { "float", 0.1f, "0.1" },
        { "string", "a\"b", "\"a\\\"b\"" },
        { "string", 12, "\"12\"" },
        { "string", 1.5, "\"1.5\"" },
        { "string", true, "\"true\"" },
        { "id", "x", "\"x\"" },
        { "id", 12, "\"12\"" },
        { "boolean", false, "false" },
        { "color", "RED", "\"RED\"" },
        { "date", new DateOnly(2013, 9, 30), "\"2013-09-30\"" },
        { "date", new DateTimeOffset(2013, 9, 30, 10, 0, 0, 500, TimeSpan.FromHours(1)), "\"2013-09-30T09:00:00.5Z\"" },
        { "date", "any", "\"any\"" },
        { "strings", new[] { "a", null, "b" }, "[\"a\",null,\"b\"]" },
        { "strings", new List<object?> { 1, Task.FromResult<object?>("late"), new ValueTask<object?>("later") }, "[\"1\",\"late\",\"later\"]" },
        { "strings", Later("a", "b"), "[\"a\",\"b\"]" },
        { "matrix", new int[][] { [1, 2], [], [3] }, "[[1,2],[],[3]]" },
        { "int", null, "null" },
        { "strings", null, "null" },
        { "string", Task.FromResult<object?>("task"), "\"task\"" },
        { "string", new ValueTask<object?>("value task"), "\"value task\"" },
        { "string", Task.FromResult<object?>(null), "null" },
    };

    public static TheoryData<string, object?> WrongLeaves => new()
    {
        { "int", 2147483648L }, { "int", 1.5 }, { "int", "1" }, { "int", new object() },
        { "float", double.NaN }, { "float", "1" },
        { "string", new object() }, { "string", double.PositiveInfinity },
        { "id", 1.5 }, { "boolean", 1 }, { "color", "BLUE" }, { "color", 1 }, { "date", new object() },
        { "strings", "not a list" }, { "strings", 5 }, { "string", Task.CompletedTask },
        { "being", new Dictionary<string, object?> { ["name"] = "nobody" } },
        { "being", new Dictionary<string, object?> { ["__typename"] = "Deep" } },
        { "being", new Dictionary<string, object?> { ["__typename"] = "Color" } },
        { "deep", "no dictionary" },
    };

    [Theory]
    [MemberData(nameof(Leaves))]
    public async Task A_result_is_coerced_to_its_type(string field, object? value, string expected)
    {
        var schema = new Resolving(Sdl, ($"Query.{field}", Resolving.Gives(value)));
        Assert.Equal($$$"""{"data":{"{{{field}}}":{{{expected}}}}}""", await schema.AskAsync($"{{ {field} }}"));
        Assert.Empty(schema.Reported);
    }

    [Theory]
    [MemberData(nameof(WrongLeaves))]
    public async Task A_result_that_does_not_fit_is_null_and_a_masked_error(string field, object? value)
    {
        var schema = new Resolving(Sdl, ($"Query.{field}", Resolving.Gives(value)));
        var selection = field is "being" or "deep" ? $"{field} {{ {(field == "deep" ? "here" : "name")} }}" : field;
        var answer = Sample.Json(await schema.AskAsync($"{{ {selection} }}"))!.Value;
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        var (_, id) = Assert.Single(schema.Reported);
        Assert.Contains(id, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.Internal, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(field, error.GetProperty("path")[0].GetString());
        if (field != "deep")
            Assert.Equal("null", answer.GetProperty("data").GetProperty(field).GetRawText());
    }

    [Fact]
    public async Task An_abstract_type_is_resolved_and_its_fields_collected_for_each_object_type()
    {
        object?[] things = [Named("Person", "Ada"), Named("Robot", "R2"), null, Named("Person", "Bob")];
        var schema = new Resolving(
            Sdl,
            ("Query.things", Resolving.Gives(things)),
            ("Thing", new TypeResolver(value => (string?)((Dictionary<string, object?>)value)["kind"])),
            ("Robot.version", Resolving.Gives(2.5)));
        Assert.Equal(
            """{"data":{"things":[{"__typename":"Person","name":"Ada","age":null},{"__typename":"Robot","v":2.5,"name":"R2"},null,{"__typename":"Person","name":"Bob","age":null}]}}""",
            await schema.AskAsync("{ things { __typename ... on Robot { v: version } ... on Being { name } ... on Person { age name } } }"));

        static Dictionary<string, object?> Named(string kind, string name) => new() { ["kind"] = kind, ["name"] = name };
    }

    public static TheoryData<string, string> Propagation => new()
    {
        // specification 6.4.4: what fails, what the response is
        { "{ deep { here fails } }", """{"errors":[{"message":"No such thing.","locations":[{"line":1,"column":15}],"path":["deep","fails"],"extensions":{"code":"NOT_FOUND"}}],"data":{"deep":{"here":"h","fails":null}}}""" },
        { "{ deep { here mustFail } string }", """{"errors":[{"message":"No such thing.","locations":[{"line":1,"column":15}],"path":["deep","mustFail"],"extensions":{"code":"NOT_FOUND"}}],"data":{"deep":null,"string":"s"}}""" },
        { "{ deep { down { must { must { mustFail } } } here } }", """{"errors":[{"message":"No such thing.","locations":[{"line":1,"column":31}],"path":["deep","down","must","must","mustFail"],"extensions":{"code":"NOT_FOUND"}}],"data":{"deep":{"down":null,"here":"h"}}}""" },
        { "{ deep { list { x: here mustFail } here } }", """{"errors":[{"message":"No such thing.","locations":[{"line":1,"column":25}],"path":["deep","list",0,"mustFail"],"extensions":{"code":"NOT_FOUND"}},{"message":"No such thing.","locations":[{"line":1,"column":25}],"path":["deep","list",1,"mustFail"],"extensions":{"code":"NOT_FOUND"}}],"data":{"deep":{"list":[null,null],"here":"h"}}}""" },
        { "{ a: deepList { here } b: deepList { mustFail } }", """{"errors":[{"message":"No such thing.","locations":[{"line":1,"column":38}],"path":["b",0,"mustFail"],"extensions":{"code":"NOT_FOUND"}}],"data":{"a":[{"here":"h"},{"here":"h"}],"b":null}}""" },
        { "{ required }", """{"errors":[{"message":"Cannot return null for non-nullable field Query.required.","locations":[{"line":1,"column":3}],"path":["required",1],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"required":null}}""" },
        { "{ string matrix }", """{"errors":[{"message":"Cannot return null for non-nullable field Query.matrix.","locations":[{"line":1,"column":10}],"path":["matrix",0,1],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":null}""" },
        { "{ string\n deep { fails }\n deep { fails } }", """{"errors":[{"message":"No such thing.","locations":[{"line":2,"column":9},{"line":3,"column":9}],"path":["deep","fails"],"extensions":{"code":"NOT_FOUND"}}],"data":{"string":"s","deep":{"fails":null}}}""" },
        { "query ($n: Boolean = true) { deep { here @skip(if: $n) } string }", """{"errors":[{"message":"The argument \"if\" of @skip must be true or false, and it is not given or null.","locations":[{"line":1,"column":42}],"path":["deep"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"deep":null,"string":"s"}}""" },
        { "query ($n: Int = 1) { sum(of: [1, $n]) string }", """{"errors":[{"message":"Argument \"of\" has an invalid value; Expected non-nullable type \"Int!\" not to be null, and the variable \"$n\" gives no value.","locations":[{"line":1,"column":35}],"path":["sum"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"sum":null,"string":"s"}}""" },
        { "{ __schema { types @skip(if: true) { name } } __type(name: \"Deep\") { name } }", """{"data":{"__schema":{},"__type":{"name":"Deep"}}}""" },
    };

    [Theory]
    [MemberData(nameof(Propagation))]
    public async Task An_error_makes_null_the_nearest_position_that_may_be_null(string query, string expected)
    {
        var deep = new Dictionary<string, object?>();
        var schema = new Resolving(
            Sdl,
            ("Query.deep", Resolving.Gives(deep)),
            ("Query.deepList", Resolving.Gives(new[] { deep, deep })),
            ("Query.string", Resolving.Gives("s")),
            ("Query.required", Resolving.Gives(new[] { "a", null, "b" })),
            ("Query.matrix", Resolving.Gives(new object?[] { new object?[] { 1, null }, null })),
            ("Query.sum", Resolving.Gives(1)),
            ("Deep.here", Resolving.Gives("h")),
            ("Deep.down", Resolving.Gives(deep)),
            ("Deep.must", Resolving.Gives(Task.FromResult<object?>(deep))),
            ("Deep.list", Resolving.Gives(new[] { deep, deep })),
            ("Deep.fails", Resolving.Throws(Known)),
            ("Deep.mustFail", Resolving.Gives(Task.FromException<object?>(Known))));
        Assert.Equal(expected, await schema.AskAsync(query, query.StartsWith("query", StringComparison.Ordinal) ? """{"n": null}""" : null));
        Assert.Empty(schema.Reported);
    }

    [Fact]
    public async Task Arguments_reach_the_resolver_coerced()
    {
        IReadOnlyDictionary<string, object?>? seen = null;
        var schema = new Resolving(Sdl, ("Query.sum", new FieldResolver((_, arguments) =>
        {
            seen = arguments;
            return ((object?[])arguments["of"]!).Sum(n => (long)n!) + (long)arguments["start"]!;
        })));
        Assert.Equal("""{"data":{"sum":16}}""", await schema.AskAsync("query ($n: Int!) { sum(of: [1, 2, $n]) }", """{"n": 3}"""));
        Assert.Equal("{of: [1, 2, 3], start: 10}", Sample.Show(seen));
    }

    [Fact]
    public async Task The_root_fields_of_a_mutation_run_one_after_another()
    {
        var log = new List<string>();
        var schema = new Resolving(
            Sdl,
            ("Mutation.slowly", new FieldResolver((_, arguments) => Slowly(arguments["n"]))),
            ("Mutation.add", new FieldResolver((_, arguments) =>
            {
                log.Add($"add {arguments["n"]}");
                return arguments["n"];
            })),
            ("Mutation.fail", Resolving.Throws(Known)));
        var answer = await schema.AskAsync("mutation { a: slowly(n: 1) fail b: add(n: 2) c: slowly(n: 3) }");
        Assert.EndsWith(""","data":{"a":1,"fail":null,"b":2,"c":3}}""", answer, StringComparison.Ordinal);
        Assert.Equal(["start 1", "end 1", "add 2", "start 3", "end 3"], log);

        async Task<object?> Slowly(object? n)
        {
            log.Add($"start {n}");
            await Task.Delay(20);
            log.Add($"end {n}");
            return n;
        }
    }

    [Fact]
    public async Task A_mutation_stops_where_null_reaches_its_root()
    {
        var ran = false;
        var schema = new Resolving(
            Sdl,
            ("Mutation.must", Resolving.Gives(null)),
            ("Mutation.add", new FieldResolver((_, _) => ran = true)));
        Assert.EndsWith("\"data\":null}", await schema.AskAsync("mutation { must add(n: 1) }"), StringComparison.Ordinal);
        Assert.False(ran);
    }

    [Fact]
    public async Task An_unexpected_exception_is_told_to_the_log_and_not_to_the_client()
    {
        var secret = new InvalidOperationException("password=hunter2");
        var schema = new Resolving(Sdl, ("Query.string", Resolving.Throws(secret)), ("Query.int", Resolving.Gives(1)));
        var answer = await schema.AskAsync("{ string int }");
        var (exception, id) = Assert.Single(schema.Reported);
        Assert.Same(secret, exception);
        Assert.DoesNotContain("hunter2", answer, StringComparison.Ordinal);
        Assert.Equal(
            $$$"""{"errors":[{"message":"The server could not finish this because of a fault of its own. Its log has the details under {{{id}}}.","locations":[{"line":1,"column":3}],"path":["string"],"extensions":{"code":"INTERNAL_SERVER_ERROR","correlationId":"{{{id}}}"}}],"data":{"string":null,"int":1}}""",
            answer);
    }

    private static async IAsyncEnumerable<object?> Later(params object?[] values)
    {
        foreach (var value in values)
        {
            await Task.Yield();
            yield return value;
        }
    }
}
