using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Introspection;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.3.2.</summary>
public sealed class FieldCollectionTests
{
    private static readonly Schema Animals = Sample.Schema("""
        interface Being { name: String friend: Being }
        interface Pet implements Being { name: String friend: Being owner: String }
        type Dog implements Being & Pet { name: String friend: Being owner: String barks: Boolean }
        type Rock { weight: Int }
        union Thing = Dog | Rock
        type Query { dog: Dog being: Being thing: Thing }
        """);

    public static TheoryData<string, string> Collected => new()
    {
        // selections on Dog, response names in order, each with the number of its nodes
        { "name owner", "name owner" },
        { "b: barks name", "b name" },
        { "name owner name", "name*2 owner" },
        { "name ...F owner", "name*2 friend owner" },
        { "...F ...F", "name friend" },
        { "... { name } ... on Dog { barks }", "name barks" },
        { "... on Being { name } ... on Pet { owner } ... on Rock { weight } ... on Thing { __typename }", "name owner __typename" },
        { "... on Rock { weight }", "" },
        { "name @skip(if: true) owner @skip(if: false)", "owner" },
        { "name @include(if: true) owner @include(if: false)", "name" },
        { "name @skip(if: $yes) owner @include(if: $yes) barks @skip(if: $no) friend @include(if: $no) { name }", "owner barks" },
        { "a: name @skip(if: true) @include(if: true) b: name @skip(if: false) @include(if: false) c: name @skip(if: false) @include(if: true)", "c" },
        { "...F @skip(if: $yes) name", "name" },
        { "... @include(if: $no) { owner } ... @include(if: $yes) { barks }", "barks" },
        { "...F @skip(if: $yes) ...F @skip(if: $no)", "name friend" },
        { "friend { name } ...F friend { owner }", "friend*3 name" },
        { "...Loop", "name" },
        { "...Unknown name", "name" },
    };

    [Theory]
    [MemberData(nameof(Collected))]
    public void Fields_are_collected_in_order_and_merged_by_response_name(string selections, string expected)
    {
        var (operation, values) = Prepare($"dog {{ {selections} }}");
        var dog = Assert.Single(FieldCollection.Collect(operation, values));
        var fields = FieldCollection.Collect(operation, (ObjectType)Animals.Type("Dog")!, dog.SelectionSets, values);
        Assert.Equal(expected, string.Join(' ', fields.Select(f => f.ResponseName + (f.Nodes.Count > 1 ? $"*{f.Nodes.Count}" : ""))));
        Assert.All(fields, f => Assert.Equal("Dog", f.Parent.Name));
    }

    [Fact]
    public void Subselections_of_merged_fields_are_collected_together()
    {
        var (operation, values) = Prepare("dog { friend { name } ...F friend { ... on Dog { owner name } } }");
        var dog = Assert.Single(FieldCollection.Collect(operation, values));
        var friend = Assert.Single(
            FieldCollection.Collect(operation, (ObjectType)Animals.Type("Dog")!, dog.SelectionSets, values),
            f => f.ResponseName == "friend");
        Assert.Equal(3, friend.SelectionSets.Count);
        var fields = FieldCollection.Collect(operation, (ObjectType)Animals.Type("Dog")!, friend.SelectionSets, values);
        Assert.Equal(["name", "barks", "owner"], fields.Select(f => f.ResponseName));
        Assert.Equal(2, fields[0].Nodes.Count);
    }

    [Fact]
    public void Meta_fields_are_found_where_the_specification_has_them()
    {
        var (operation, values) = Prepare("__typename __schema { __typename } __type(name: \"Dog\") { name }");
        var fields = FieldCollection.Collect(operation, values);
        Assert.Equal(
            [IntrospectionFields.TypeName, IntrospectionFields.Schema, IntrospectionFields.Type],
            fields.Select(f => f.Definition));
        Assert.Null(Animals.Field(Animals.Type("Dog")!, "__schema"));
        Assert.Same(IntrospectionFields.TypeName, Animals.Field(Animals.Type("Thing")!, "__typename"));
        Assert.Null(Animals.Field(Animals.Type("Thing")!, "name"));
    }

    [Fact]
    public void A_field_knows_all_of_its_places()
    {
        var (operation, values) = Prepare("dog { name }\n dog { owner }");
        var dog = Assert.Single(FieldCollection.Collect(operation, values));
        Assert.Equal([new Location(1, 58), new Location(2, 2)], dog.Locations(operation));
    }

    [Theory]
    [InlineData("name @skip(if: $maybe)")]
    [InlineData("name @include(if: $maybe)")]
    [InlineData("...F @include(if: $maybe)")]
    public void A_condition_that_is_null_is_an_error(string selection)
    {
        var (operation, values) = Prepare($"dog {{ {selection} }}");
        var dog = Assert.Single(FieldCollection.Collect(operation, values));
        var thrown = Assert.Throws<GraphQLException>(
            () => FieldCollection.Collect(operation, (ObjectType)Animals.Type("Dog")!, dog.SelectionSets, values));
        Assert.Equal(ErrorCodes.BadInput, Assert.Single(thrown.Errors).Code);
    }

    private static (Operation Operation, VariableValues Values) Prepare(string selections)
    {
        var operation = Sample.Operation(Animals, $$"""
            query ($yes: Boolean!, $no: Boolean!, $maybe: Boolean) { {{selections}} }
            fragment F on Dog { name friend { barks: name } }
            fragment Loop on Dog { name ...Loop }
            """);
        return (operation, VariableCoercion.Coerce(operation, Sample.Json("""{"yes": true, "no": false, "maybe": null}""")));
    }
}
