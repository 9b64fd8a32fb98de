using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Tests.Language;

public sealed class SyntaxErrorTests
{
    /// <summary>Document, line, column, and the beginning of the message behind <c>Syntax Error: </c>, as graphql-js gives them.
    /// <c>&lt;low&gt;</c> and <c>&lt;high&gt;</c> stand for halves of surrogate pairs, which do not survive on the way to a test.</summary>
    public static TheoryData<string, int, int, string> Faults { get; } = new()
    {
        { "", 1, 1, "Unexpected <EOF>." },
        { "{", 1, 2, "Expected Name, found <EOF>." },
        { "{ }", 1, 3, "Expected Name, found \"}\"." },
        { "\n{ ...MissingOn }\nfragment MissingOn Type", 3, 20, "Expected \"on\", found Name \"Type\"." },
        { "{ field: {} }", 1, 10, "Expected Name, found \"{\"." },
        { "notAnOperation Foo { field }", 1, 1, "Unexpected Name \"notAnOperation\"." },
        { "...", 1, 1, "Unexpected \"...\"." },
        { "{ \"\"", 1, 3, "Expected Name, found String \"\"." },
        { "query Foo($x: Complex = { a: { b: [ $var ] } }) { field }", 1, 37, "Unexpected variable \"$var\" in constant value." },
        { "query Foo($x: Int = $) { field }", 1, 21, "Unexpected \"$\"." },
        { "fragment on on on { on }", 1, 10, "Unexpected Name \"on\"." },
        { "{ ...on }", 1, 9, "Expected Name, found \"}\"." },
        { "{ f(x: ) }", 1, 8, "Unexpected \")\"." },
        { "{ f() }", 1, 5, "Expected Name, found \")\"." },
        { "query q() { f }", 1, 9, "Expected \"$\", found \")\"." },
        { "\"words\" { f }", 1, 1, "Unexpected description, descriptions are not supported on shorthand queries." },
        { "\"words\" extend type A { f: Int }", 1, 1, "Unexpected description, only GraphQL definitions support descriptions." },
        { "enum Test { VALID, true }", 1, 20, "Name \"true\" is reserved and cannot be used for an enum value." },
        { "extend type Hello", 1, 18, "Unexpected <EOF>." },
        { "extend directive @a on FIELD", 1, 8, "Unexpected Name \"directive\"." },
        { "type Hello { }", 1, 14, "Expected Name, found \"}\"." },
        { "union Hello = || Wo | Rld", 1, 16, "Expected Name, found \"|\"." },
        { "union Hello = | Wo | Rld |", 1, 27, "Expected Name, found <EOF>." },
        { "directive @foo on FIELD | INCORRECT_LOCATION", 1, 27, "Unexpected Name \"INCORRECT_LOCATION\"." },
        { "input Hello { world(foo: Int): String }", 1, 20, "Expected \":\", found \"(\"." },
        { "schema { query Q }", 1, 16, "Expected \":\", found Name \"Q\"." },
        { "schema { other: Q }", 1, 10, "Unexpected Name \"other\"." },
        { "\n\n    ?\n\n\n", 3, 5, "Unexpected character: \"?\"." },
        { "\u0000", 1, 1, "Unexpected character: U+0000." },
        { "<low>", 1, 1, "Invalid character: U+DEAD." },
        { "\U0001F600", 1, 1, "Unexpected character: U+1F600." },
        { "# a comment <low>", 1, 13, "Invalid character: U+DEAD." },
        { "{ f(x: 'a') }", 1, 8, "Unexpected single quote character ('), did you mean to use a double quote (\")?" },
        { "{ a..b }", 1, 4, "Unexpected character: \".\"." },
        { "\"", 1, 2, "Unterminated string." },
        { "\"\"\"", 1, 4, "Unterminated string." },
        { "\"multi\nline\"", 1, 7, "Unterminated string." },
        { "\"multi\rline\"", 1, 7, "Unterminated string." },
        { "\"bad surrogate <low>\"", 1, 16, "Invalid character within String: U+DEAD." },
        { "\"bad high <high>\"", 1, 11, "Invalid character within String: U+D83D." },
        { "\"bad \\z esc\"", 1, 6, "Invalid character escape sequence: \"\\z\"." },
        { "\"bad \\", 1, 6, "Invalid character escape sequence: \"\\\"." },
        { "\"bad \\u1 esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\u1 es\"." },
        { "\"bad \\uD83D\\not an escape\"", 1, 6, "Invalid Unicode escape sequence: \"\\uD83D\"." },
        { "\"bad \\uDEAD\"", 1, 6, "Invalid Unicode escape sequence: \"\\uDEAD\"." },
        { "\"bad \\u{} esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\u{}\"." },
        { "\"bad \\u{DEAD} esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\u{DEAD}\"." },
        { "\"bad \\u{110000} esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\u{110000}\"." },
        { "\"bad \\u{FFFFFFFF} esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\u{FFFFFFFF\"." },
        { "00", 1, 2, "Invalid number, unexpected digit after 0: \"0\"." },
        { "+1", 1, 1, "Unexpected character: \"+\"." },
        { "1.", 1, 3, "Invalid number, expected digit but got: <EOF>." },
        { "1e", 1, 3, "Invalid number, expected digit but got: <EOF>." },
        { "1.2.3", 1, 4, "Invalid number, expected digit but got: \".\"." },
        { "1.23f", 1, 5, "Invalid number, expected digit but got: \"f\"." },
        { "0x1", 1, 2, "Invalid number, expected digit but got: \"x\"." },
        { "-A", 1, 2, "Invalid number, expected digit but got: \"A\"." },
        { "\"\"\"two\r\nlines\"\"\" type A { f: }", 2, 22, "Expected Name, found \"}\"." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_with_its_place(string text, int line, int column, string message)
    {
        var source = new Source(text.Replace("<low>", "\uDEAD", StringComparison.Ordinal).Replace("<high>", "\uD83D", StringComparison.Ordinal));
        var thrown = Assert.Throws<GraphQLException>(() => Parser.Parse(source));
        var error = Assert.Single(thrown.Errors);
        Assert.StartsWith("Syntax Error: " + message, error.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.Syntax, error.Code);
        Assert.Equal([new Location(line, column)], error.Locations);
    }

    [Theory]
    [InlineData("{a(b:", "[", "1")]
    [InlineData("", "{a", "")]
    [InlineData("query q($a:", "[", "A")]
    [InlineData("{a(b:", "{c:", "1")]
    public void Nesting_without_end_is_an_error_and_not_the_end_of_the_stack(string before, string repeated, string after)
    {
        var text = before + string.Concat(Enumerable.Repeat(repeated, 100_000)) + after;
        var thrown = Assert.Throws<GraphQLException>(() => Parser.Parse(new Source(text)));
        Assert.Contains("nests deeper than 200 levels", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_and_tokens_can_be_bounded_exactly()
    {
        var source = new Source("{ a { b { c(x: [1]) } } }");
        Parser.Parse(source, new ParserLimits(MaxTokens: 16, MaxDepth: 4));
        Assert.Throws<GraphQLException>(() => Parser.Parse(source, new ParserLimits(MaxDepth: 3)));
        var thrown = Assert.Throws<GraphQLException>(() => Parser.Parse(source, new ParserLimits(MaxTokens: 15)));
        Assert.Equal("Syntax Error: Document contains more than 15 tokens (MaxTokens). Parsing aborted.", thrown.Message);
        Assert.Equal([new Location(1, 25)], thrown.Errors[0].Locations);
    }
}
