using System.Globalization;
using System.Text.Json;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.TypeSystem;

public sealed class ScalarTests
{
    private static readonly ScalarType[] Scalars = [.. BuiltInScalars.All, new DateScalar(), new DateTimeScalar(), new PassThroughScalar("Any")];

    /// <summary>Scalar, literal, and the value in invariant text; null where it does not fit.</summary>
    public static TheoryData<string, string, string?> Literals { get; } = new()
    {
        { "Int", "0", "0" },
        { "Int", "-2147483648", "-2147483648" },
        { "Int", "2147483648", null },
        { "Int", "99999999999999999999", null },
        { "Int", "1.0", null },
        { "Int", "\"1\"", null },
        { "Int", "true", null },
        { "Float", "1", "1" },
        { "Float", "1.5e3", "1500" },
        { "Float", "1e400", null },
        { "Float", "\"1.5\"", null },
        { "String", "\"a\"", "a" },
        { "String", "\"\"\"\n  a\n    b\n\"\"\"", "a\n  b" },
        { "String", "1", null },
        { "String", "A", null },
        { "Boolean", "true", "True" },
        { "Boolean", "1", null },
        { "ID", "\"a/1\"", "a/1" },
        { "ID", "4", "4" },
        { "ID", "123456789012345678901234567890", "123456789012345678901234567890" },
        { "ID", "4.0", null },
        { "ID", "A", null },
        { "Date", "\"2013-09-30\"", "09/30/2013" },
        { "Date", "\"2013-9-30\"", null },
        { "Date", "\"2013-02-29\"", null },
        { "Date", "\"2013-09-30T00:00:00Z\"", null },
        { "Date", "20130930", null },
        { "DateTime", "\"2013-09-30T09:00:00Z\"", "09/30/2013 09:00:00 +00:00" },
        { "DateTime", "\"2013-09-30T09:00:00.5+01:00\"", "09/30/2013 08:00:00 +00:00" },
        { "DateTime", "\"2013-09-30T09:00:00-23:59\"", "10/01/2013 08:59:00 +00:00" },
        { "DateTime", "\"2013-09-30T09:00:00\"", null },
        { "DateTime", "\"2013-09-30T09:00:00.Z\"", null },
        { "DateTime", "\"2013-09-30T24:00:00Z\"", null },
        { "DateTime", "\"2013-09-30 09:00:00Z\"", null },
        { "DateTime", "\"0001-01-01T00:00:00+01:00\"", null },
        { "DateTime", "\"2013-09-30T09:00:00+1:00\"", null },
    };

    /// <summary>Scalar, JSON, and the value or the fault.</summary>
    public static TheoryData<string, string, string> Json { get; } = new()
    {
        { "Int", "1", "1" },
        { "Int", "1.0", "1" },
        { "Int", "1e2", "100" },
        { "Int", "1.5", "Int cannot represent non-integer value: 1.5" },
        { "Int", "\"1\"", "Int cannot represent non-integer value: \"1\"" },
        { "Int", "3000000000", "Int cannot represent non 32-bit signed integer value: 3000000000" },
        { "Int", "{\"a\":[1,{\"b\":[2]}]}", "Int cannot represent non-integer value: { a: [1, [Object]] }" },
        { "Float", "3", "3" },
        { "Float", "false", "Float cannot represent non numeric value: false" },
        { "Float", "1e999", "Float cannot represent non numeric value: 1e999" },
        { "String", "\"x\"", "x" },
        { "String", "[]", "String cannot represent a non string value: []" },
        { "Boolean", "false", "False" },
        { "Boolean", "0", "Boolean cannot represent a non boolean value: 0" },
        { "ID", "7", "7" },
        { "ID", "7.0", "7" },
        { "ID", "7.5", "ID cannot represent value: 7.5" },
        { "ID", "{}", "ID cannot represent value: {}" },
        { "Date", "\"2013-09-30\"", "09/30/2013" },
        { "Date", "\"soon\"", "Date cannot represent value: \"soon\". Expected a day written as year-month-day, such as \"2013-09-30\"." },
        { "Any", "1.50", "1.5" },
        { "Any", "1e999", "Any cannot represent a number beyond those of double precision: 1e999" },
        { "Any", "[\"\\ud83d\"]", "Any cannot represent text with half of a surrogate pair." },
        { "Any", "{\"\\ud83d\": 1}", "Any cannot represent text with half of a surrogate pair." },
        { "DateTime", "\"2013-09-30t09:00:00z\"", "09/30/2013 09:00:00 +00:00" },
        { "DateTime", "1", "DateTime cannot represent value: 1. Expected a moment written as in RFC 3339, with its offset from UTC, such as \"2013-09-30T09:00:00Z\"." },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_literal_gives_a_value_or_a_fault(string scalar, string literal, string? expected)
    {
        var value = Of(scalar).FromLiteral(Parser.ParseValue(new Source(literal)), out var fault);
        Assert.Equal(expected, Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null);
        Assert.Equal(expected is null, fault is not null);
    }

    [Theory]
    [MemberData(nameof(Json))]
    public void A_JSON_value_gives_a_value_or_a_fault(string scalar, string json, string expected)
    {
        using var document = JsonDocument.Parse(json);
        var value = Of(scalar).FromJson(document.RootElement, out var fault);
        Assert.Equal(expected, fault ?? Convert.ToString(value, CultureInfo.InvariantCulture));
        Assert.True(value is null != fault is null);
    }

    private static ScalarType Of(string name) => Array.Find(Scalars, s => s.Name == name)!;
}
