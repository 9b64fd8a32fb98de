using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Tests.Language;

public sealed class ParserTests
{
    /// <summary>A string literal as written, and what it means.</summary>
    public static TheoryData<string, string> Strings { get; } = new()
    {
        { "\"\"", "" },
        { "\" white # not, a comment \"", " white # not, a comment " },
        { "\"quote \\\" slash \\/ back \\\\ \\b\\f\\n\\r\\t\"", "quote \" slash / back \\ \b\f\n\r\t" },
        { "\"\\u0041\\u00e9\\uD83D\\uDE00\"", "A\u00e9\U0001F600" },
        { "\"\\u{41}\\u{1F600}\\u{10FFFF}\\u{00000041}\"", "A\U0001F600\U0010FFFFA" },
        { "\"\U0001F600 \u0007\"", "\U0001F600 \u0007" },
        { "\"\"\"\"\"\"", "" },
        { "\"\"\"   \"\"\"", "" },
        { "\"\"\"  on one line  \"\"\"", "  on one line  " },
        { "\"\"\"with \" and \\n kept\"\"\"", "with \" and \\n kept" },
        { "\"\"\"with \\\"\"\" triple\"\"\"", "with \"\"\" triple" },
        { "\"\"\"\n\n  a\n    b\n\n  c\n\n  \"\"\"", "a\n  b\n\nc" },
        { "\"\"\"a\r\n  b\r  c\n\td\"\"\"", "a\n b\n c\nd" },
        { "\"\"\"    a\n  b\n c\"\"\"", "    a\n b\nc" },
        { "\"\"\"\n  a  \n      \n  b\n\"\"\"", "a  \n    \nb" },
    };

    /// <summary>A document, and its canonical text.</summary>
    public static TheoryData<string, string> Documents { get; } = new()
    {
        { "\uFEFF{a,b,,c}", "{\n  a\n  b\n  c\n}" },
        { "query{a}", "{\n  a\n}" },
        { "query($a:Int=1@d){a}", "query ($a: Int = 1 @d) {\n  a\n}" },
        { "\"why\"query Q{a}", "\"why\"\nquery Q {\n  a\n}" },
        { "query Q(\"what\"$a:Int){a}", "query Q(\n\"what\"\n$a: Int\n) {\n  a\n}" },
        { "\"\"\"why\"\"\"fragment F on T{a}", "\"\"\"why\"\"\"\nfragment F on T {\n  a\n}" },
        { "{...F ...on T{a} ...@d{b} ...{c}}", "{\n  ...F\n  ... on T {\n    a\n  }\n  ... @d {\n    b\n  }\n  ... {\n    c\n  }\n}" },
        { "{query:fragment(on:true false:null)}", "{\n  query: fragment(on: true, false: null)\n}" },
        {
            "{ f(a: \"a long argument that does not fit on a line\", b: \"with another one that is as long\") }",
            "{\n  f(\n    a: \"a long argument that does not fit on a line\"\n    b: \"with another one that is as long\"\n  )\n}"
        },
        { "{ f(a: \"\"\"\n x\n  y\"\"\") }", "{\n  f(a: \"\"\"\n  x\n   y\n  \"\"\")\n}" },
        { "\"\"\"no\u2028line\"\"\"fragment F on T{a}", "\"\"\"no\u2028line\"\"\"\nfragment F on T {\n  a\n}" },
        { "type A implements&B&C@d{\"f\"f(\"a\"a:Int=1 b:[Int!]!):A!}", "type A implements B & C @d {\n  \"f\"\n  f(\n    \"a\"\n    a: Int = 1\n    b: [Int!]!\n  ): A!\n}" },
        { "extend schema@a{query:Q}extend scalar S@b", "extend schema @a {\n  query: Q\n}\n\nextend scalar S @b" },
        { "union U=|A|B enum E{A@d B}input I@oneOf{a:Int={b:[]}}", "union U = A | B\n\nenum E {\n  A @d\n  B\n}\n\ninput I @oneOf {\n  a: Int = {b: []}\n}" },
        { "directive@a(b:Int)repeatable on|FIELD|QUERY", "directive @a(b: Int) repeatable on FIELD | QUERY" },
    };

    [Theory]
    [MemberData(nameof(Strings))]
    public void A_string_means_what_the_specification_says(string literal, string meaning)
    {
        var value = Assert.IsType<StringValueSyntax>(Parser.ParseValue(new Source(literal)));
        Assert.Equal(meaning, value.Value);
        Assert.Equal(meaning, ((StringValueSyntax)Parser.ParseValue(new Source(SyntaxPrinter.Print(value)))).Value);
        Assert.Equal((0, literal.Length), (value.Start, value.End));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_has_one_canonical_text(string document, string canonical)
    {
        Assert.Equal(canonical, SyntaxPrinter.Print(Parser.Parse(new Source(document))));
        Assert.Equal(canonical, SyntaxPrinter.Print(Parser.Parse(new Source(canonical))));
    }

    [Fact]
    public void Every_node_knows_its_place()
    {
        const string Text = "\"d\" query Q($v: [Int!] = 1 @a) @b { x: f(y: $v) @c { ... on T { z } } }";
        var operation = (OperationSyntax)Parser.Parse(new Source(Text)).Definitions[0];
        var variable = operation.Variables[0];
        var field = (FieldSyntax)operation.SelectionSet.Selections[0];
        var places = new SyntaxNode[]
        {
            operation, operation.Description!, operation.Name!, variable, variable.Variable, variable.Type, ((NonNullTypeSyntax)((ListTypeSyntax)variable.Type).Of).Of,
            variable.DefaultValue!, variable.Directives[0], operation.Directives[0], operation.SelectionSet, field, field.Alias!, field.Name,
            field.Arguments[0], field.Arguments[0].Value, field.Directives[0], field.SelectionSet!, field.SelectionSet!.Selections[0],
        };
        Assert.Equal(
            [
                Text, "\"d\"", "Q", "$v: [Int!] = 1 @a", "$v", "[Int!]", "Int", "1", "@a", "@b", "{ x: f(y: $v) @c { ... on T { z } } }",
                "x: f(y: $v) @c { ... on T { z } }", "x", "f", "y: $v", "$v", "@c", "{ ... on T { z } }", "... on T { z }",
            ],
            places.Select(p => Text[p.Start..p.End]));
    }

    [Theory]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\r\nb", 1, 1, 2)]
    [InlineData("a\rb\r\r\nc", 6, 4, 1)]
    [InlineData("a\u2028b", 2, 1, 3)]
    [InlineData("", 0, 1, 1)]
    public void A_line_ends_where_the_specification_says(string text, int offset, int line, int column)
    {
        Assert.Equal(new Location(line, column), new Source(text).LocationOf(offset));
    }

    [Fact]
    public void A_type_is_read_on_its_own()
    {
        Assert.Equal("[[A!]]!", SyntaxPrinter.Print(Parser.ParseType(new Source(" [ [ A ! ] ] ! "))));
    }
}
