using System.Text;
using System.Text.Json;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Tests.Values;

public sealed class TextValueTests
{
    private static readonly string[] Parts = ["a", "b", "\"", "\\", "\n", "\u0001", "\u001f", " ", "!", "]", "é", "\uFFFD", "\uE000", "\U0001F600", "z\"", "\\\\"];

    [Fact]
    public void Text_is_ordered_by_code_point_whatever_stands_escaped_in_its_json()
    {
        var texts = Parts.SelectMany(a => Parts.SelectMany(b => Parts.Take(9).Select(c => a + b + c))).Concat(Parts).Append("").ToArray();
        var random = new Random(1);
        for (var i = 0; i < 50_000; i++)
        {
            var (a, b) = (texts[random.Next(texts.Length)], texts[random.Next(texts.Length)]);
            Assert.Equal(Math.Sign(CodePointOrder.Compare(a, b)), Math.Sign(new TextValue(a).CompareTo(new TextValue(b))));
        }
    }

    [Fact]
    public void Text_is_read_back_from_its_json()
    {
        foreach (var text in Parts.SelectMany(a => Parts.Select(b => a + b)))
        {
            var value = new TextValue(text);
            var reader = new Utf8JsonReader(value.Json);
            reader.Read();

            Assert.Equal(text, value.Text);
            Assert.Equal(value, ValueJson.Read(ref reader, PropertyKind.String, null));
            Assert.Equal(value.GetHashCode(), new TextValue(text).GetHashCode());
        }

        var plain = TextValue.OfPlain("é 1"u8);
        Assert.Equal(("\"é 1\"", "é 1"), (Encoding.UTF8.GetString(plain.Json), plain.Text));
        Assert.Equal("a\uFFFDb", new TextValue("a\uD800b").Text);
    }

    [Fact]
    public void A_text_with_needless_escapes_is_the_same_value()
    {
        var reader = new Utf8JsonReader("\"\\u0061\\/\\u00e9\""u8);
        reader.Read();

        Assert.Equal(new TextValue("a/é"), ValueJson.Read(ref reader, PropertyKind.String, null));
    }
}
