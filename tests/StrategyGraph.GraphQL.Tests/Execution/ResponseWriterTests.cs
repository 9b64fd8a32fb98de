using System.Text;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.GraphQL.Tests.Execution;

public sealed class ResponseWriterTests
{
    public static TheoryData<Action<ResponseWriter>, string> Writes => new()
    {
        { w => w.Null(), "null" },
        { w => { w.Boolean(true); w.Boolean(false); }, "true,false" },
        { w => { w.Number(0L); w.Number(long.MinValue); w.Number(long.MaxValue); }, "0,-9223372036854775808,9223372036854775807" },
        { w => { w.Number(0.5); w.Number(2d); w.Number(1e21); }, "0.5,2,1e+21" },
        { w => { w.String("a:{[,"); w.String("x"); }, "\"a:{[,\",\"x\"" },
        { w => w.Date(new DateOnly(2013, 9, 30)), "\"2013-09-30\"" },
        { w => { w.StartArray(); w.EndArray(); w.StartObject(); w.EndObject(); }, "[],{}" },
        { w => { w.StartArray(); w.Raw("1"u8); w.StartArray(); w.Number(2L); w.EndArray(); w.Null(); w.EndArray(); }, "[1,[2],null]" },
        {
            w =>
            {
                w.StartObject();
                w.Name("\"a\":"u8);
                w.Number(1L);
                w.Name("\"b\":"u8);
                w.StartObject();
                w.EndObject();
                w.Name("\"c\":"u8);
                w.String("");
                w.EndObject();
            },
            "{\"a\":1,\"b\":{},\"c\":\"\"}"
        },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public void Commas_stand_where_they_must(Action<ResponseWriter> write, string expected)
    {
        using var writer = new ResponseWriter(1);
        write(writer);
        Assert.Equal(expected, Encoding.UTF8.GetString(writer.Written));
    }

    [Fact]
    public void What_was_taken_back_leaves_no_comma()
    {
        using var writer = new ResponseWriter(1);
        writer.StartArray();
        writer.Number(1);
        var position = writer.Position;
        writer.StartObject();
        writer.Name("\"a\":"u8);
        writer.String("gone");
        writer.Rewind(position);
        writer.Null();
        writer.EndArray();
        Assert.Equal("[1,null]", Encoding.UTF8.GetString(writer.Written));
    }

    [Fact]
    public void A_large_response_grows_the_buffer_and_keeps_its_bytes()
    {
        using var writer = new ResponseWriter(1);
        var text = new string('ä', 1000);
        writer.StartArray();
        for (var i = 0; i < 1000; i++)
            writer.String(text);
        writer.EndArray();
        var expected = "[" + string.Join(',', Enumerable.Repeat($"\"{text}\"", 1000)) + "]";
        Assert.Equal(expected, Encoding.UTF8.GetString(writer.WrittenMemory.Span));
    }
}
