using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.GraphQL.Tests.Execution;

public sealed class VariableShapeTests
{
    public static TheoryData<string, string, string> SameShape => new()
    {
        { "String", """{"v": "a"}""", """{"v": "b"}""" },
        { "[Int]", """{"v": [1]}""", """{"v": [2, 3]}""" },
        { "[Int]", """{"v": [1]}""", """{"v": 2}""" },
        { "Point", """{"v": {"x": 1, "label": "a"}}""", """{"v": {"x": 2, "label": ""}}""" },
        { "[Point!]", """{"v": [{"x": 1}]}""", """{"v": {"x": 2, "y": 3}}""" },
    };

    public static TheoryData<string, string, string> OtherShape => new()
    {
        { "String", "{}", """{"v": null}""" },
        { "String", """{"v": "n"}""", """{"v": null}""" },
        { "Boolean", """{"v": true}""", """{"v": false}""" },
        { "Color", """{"v": "RED"}""", """{"v": "BLUE"}""" },
        { "[Color!]", """{"v": ["RED"]}""", """{"v": ["RED", "RED"]}""" },
        { "[Int]", """{"v": [1]}""", """{"v": []}""" },
        { "[Int]", """{"v": [1]}""", """{"v": [1, null]}""" },
        { "[Int]", """{"v": null}""", """{"v": [null]}""" },
        { "[Int]", """{"v": [null]}""", """{"v": [null, 1]}""" },
        { "[[Int]]", """{"v": [[1]]}""", """{"v": [[1], [2]]}""" },
        { "Point", """{"v": {"x": 1}}""", """{"v": {"x": 1, "label": null}}""" },
        { "Point", """{"v": {"x": 1, "label": "a"}}""", """{"v": {"x": 1, "label": null}}""" },
        { "Point", """{"v": {"x": 1, "color": "RED"}}""", """{"v": {"x": 1, "color": "BLUE"}}""" },
        { "[Point!]", """{"v": [{"x": 1}]}""", """{"v": [{"x": 1}, {"x": 1}]}""" },
        { "Pick", """{"v": {"id": "1"}}""", """{"v": {"name": "1"}}""" },
    };

    [Theory]
    [MemberData(nameof(SameShape))]
    public void Values_alone_do_not_change_the_shape(string type, string one, string other)
        => Assert.Equal(Shape(type, one), Shape(type, other));

    [Theory]
    [MemberData(nameof(OtherShape))]
    public void What_a_plan_may_depend_on_changes_the_shape(string type, string one, string other)
        => Assert.NotEqual(Shape(type, one), Shape(type, other));

    [Fact]
    public void Many_variables_keep_their_places()
    {
        var definitions = string.Join(", ", Enumerable.Range(0, 100).Select(i => $"$v{i}: Int"));
        var operation = Sample.Operation(Sample.InputSchema, $"query ({definitions}) {{ __typename }}");
        var first = VariableCoercion.Coerce(operation, Sample.Json("""{"v0": 1, "v99": null}""")).Shape;
        Assert.Equal("s" + new string('a', 98) + "n", first);
    }

    private static string Shape(string type, string variables)
        => VariableCoercion.Coerce(Sample.Operation(Sample.InputSchema, $"query ($v: {type}) {{ __typename }}"), Sample.Json(variables)).Shape;
}
