using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.TypeSystem;

public sealed class SchemaFaultTests
{
    private const string Query = "\ntype Query { q: Int }";

    /// <summary>SDL, to which a query type is added; the fault; and its places as line:column.</summary>
    public static TheoryData<string, string, string> Faults { get; } = new()
    {
        { "{ q }", "A schema holds type system definitions only: no operations and no fragments.", "1:1" },
        { "schema { query: Query } schema { query: Query }", "Must provide only one schema definition.", "1:25" },
        { "schema { query: Query query: Query }", "There can be only one query type in schema.", "1:10 1:23" },
        { "schema { query: I } input I { a: Int }", "Query root type must be Object type, it cannot be I.", "1:17" },
        { "enum Mutation { A }", "Mutation root type must be Object type if provided, it cannot be Mutation.", "1:1" },
        { "schema { query: Query mutation: Query }", "All root types must be different, \"Query\" type is used as query and mutation root types.", "1:10 1:23" },
        { "scalar A scalar A", "There can be only one type named \"A\".", "1:8 1:17" },
        { "type Int { a: ID }", "Type \"Int\" already exists in the schema. It cannot also be defined in this type definition.", "1:6" },
        { "type A { a: Strin }", "Unknown type \"Strin\". Did you mean \"String\"?", "1:13" },
        { "extend type Quer { a: Int }", "Cannot extend type \"Quer\" because it is not defined. Did you mean \"Query\"?", "1:13" },
        { "scalar S extend type S { a: Int }", "Cannot extend non-object type \"S\".", "1:1 1:10" },
        { "type A { a: Int } extend type A { a: Int }", "Field \"A.a\" can only be defined once.", "1:10 1:35" },
        { "type A { a(x: Int, x: Int): Int }", "Argument \"A.a(x:)\" can only be defined once.", "1:12 1:20" },
        { "enum E { A A }", "Enum value \"E.A\" can only be defined once.", "1:10 1:12" },
        { "input I { a: Int a: Int }", "Field \"I.a\" can only be defined once.", "1:11 1:18" },
        { "directive @a on FIELD directive @a on FIELD", "There can be only one directive named \"@a\".", "1:12 1:34" },
        { "directive @a(x: Int x: Int) on FIELD", "Argument \"@a(x:)\" can only be defined once.", "1:14 1:21" },
        { "type __A { a: Int }", "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection.", "1:1" },
        { "type A { a(__x: Int): Int }", "Name \"__x\" must not begin with \"__\", which is reserved by GraphQL introspection.", "1:12" },
        { "type A", "Type A must define one or more fields.", "1:1" },
        { "directive @d on OBJECT type A extend type A @d", "Type A must define one or more fields.", "1:24 1:31" },
        { "input I { a: Int } type A { a: [I!] }", "The type of A.a must be Output Type but got: [I!].", "1:32" },
        { "type A { a(x: A!): Int }", "The type of A.a(x:) must be Input Type but got: A!.", "1:15" },
        { "directive @d(x: Query) on FIELD", "The type of @d(x:) must be Input Type but got: Query.", "1:17" },
        { "type A { a(x: Int! @deprecated): Int }", "Required argument A.a(x:) cannot be deprecated.", "1:20 1:15" },
        { "union U", "Union type U must define one or more member types.", "1:1" },
        { "union U = Query | Query", "Union type U can only include type Query once.", "1:11 1:19" },
        { "union U = Int", "Union type U can only include Object types, it cannot include Int.", "1:11" },
        { "enum E", "Enum type E must define one or more values.", "1:1" },
        { "input I", "Input Object type I must define one or more fields.", "1:1" },
        { "input I { a: Query }", "The type of I.a must be Input Type but got: Query.", "1:14" },
        { "input I { a: Int! @deprecated b: Int }", "Required input field I.a cannot be deprecated.", "1:19 1:14" },
        { "input I @oneOf { a: Int! }", "OneOf input field I.a must be nullable.", "1:21" },
        { "input I @oneOf { a: Int = 1 }", "OneOf input field I.a cannot have a default value.", "1:18" },
        { "input I { a: Int } extend input I @oneOf", "Directive \"@oneOf\" may not be used on an extension: put it on the definition of I.", "1:35" },
        {
            "input A { b: B! } input B { a: A! }",
            "Cannot reference Input Object \"A\" within itself through a series of non-null fields: \"b.a\". Make one of them nullable, or a list.",
            "1:11 1:29"
        },
        { "input A { a: A = {} }", "Invalid circular reference. The default value of Input Object field A.a references itself.", "1:18" },
        {
            "input A { b: B = {} } input B { a: [A] = [{}] }",
            "Invalid circular reference. The default value of Input Object field A.b references itself via the default values of: B.a.",
            "1:18 1:42"
        },
        { "type A implements Query { q: Int }", "Type A must only implement Interface types, it cannot implement Query.", "1:19" },
        { "interface I implements I { q: Int }", "Type I cannot implement itself because it would create a circular reference.", "1:24" },
        { "interface I { q: Int } type A implements I & I { q: Int }", "Type A can only implement I once.", "1:42 1:46" },
        {
            "interface I { q: Int } interface J implements I { q: Int } type A implements J { q: Int }",
            "Type A must implement I because it is implemented by J.",
            "1:47 1:78"
        },
        { "interface I { q: Int } type A implements I { r: Int }", "Interface field I.q expected but A does not provide it.", "1:15 1:24" },
        { "interface I { q: Int! } type A implements I { q: Int }", "Interface field I.q expects type Int! but A.q is type Int.", "1:18 1:50" },
        { "interface I { q: [Int] } type A implements I { q: [[Int]] }", "Interface field I.q expects type [Int] but A.q is type [[Int]].", "1:18 1:51" },
        { "interface I { q(x: Int): Int } type A implements I { q: Int }", "Interface field argument I.q(x:) expected but A.q does not provide it.", "1:17 1:54" },
        {
            "interface I { q(x: Int): Int } type A implements I { q(x: Int!): Int }",
            "Interface field argument I.q(x:) expects type Int but A.q(x:) is type Int!.",
            "1:20 1:59"
        },
        {
            "interface I { q: Int } type A implements I { q(x: Int!): Int }",
            "Object field A.q includes required argument x that is missing from the Interface field I.q.",
            "1:48 1:15"
        },
        {
            "interface I { q: Int } type A implements I { q: Int @deprecated }",
            "Interface field I.q is not deprecated, so A.q must not be deprecated.",
            "1:15 1:53"
        },
        { "type A { a(x: Int = \"1\"): Int }", "Int cannot represent non-integer value: \"1\"", "1:21" },
        { "input I { name: Int } type A { a(b: [I!] = [{ nam: 1 }]): Int }", "Field \"nam\" is not defined by type \"I\". Did you mean \"name\"?", "1:47" },
        { "input I { a: Int! } type A { a(b: [I!] = [{}]): Int }", "Field \"I.a\" of required type \"Int!\" was not provided.", "1:43" },
        { "enum E { A } input I { e: E = B }", "Value \"B\" does not exist in \"E\" enum. Its values are: A.", "1:31" },
        { "enum E { A } input I { e: E = \"A\" }", "Enum \"E\" cannot represent non-enum value: \"A\". Its values are: A.", "1:31" },
        { "input I { a: Int! = null }", "Expected value of type \"Int!\", found null.", "1:21" },
        { "input O @oneOf { a: Int b: Int } input I { o: O = { a: 1, b: 2 } }", "OneOf Input Object \"O\" must specify exactly one key.", "1:51" },
        { "input O @oneOf { a: Int } input I { o: O = { a: null } }", "Field \"O.a\" must be non-null.", "1:44" },
        { "type A @b { a: Int }", "Unknown directive \"@b\".", "1:8" },
        { "type A @skip(if: true) { a: Int }", "Directive \"@skip\" may not be used on OBJECT.", "1:8" },
        {
            "directive @d on OBJECT type A @d { a: Int } extend type A @d",
            "The directive \"@d\" can only be used once at this location.",
            "1:31 1:59"
        },
        { "scalar S @specifiedBy", "Directive \"@specifiedBy\" argument \"url\" of type \"String!\" is required, but it was not provided.", "1:10" },
        { "scalar S @specifiedBy(url: \"a\", uri: \"b\")", "Unknown argument \"uri\" on directive \"@specifiedBy\". Did you mean \"url\"?", "1:33" },
        { "scalar S @specifiedBy(url: \"a\", url: \"b\")", "There can be only one argument named \"url\".", "1:23 1:33" },
        { "type A { a: Int @deprecated(reason: 1) }", "String cannot represent a non string value: 1", "1:37" },
        {
            "directive @d(x: Int @d) on ARGUMENT_DEFINITION",
            "Directive \"@d\" cannot reference itself, directly or through the types and directives of its arguments.",
            "1:1"
        },
        {
            "directive @d(x: I) on INPUT_FIELD_DEFINITION input I { a: J } input J { b: Int @d }",
            "Directive \"@d\" cannot reference itself, directly or through the types and directives of its arguments.",
            "1:1"
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_once_with_its_places(string sdl, string message, string places)
    {
        var thrown = Assert.Throws<GraphQLException>(() => SchemaReader.Read(new Source(sdl + Query)));
        var error = Assert.Single(thrown.Errors);
        Assert.Equal(message, error.Message);
        Assert.Equal(places, string.Join(' ', (error.Locations ?? []).Select(l => $"{l.Line}:{l.Column}")));
    }

    [Fact]
    public void A_schema_without_a_query_type_is_a_fault()
    {
        var thrown = Assert.Throws<GraphQLException>(() => SchemaReader.Read(new Source("type A { a: Int }")));
        Assert.Equal("Query root type must be provided.", thrown.Message);
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_the_text()
    {
        const string Sdl = """
            type Query implements Nobody {
              a: Nothing
              b(x: Int = "x"): Int @unknown
            }
            union U
            """;
        var thrown = Assert.Throws<GraphQLException>(() => SchemaReader.Read(new Source(Sdl)));
        Assert.Equal(
            ["1:23", "2:6", "3:14", "3:24", "5:1"],
            thrown.Errors.Select(e => $"{e.Locations![0].Line}:{e.Locations[0].Column}"));
    }
}
