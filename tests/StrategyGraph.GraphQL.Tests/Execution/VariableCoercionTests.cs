using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.1.2 with the "Input Coercion" parts of 3. The tables are the specification's own where it has them.</summary>
public sealed class VariableCoercionTests
{
    public static TheoryData<string, string?, string> Fits => new()
    {
        // definition of $v, variables, coerced value
        { "Int", """{"v": 1}""", "1" },
        { "Int", """{"v": 1.0}""", "1" },
        { "Int", """{"v": 1e2}""", "100" },
        { "Int", """{"v": -2147483648}""", "-2147483648" },
        { "Int", """{"v": null}""", "null" },
        { "Int", "{}", "absent" },
        { "Int", "null", "absent" },
        { "Int", null, "absent" },
        { "Int = 7", "{}", "7" },
        { "Int = 7", """{"v": null}""", "null" },
        { "Int = null", "{}", "null" },
        { "Int! = 7", "{}", "7" },
        { "Int", """{"V": 1, "other": 2}""", "absent" },
        { "Int", """{"v": 1, "v": 2}""", "2" },
        { "Float", """{"v": 1}""", "1" },
        { "Float", """{"v": 1.5}""", "1.5" },
        { "String", """{"v": ""}""", "\"\"" },
        { "String", """{"v": "\u00e9"}""", "\"\\u00E9\"" },
        { "Boolean", """{"v": false}""", "false" },
        { "ID", """{"v": 12}""", "\"12\"" },
        { "ID", """{"v": "12"}""", "\"12\"" },
        { "Color", """{"v": "GREEN"}""", "GREEN" },
        { "Color = BLUE", "{}", "BLUE" },

        // specification 3.12, Input Coercion
        { "[Int]", """{"v": [1, 2, 3]}""", "[1, 2, 3]" },
        { "[Int]", """{"v": null}""", "null" },
        { "[Int]", """{"v": [1, null, 3]}""", "[1, null, 3]" },
        { "[Int]", """{"v": 1}""", "[1]" },
        { "[Int]", """{"v": []}""", "[]" },
        { "[Int] = 4", "{}", "[4]" },
        { "[[Int]]", """{"v": [[1], [2, 3]]}""", "[[1], [2, 3]]" },
        { "[[Int]]", """{"v": [1, 2, 3]}""", "[[1], [2], [3]]" },
        { "[[Int]]", """{"v": [1, null, [2]]}""", "[[1], null, [2]]" },
        { "[[Int]]", """{"v": 1}""", "[[1]]" },
        { "[Color!]", """{"v": "RED"}""", "[RED]" },

        // specification 3.10: given fields first, as given, then defaults
        { "Point", """{"v": {"x": 1}}""", "{x: 1, y: 5, color: RED}" },
        { "Point", """{"v": {"y": 2, "x": 1, "color": null}}""", "{y: 2, x: 1, color: null}" },
        { "Point", """{"v": {"x": 1, "\u0078": 3}}""", "{x: 3, y: 5, color: RED}" },
        { "Point", """{"v": {"x": 1, "tags": "a", "next": {"x": 2}}}""", "{x: 1, tags: [\"a\"], next: {x: 2, y: 5, color: RED}, y: 5, color: RED}" },
        { "[Point!]", """{"v": {"x": 1}}""", "[{x: 1, y: 5, color: RED}]" },
        { "Defaults", """{"v": {}}""", "{list: [1], point: {x: 1, y: 5, color: RED}, none: null}" },
        { "Point = {x: 3, tags: []}", "{}", "{x: 3, tags: [], y: 5, color: RED}" },

        // specification 3.10.1
        { "Pick", """{"v": {"id": 5}}""", "{id: \"5\"}" },
        { "Pick", """{"v": {"at": {"x": 1}}}""", "{at: {x: 1, y: 5, color: RED}}" },
    };

    public static TheoryData<string, string, string[]> Faults => new()
    {
        { "Int!", "{}", ["""Variable "$v" of required type "Int!" was not provided."""] },
        { "Int!", """{"v": null}""", ["""Variable "$v" of non-null type "Int!" must not be null."""] },
        { "Int! = 7", """{"v": null}""", ["""Variable "$v" of non-null type "Int!" must not be null."""] },
        { "Int", """{"v": "1"}""", ["""Variable "$v" got invalid value "1"; Int cannot represent non-integer value: "1" """] },
        { "Int", """{"v": 2147483648}""", ["""Variable "$v" got invalid value 2147483648; Int cannot represent non 32-bit signed integer value: 2147483648"""] },
        { "Int", """{"v": [1]}""", ["""Variable "$v" got invalid value [1]; Int cannot represent non-integer value: [1]"""] },
        { "Boolean", """{"v": 1}""", ["""Variable "$v" got invalid value 1; Boolean cannot represent a non boolean value: 1"""] },
        { "String", """{"v": 1}""", ["""Variable "$v" got invalid value 1; String cannot represent a non string value: 1"""] },
        { "String", """{"v": "\ud800"}""", ["""Variable "$v" got invalid value "\\ud800"; The string is not text: it holds half of a surrogate pair."""] },
        { "Color", """{"v": "GREAN"}""", ["""Variable "$v" got invalid value "GREAN"; Value "GREAN" does not exist in "Color" enum. Did you mean the enum value "GREEN" or "RED"?"""] },
        { "Color", """{"v": "turquoise"}""", ["""Variable "$v" got invalid value "turquoise"; Value "turquoise" does not exist in "Color" enum. It has RED, GREEN, BLUE."""] },
        { "Color", """{"v": 1}""", ["""Variable "$v" got invalid value 1; Enum "Color" cannot represent non-string value: 1. It has RED, GREEN, BLUE."""] },
        { "[Int!]", """{"v": [1, null, "x"]}""",
            [
                """Variable "$v" got invalid value null at "v[1]"; Expected non-nullable type "Int!" not to be null.""",
                """Variable "$v" got invalid value "x" at "v[2]"; Int cannot represent non-integer value: "x" """,
            ] },
        { "Point", """{"v": 5}""", ["""Variable "$v" got invalid value 5; Expected type "Point" to be an object."""] },
        { "Point", """{"v": [{"x": 1}]}""", ["""Variable "$v" got invalid value [{ x: 1 }]; Expected type "Point" to be an object."""] },
        { "Point", """{"v": {}}""", ["""Variable "$v" got invalid value {}; Field "x" of required type "Int!" was not provided."""] },
        { "Point", """{"v": {"x": 1, "y": null}}""", ["""Variable "$v" got invalid value null at "v.y"; Expected non-nullable type "Int!" not to be null."""] },
        { "Point", """{"v": {"x": 1, "lable": ""}}""", ["""Variable "$v" got invalid value { x: 1, lable: "" }; Field "lable" is not defined by type "Point". Did you mean "label"?"""] },
        { "Point", """{"v": {"x": 1, "\ud800": ""}}""", ["""Variable "$v" got invalid value { x: 1, \ud800: "" }; Field "\ud800" is not defined by type "Point". It has x, y, label, color, tags, next."""] },
        { "[Point]", """{"v": [{"x": 1}, {"x": 1, "next": {"x": "no"}}]}""", ["""Variable "$v" got invalid value "no" at "v[1].next.x"; Int cannot represent non-integer value: "no" """] },
        { "Pick", """{"v": {}}""", ["""Variable "$v" got invalid value {}; Exactly one key must be specified for OneOf type "Pick"."""] },
        { "Pick", """{"v": {"id": 1, "name": "a"}}""", ["""Variable "$v" got invalid value { id: 1, name: "a" }; Exactly one key must be specified for OneOf type "Pick"."""] },
        { "Pick", """{"v": {"id": 1, "name": null}}""", ["""Variable "$v" got invalid value { id: 1, name: null }; Exactly one key must be specified for OneOf type "Pick"."""] },
        { "Pick", """{"v": {"name": null}}""", ["""Variable "$v" got invalid value null at "v.name"; Field "name" must be non-null."""] },
        { "Pick", """{"v": {"name": 5}}""", ["""Variable "$v" got invalid value 5 at "v.name"; String cannot represent a non string value: 5"""] },
    };

    [Theory]
    [MemberData(nameof(Fits))]
    public void A_value_that_fits_is_coerced(string definition, string? variables, string expected)
    {
        var operation = Sample.Operation(Sample.InputSchema, $"query ($v: {definition}) {{ __typename }}");
        var values = VariableCoercion.Coerce(operation, Sample.Json(variables));
        Assert.Equal(expected, Sample.Show(values[0]));
        Assert.Equal(0, values.IndexOf("v"));
        Assert.Equal(-1, values.IndexOf("w"));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_value_that_does_not_fit_is_told_with_its_place(string definition, string variables, string[] expected)
    {
        var operation = Sample.Operation(Sample.InputSchema, $"query (\n  $v: {definition}) {{ __typename }}");
        var thrown = Assert.Throws<GraphQLException>(() => VariableCoercion.Coerce(operation, Sample.Json(variables)));
        Assert.Equal(expected.Select(e => e.TrimEnd()), thrown.Errors.Select(e => e.Message));
        Assert.All(thrown.Errors, e => Assert.Equal(ErrorCodes.BadInput, e.Code));
        Assert.All(thrown.Errors, e => Assert.Equal(new Location(2, 3), Assert.Single(e.Locations!)));
    }

    [Fact]
    public void All_faults_of_all_variables_are_told_at_once_with_their_paths()
    {
        var operation = Sample.Operation(Sample.InputSchema, "query ($a: Int, $b: [Point], $c: Color!) { __typename }");
        var thrown = Assert.Throws<GraphQLException>(
            () => VariableCoercion.Coerce(operation, Sample.Json("""{"a": "x", "b": [{"x": 1}, {"x": 1, "tags": ["a", null]}]}""")));
        var paths = thrown.Errors.Select(e => $"{e.Extensions!["variable"]}: {Sample.Show(e.Extensions["inputPath"])}");
        Assert.Equal(["a: []", "b: [1, \"tags\", 1]", "c: []"], paths);
    }

    [Fact]
    public void A_flood_of_faults_is_cut_short()
    {
        var operation = Sample.Operation(Sample.InputSchema, "query ($a: [Int]) { __typename }");
        var many = "[" + string.Join(',', Enumerable.Repeat("\"x\"", 10_000)) + "]";
        var thrown = Assert.Throws<GraphQLException>(() => VariableCoercion.Coerce(operation, Sample.Json($$"""{"a": {{many}}}""")));
        Assert.Equal(51, thrown.Errors.Count);
        Assert.Contains("more faults", thrown.Errors[50].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$v: Nothing")]
    [InlineData("$v: Query")]
    [InlineData("$v: [Query!]")]
    [InlineData("$v: Int = \"one\"")]
    public void An_operation_whose_variables_make_no_sense_is_not_made(string definition)
        => Assert.Throws<GraphQLException>(() => Sample.Operation(Sample.InputSchema, $"query ({definition}) {{ __typename }}"));
}
