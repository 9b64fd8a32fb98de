using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Domain.Tests.Model;

public sealed class Models_that_cannot_be_read
{
    private const string Fields = "\"i\" id: ID! \"t\" title: String! \"p\" position: Int! \"v\" version: Int!";

    /// <summary>What stands in the model beside the type Plan, and every fault.</summary>
    public static TheoryData<string, string[]> Cases { get; } = new()
    {
        {
            "scalar Money",
            [
                "model.graphql:2:8: \"Money\" is neither a type, a union nor an enum; a model has no other definitions.",
            ]
        },
        {
            "type Need @node { \"i\" id: ID! \"t\" title: String \"p\" position: [Int!]! }",
            [
                "model.graphql:2:6: \"Need\" needs the field \"title: String!\"; every node type has it.",
                "model.graphql:2:6: \"Need\" needs the field \"position: Int!\"; every node type has it.",
                "model.graphql:2:6: \"Need\" needs the field \"version: Int!\"; every node type has it.",
            ]
        },
        {
            $"type Need {{ {Fields} }}",
            [
                "model.graphql:2:6: \"Need\" is neither a node nor the properties of a relationship; add @node or @relationshipProperties.",
            ]
        },
        {
            $"type Plans @node @plural(value: \"plans\") {{ {Fields} }}",
            [
                "model.graphql:2:6: The plural \"plans\" of \"Plans\" is that of another type too; give it one with @plural(value: …).",
            ]
        },
        {
            $"type Need @node {{ {Fields} }} type Need @node {{ {Fields} }}",
            [
                "model.graphql:2:94: \"Need\" is defined twice; keep one of them.",
            ]
        },
        {
            "union Any = Plan | Planet",
            [
                "model.graphql:2:20: \"Planet\" is no node type; a union has node types as its members.",
            ]
        },
        {
            "extend type Plan { \"x\" x: Int }",
            [
                "model.graphql:2:1: A model holds definitions of types, unions and enums; put this into one of them.",
            ]
        },
        {
            $"type Need @node {{ {Fields} title: String! code: Money tags: [String] }}",
            [
                "model.graphql:2:87: \"Need.title\" is defined twice; keep one of them.",
                "model.graphql:2:102: \"Need.code\" has no description; it is the documentation that clients show.",
                "model.graphql:2:108: The type of \"Need.code\" is not known here; a property is an ID, String, Int, Float, Boolean, Date, DateTime or an enum of the model, and a link needs @relationship.",
                "model.graphql:2:120: The list \"Need.tags\" is never null and holds no null: write [T!]!.",
                "model.graphql:2:114: \"Need.tags\" has no description; it is the documentation that clients show.",
            ]
        },
        {
            $"enum Rag {{ RED }} type Need @node {{ {Fields} \"r\" rag: Rag @default(value: BLUE) \"n\" n: Int @default(value: \"1\") }}",
            [
                "model.graphql:2:133: The default is not a value of Rag.",
                "model.graphql:2:166: The default is not a value of Int.",
            ]
        },
        {
            $"type Need @node {{ {Fields} plans: [Plan!]! @relationship(type: \"NEEDS\") }}",
            [
                "model.graphql:2:103: The relationship of \"Need.plans\" needs type: \"…\" and direction: OUT or IN.",
            ]
        },
        {
            $"type Need @node {{ {Fields} \"p\" plans: [Plan]! @relationship(type: \"NEEDS\", direction: OUT) }}",
            [
                "model.graphql:2:98: The list \"Need.plans\" is never null and holds no null: write [T!]!.",
            ]
        },
        {
            $"type Need @node {{ {Fields} \"p\" plans: [Planet!]! @relationship(type: \"NEEDS\", direction: OUT) }}",
            [
                "model.graphql:2:98: \"Planet\", to which \"Need.plans\" leads, is neither a node type nor a union of the model.",
            ]
        },
        {
            $"type Need @node {{ {Fields} \"p\" plans: [Plan!]! @relationship(type: \"NEEDS\", direction: OUT, properties: \"How\") }}",
            [
                "model.graphql:2:107: \"How\", the properties of \"Need.plans\", is no type with @relationshipProperties.",
            ]
        },
        {
            $"type Need @node {{ {Fields} \"p\" plans: [Plan!]! @relationship(type: \"NEEDS\", direction: OUT) "
            + "\"q\" plan: Plan @relationship(type: \"NEEDS\", direction: OUT) }",
            [
                "model.graphql:2:156: \"Need.plan\" and \"Need.plans\" follow one relationship to one type; keep one of them.",
            ]
        },
        {
            $"type How @relationshipProperties {{ \"s\" sure: Boolean }} type Need @node {{ {Fields} \"p\" plans: [Plan!]! @relationship(type: \"NEEDS\", direction: OUT) "
            + "\"q\" needs: [Need!]! @relationship(type: \"NEEDS\", direction: OUT, properties: \"How\") }",
            [
                "model.graphql:2:227: The relationship NEEDS has the properties none elsewhere; every link of it needs the same.",
            ]
        },
        {
            $"type Need @node {{ {Fields} \"p\" plans: [Plan!]! @relationship(type: \"NEEDS\", direction: OUT) \"p\" plans: Int }}",
            [
                "model.graphql:2:156: \"Need.plans\" is defined twice; keep one of them.",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_fault_is_told_with_its_place_and_what_would_be_right(string text, string[] faults)
    {
        var source = new Source($"type Plan @node {{ {Fields} }}\n{text}", "model.graphql");
        var told = Assert.Throws<GraphQLException>(() => ModelReader.Read(source));
        Assert.Equal(faults, told.Errors.Select(e => e.Message));
        Assert.All(told.Errors, e => Assert.Equal(ModelReader.FaultCode, e.Code));
    }

    [Fact]
    public void Syntax_is_checked_first() =>
        Assert.Throws<GraphQLException>(() => ModelReader.Read(new Source("type Plan {", "model.graphql")));
}
