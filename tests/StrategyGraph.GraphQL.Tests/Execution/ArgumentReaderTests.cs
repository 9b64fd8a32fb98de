using System.Globalization;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.4.1, with the tables of 3.10 and 3.10.1.</summary>
public sealed class ArgumentReaderTests
{
    public static TheoryData<string, string, string, string?> Values => new()
    {
        // variable definitions, field, variables, the argument v; null where there is none
        { "", "int(v: 1)", "{}", "1" },
        { "", "int(v: null)", "{}", "null" },
        { "", "int", "{}", null },
        { "", "intOrOne", "{}", "1" },
        { "", "color(v: RED)", "{}", "RED" },
        { "", "id(v: 5)", "{}", "\"5\"" },
        { "", "float(v: 5)", "{}", "5" },
        { "", "list(v: 1)", "{}", "[1]" },
        { "", "list(v: [1, null])", "{}", "[1, null]" },
        { "", "nested(v: 1)", "{}", "[[1]]" },
        { "", "nested(v: [1, [2, 3]])", "{}", "[[1], [2, 3]]" },
        { "", "point(v: {x: 1})", "{}", "{x: 1, y: 5, color: RED}" },
        { "", "point(v: {color: null, x: 1})", "{}", "{color: null, x: 1, y: 5}" },
        { "", "points(v: {x: 1, y: 2})", "{}", "[{x: 1, y: 2, color: RED}]" },
        { "", "defaulted", "{}", "{x: 9, y: 5, color: RED}" },
        { "", "defaults(v: {})", "{}", "{list: [1], point: {x: 1, y: 5, color: RED}, none: null}" },
        { "", "pick(v: {id: 1})", "{}", "{id: \"1\"}" },

        { "$a: Int", "int(v: $a)", """{"a": 3}""", "3" },
        { "$a: Int", "int(v: $a)", """{"a": null}""", "null" },
        { "$a: Int", "int(v: $a)", "{}", null },
        { "$a: Int = 4", "int(v: $a)", "{}", "4" },
        { "$a: Int", "intOrOne(v: $a)", "{}", "1" },
        { "$a: Int", "list(v: [1, $a])", "{}", "[1, null]" },
        { "$a: [Int]", "list(v: $a)", """{"a": 2}""", "[2]" },
        { "$a: [[Int]]", "nested(v: $a)", """{"a": 2}""", "[[2]]" },
        { "$a: String", "point(v: {label: $a, x: 1})", """{"a": null}""", "{label: null, x: 1, y: 5, color: RED}" },
        { "$a: String", "point(v: {label: $a, x: 1})", "{}", "{x: 1, y: 5, color: RED}" },
        { "$a: Int", "point(v: {x: 1, y: $a})", "{}", "{x: 1, y: 5, color: RED}" },
        { "$a: Int", "point(v: {x: $a})", """{"a": 2}""", "{x: 2, y: 5, color: RED}" },
        { "$a: Point", "point(v: $a)", """{"a": {"x": 2}}""", "{x: 2, y: 5, color: RED}" },
        { "$a: Point", "points(v: [{x: 1, y: 2}, $a])", """{"a": {"x": 2}}""", "[{x: 1, y: 2, color: RED}, {x: 2, y: 5, color: RED}]" },
        { "$a: String", "pick(v: {name: $a})", """{"a": "b"}""", "{name: \"b\"}" },
        { "$a: Pick", "pick(v: $a)", """{"a": {"id": 3}}""", "{id: \"3\"}" },

        // A custom scalar is a leaf, but variables may stand inside it.
        { "", "any(v: {a: [1, 2.5, \"s\", RED, null, {b: true}]})", "{}", "{a: [1, 2.5, \"s\", \"RED\", null, {b: true}]}" },
        { "$a: Any", "any(v: $a)", """{"a": {"b": [1, {"c": null, "c": 2}]}}""", "{b: [1, {c: 2}]}" },
        { "$a: Int, $b: Color = BLUE", "any(v: {a: $a, b: [$b, {c: $a}]})", """{"a": 3}""", "{a: 3, b: [\"BLUE\", {c: 3}]}" },
        { "$a: Int", "any(v: {a: $a, b: [$a]})", "{}", "{b: [null]}" },
        { "$a: Point, $b: [Float]", "any(v: [$a, $b])", """{"a": {"x": 2}, "b": [1.5, null, 1e21]}""", "[{x: 2, y: 5, color: \"RED\"}, [1.5, null, 1E+21]]" },
    };

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "", "intRequired", "{}", "2:1 Argument \"v\" of required type \"Int!\" was not provided." },
        { "", "intRequired(v: null)", "{}", "2:16 Argument \"v\" of non-null type \"Int!\" must not be null." },
        { "$a: Int", "intRequired(v: $a)", "{}", "2:16 Argument \"v\" of required type \"Int!\" was provided the variable \"$a\" which was not provided a runtime value." },
        { "$a: Int", "intRequired(v: $a)", """{"a": null}""", "2:16 Argument \"v\" of non-null type \"Int!\" must not be null." },
        { "$a: Int", "intOrOne(v: $a)", """{"a": null}""", "2:13 Argument \"v\" of non-null type \"Int!\" must not be null." },
        { "", "int(v: \"1\")", "{}", "2:8 Argument \"v\" has an invalid value; Int cannot represent non-integer value: \"1\"" },
        { "", "color(v: MAUVE)", "{}", "2:10 Argument \"v\" has an invalid value; Value \"MAUVE\" does not exist in \"Color\" enum. Did you mean the enum value \"BLUE\"?" },
        { "", "color(v: \"RED\")", "{}", "2:10 Argument \"v\" has an invalid value; Enum \"Color\" cannot represent non-enum value: \"RED\". Did you mean the enum value \"RED\" or \"GREEN\"?" },
        { "", "listOfRequired(v: [1, null])", "{}", "2:23 Argument \"v\" has an invalid value; Expected non-nullable type \"Int!\" not to be null." },
        { "$a: Int", "listOfRequired(v: [$a])", "{}", "2:20 Argument \"v\" has an invalid value; Expected non-nullable type \"Int!\" not to be null, and the variable \"$a\" gives no value." },
        { "", "point(v: 3)", "{}", "2:10 Argument \"v\" has an invalid value; Expected type \"Point\" to be an object." },
        { "", "point(v: {y: 3})", "{}", "2:10 Argument \"v\" has an invalid value; Field \"x\" of required type \"Int!\" was not provided." },
        { "$a: Int", "point(v: {x: $a})", "{}", "2:10 Argument \"v\" has an invalid value; Field \"x\" of required type \"Int!\" was not provided." },
        { "$a: Int", "point(v: {x: $a})", """{"a": null}""", "2:14 Argument \"v\" has an invalid value; Expected non-nullable type \"Int!\" not to be null, and the variable \"$a\" gives no value." },
        { "", "point(v: {x: 1, z: 3})", "{}", "2:17 Argument \"v\" has an invalid value; Field \"z\" is not defined by type \"Point\". Did you mean \"x\" or \"y\"?" },
        { "", "pick(v: {})", "{}", "2:9 Argument \"v\" has an invalid value; Exactly one key must be specified for OneOf type \"Pick\"." },
        { "", "pick(v: {id: 1, name: null})", "{}", "2:9 Argument \"v\" has an invalid value; Exactly one key must be specified for OneOf type \"Pick\"." },
        { "", "pick(v: {id: null})", "{}", "2:9 Argument \"v\" has an invalid value; Field \"id\" must be non-null." },
        { "", "any(v: [1e999])", "{}", "2:8 Argument \"v\" has an invalid value; Any cannot represent a number beyond those of double precision: 1e999" },
        { "$a: ID", "pick(v: {id: $a})", "{}", "2:9 Argument \"v\" has an invalid value; Exactly one key must be specified for OneOf type \"Pick\"." },
        { "$a: ID", "pick(v: {id: $a, name: \"b\"})", "{}", "2:9 Argument \"v\" has an invalid value; Exactly one key must be specified for OneOf type \"Pick\"." },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void An_argument_is_read_from_literals_variables_and_defaults(string definitions, string field, string variables, string? expected)
    {
        var (operation, values, selected) = Prepare(definitions, field, variables);
        var node = ArgumentReader.Read(selected.Definition.Arguments[0], selected.Nodes[0], values, operation);
        Assert.Equal(expected, node is null ? null : Sample.Show(node.ToValue()));

        var plain = ArgumentReader.Values(selected.Definition, selected.Nodes[0], values, operation);
        Assert.Equal(expected, plain.TryGetValue("v", out var value) ? Sample.Show(value) : null);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Each_part_that_came_from_a_variable_is_found_again_by_its_path(
        string definitions, string field, string variables, string? expected)
    {
        var (operation, values, selected) = Prepare(definitions, field, variables);
        var node = ArgumentReader.Read(selected.Definition.Arguments[0], selected.Nodes[0], values, operation);
        Assert.Equal(expected is null, node is null);
        foreach (var part in Parts(node))
        {
            if (part.Path is not null)
                Assert.Equal(Sample.Show(part.ToValue()), Sample.Show(values.Resolve(part.Path)));
            Assert.False(part.Type.IsNonNull);
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void An_argument_that_does_not_fit_is_told_with_its_place(string definitions, string field, string variables, string expected)
    {
        var (operation, values, selected) = Prepare(definitions, field, variables);
        var thrown = Assert.Throws<GraphQLException>(
            () => ArgumentReader.Read(selected.Definition.Arguments[0], selected.Nodes[0], values, operation));
        var error = Assert.Single(thrown.Errors);
        var place = Assert.Single(error.Locations!);
        Assert.Equal(expected, $"{place.Line}:{place.Column} {error.Message}");
        Assert.Equal(ErrorCodes.BadInput, error.Code);
    }

    [Fact]
    public void The_provenance_of_a_mixed_value_is_kept_part_by_part()
    {
        const string Field = "points(v: [$p, {x: $n, y: 3, next: $p}])";
        var (operation, values, selected) = Prepare("$n: Int!, $p: Point", Field, """{"n": 7, "p": {"tags": "a", "x": 1}}""");
        var node = ArgumentReader.Read(selected.Definition.Arguments[0], selected.Nodes[0], values, operation)!;
        Assert.Null(node.Path);
        Assert.Equal("1", Show(node.Items![0]));
        Assert.Equal("1.tags.0", Show(node.Items[0].Field("tags")!.Items![0]));
        Assert.Equal("1.x", Show(node.Items[0].Field("x")));
        Assert.Equal("1.y", Show(node.Items[0].Field("y")));
        Assert.Equal("0", Show(node.Items[1].Field("x")));
        Assert.Equal("literal", Show(node.Items[1].Field("y")));
        Assert.Equal("1.x", Show(node.Items[1].Field("next")!.Field("x")));
        Assert.Equal("literal", Show(node.Items[1].Field("color")));
        Assert.Null(node.Items[1].Field("label"));

        static string Show(InputNode? node) => node?.Path is { } path
            ? string.Join('.', path.Steps.Prepend(path.Variable).Select(s => Convert.ToString(s, CultureInfo.InvariantCulture)))
            : "literal";
    }

    [Fact]
    public void A_directives_arguments_are_read_the_same_way()
    {
        var operation = Sample.Operation(Sample.InputSchema, "query ($n: Int) { int @mark(n: $n) }");
        var values = VariableCoercion.Coerce(operation, Sample.Json("""{"n": 2}"""));
        var mark = Sample.InputSchema.Directive("mark")!;
        var directive = operation.Syntax.SelectionSet.Selections[0].Directives[0];
        Assert.Equal("\"m\"", Sample.Show(ArgumentReader.Read(mark.Argument("text")!, directive, values, operation)!.ToValue()));
        Assert.Equal("2", Sample.Show(ArgumentReader.Read(mark.Argument("n")!, directive, values, operation)!.ToValue()));
    }

    [Fact]
    public void A_default_of_the_schema_that_does_not_fit_is_the_servers_fault()
    {
        var argument = new InputValue("v", BuiltInScalars.Int) { DefaultValue = new StringValueSyntax("x", false, 0, 3) };
        var operation = Sample.Operation(Sample.InputSchema, "{ int }");
        var field = (FieldSyntax)operation.Syntax.SelectionSet.Selections[0];
        Assert.Throws<InvalidOperationException>(() => ArgumentReader.Read(argument, field, VariableValues.None, operation));
    }

    private static (Operation Operation, VariableValues Values, CollectedField Field) Prepare(string definitions, string field, string variables)
    {
        var head = definitions.Length == 0 ? "" : $"query ({definitions}) ";
        var operation = Sample.Operation(Sample.InputSchema, $"{head}{{\n{field} }}");
        var values = VariableCoercion.Coerce(operation, Sample.Json(variables));
        return (operation, values, Assert.Single(FieldCollection.Collect(operation, values)));
    }

    private static IEnumerable<InputNode> Parts(InputNode? node) => node is null
        ? []
        : [node, .. (node.Items ?? []).SelectMany(Parts), .. (node.Fields ?? []).SelectMany(f => Parts(f.Node))];
}
