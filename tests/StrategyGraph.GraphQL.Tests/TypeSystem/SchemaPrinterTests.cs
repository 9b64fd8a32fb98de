using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.TypeSystem;

public sealed class SchemaPrinterTests
{
    private const string Everything = """"
        """The whole schema."""
        schema @owner(team: "policy") {
          query: Root
          mutation: Change
        }

        directive @owner(
          """Who answers for it."""
          team: String!
          since: Int = 2013 @deprecated(reason: "Nobody asked.")
        ) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION | ENUM_VALUE

        """
        A day.
        Not a moment.
        """
        scalar Date @specifiedBy(url: "https://example.org/date")

        scalar Anything

        interface Node {
          id: ID!
        }

        interface Titled implements Node @owner(team: "a") {
          id: ID!
          title(language: String = "en", upper: Boolean = false): String
        }

        type Root {
          """What it is."""
          first: Titled @owner(team: "b") @owner(team: "c")

          """Where it is."""
          second(
            where: Where = {text: "a\nb", kinds: [A, null], size: 1.50}

            """How many."""
            first: Int
          ): [Either!]! @deprecated(reason: "Use \"first\".")
          third: Date @deprecated
        }

        type Change {
          run(choice: Choice!): Int
        }

        type Plan implements Node & Titled @owner(team: "a") {
          id: ID!
          title(language: String = "en", upper: Boolean = false): String
        }

        union Either = Plan | Root

        enum Kind {
          A

          """The second."""
          B @deprecated
          C @owner(team: "d")
        }

        input Where {
          text: String
          kinds: [Kind] = [B]
          size: Float = 1e3
          none: Int = null
        }

        input Choice @oneOf {
          a: Int
          b: String
        }
        """";

    [Fact]
    public void A_canonical_schema_is_printed_as_it_was_written()
    {
        Assert.Equal(Everything, SchemaPrinter.Print(SchemaReader.Read(new Source(Everything))));
    }

    [Theory]
    [InlineData("schema { query: Query } type Query { a: Int }", "type Query {\n  a: Int\n}")]
    [InlineData("type Query { a: Int } extend type Query { b: Int }", "type Query {\n  a: Int\n  b: Int\n}")]
    [InlineData(
        "schema { query: Query } type Query { a: Int } type Mutation { a: Int }",
        "schema {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}\n\ntype Mutation {\n  a: Int\n}")]
    [InlineData("type Query { a(x: String = \"\"\"b\"\"\"): Int }", "type Query {\n  a(x: String = \"b\"): Int\n}")]
    [InlineData("\"  indented\" type Query { a: Int }", "\"\"\"  indented\"\"\"\ntype Query {\n  a: Int\n}")]
    [InlineData("\"ends \\\\\" type Query { a: Int }", "\"\"\"\nends \\\n\"\"\"\ntype Query {\n  a: Int\n}")]
    [InlineData("\"a \\\"\\\"\\\" b\" type Query { a: Int }", "\"\"\"a \\\"\"\" b\"\"\"\ntype Query {\n  a: Int\n}")]
    [InlineData("\"tail \\n\" type Query { a: Int }", "\"tail \\n\"\ntype Query {\n  a: Int\n}")]
    public void Other_ways_to_write_it_are_printed_the_one_way(string sdl, string printed)
    {
        var once = SchemaPrinter.Print(SchemaReader.Read(new Source(sdl)));
        Assert.Equal(printed, once);
        Assert.Equal(printed, SchemaPrinter.Print(SchemaReader.Read(new Source(once))));
    }

    [Fact]
    public void What_the_directives_of_the_specification_say_is_in_the_types()
    {
        var schema = SchemaReader.Read(new Source(Everything), [new DateScalar()]);
        Assert.IsType<DateScalar>(schema.Type("Date"));
        Assert.Equal("Use \"first\".", schema.Query.Field("second")!.DeprecationReason);
        Assert.Equal("No longer supported", ((EnumType)schema.Type("Kind")!).Value("B")!.DeprecationReason);
        Assert.True(((InputObjectType)schema.Type("Choice")!).IsOneOf);
        Assert.Equal(["Plan"], schema.PossibleTypes(schema.Type("Node")!).Select(t => t.Name));
        Assert.Equal(["a"], schema.Type("Plan")!.AppliedDirectives.Select(d => ((StringValueSyntax)d.Arguments[0].Value).Value));
        Assert.Null(schema.Subscription);
        Assert.NotNull(schema.Type("__TypeKind"));
    }
}
