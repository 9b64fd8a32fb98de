using System.Text;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.GraphQL.Tests.Execution;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData(0d, "0")]
    [InlineData(1d, "1")]
    [InlineData(-5d, "-5")]
    [InlineData(0.1, "0.1")]
    [InlineData(1.5, "1.5")]
    [InlineData(-12.25, "-12.25")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(123456789012345680d, "123456789012345680")]
    [InlineData(1234567890123456.8, "1234567890123456.8")]
    [InlineData(-999999999999999900000d, "-999999999999999900000")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(-1.5e300, "-1.5e+300")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.00000123, "0.00000123")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(-1.25e-7, "-1.25e-7")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(-double.MaxValue, "-1.7976931348623157e+308")]
    [InlineData(2.2250738585072014e-308, "2.2250738585072014e-308")]
    public void A_double_looks_as_in_JavaScript(double value, string expected)
    {
        Span<byte> target = stackalloc byte[25];
        var length = JsonText.FormatDouble(value, target);
        Assert.Equal(expected, Encoding.ASCII.GetString(target[..length]));
    }

    [Fact]
    public void Negative_zero_has_no_sign()
    {
        Span<byte> target = stackalloc byte[25];
        Assert.Equal("0", Encoding.ASCII.GetString(target[..JsonText.FormatDouble(-0d, target)]));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_double_that_is_not_finite_is_refused(double value)
        => Assert.Throws<ArgumentException>(() => JsonText.FormatDouble(value, new byte[32]));

    [Fact]
    public void Any_double_fits_and_reads_back_the_same()
    {
        var random = new Random(7);
        Span<byte> target = stackalloc byte[25];
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (!double.IsFinite(value))
                continue;
            var text = Encoding.ASCII.GetString(target[..JsonText.FormatDouble(value, target)]);
            Assert.Equal(value, double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"")]
    [InlineData("\u0000\u001f\u007f", "\"\\u0000\\u001F\u007f\"")]
    [InlineData("<b>&'\u2028é€😀", "\"<b>&'\u2028é€😀\"")]
    public void A_string_escapes_only_what_it_must(string text, string expected)
    {
        Assert.Equal(expected, Encoding.UTF8.GetString(JsonText.Encode(text)));
        Assert.Equal(expected + ":", Encoding.UTF8.GetString(JsonText.EncodeName(text)));
    }

    // Not a theory: a lone surrogate would not survive the way to the test runner.
    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        Assert.Equal("\"a\uFFFDb\"", Encoding.UTF8.GetString(JsonText.Encode("a\ud83db")));
        Assert.Equal("\"\uFFFD\\n\uFFFD\"", Encoding.UTF8.GetString(JsonText.Encode("\ud83d\n\ude00")));
        Assert.Equal("\"\uFFFD\"", Encoding.UTF8.GetString(JsonText.Encode("\ude00")));
    }
}
