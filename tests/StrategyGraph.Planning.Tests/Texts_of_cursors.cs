using System.Buffers.Text;
using System.Text;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.Tests;

public sealed class Texts_of_cursors
{
    private static readonly EnumKind Status = Fixture.Model.Enums.First(e => e.Members.Count > 1);

    private static readonly SortKey[] Order =
    [
        new(new PropertySort("dueOn", PropertyKind.Date, null), false),
        new(new PropertySort("at", PropertyKind.DateTime, null), false),
        new(new PropertySort("share", PropertyKind.Float, null), true),
        new(new PropertySort("done", PropertyKind.Boolean, null), false),
        new(new PropertySort("status", PropertyKind.Enum, Status), false),
        new(new PropertySort("position", PropertyKind.Int, null), false),
        new(new PropertySort("id", PropertyKind.Id, null), false),
    ];

    [Fact]
    public void Are_read_as_the_values_that_were_written()
    {
        var member = Status.Members[1];
        var text = Cursor($$"""["2013-08-31","2013-08-31T10:20:30.456Z",0.5,true,"{{member.Name}}",7,"a\"é"]""");

        var keys = CursorCodec.Read(text, Order, out var fault);

        Assert.Null(fault);
        Assert.Equal<IEnumerable<Value?>>(
            [
                new DayValue(new DateOnly(2013, 8, 31)), new InstantValue(new DateTimeOffset(2013, 8, 31, 10, 20, 30, 456, TimeSpan.Zero)),
                new NumberValue(0.5), FlagValue.True, MemberValue.Of(member), IntegerValue.Of(7), new TextValue("a\"é"),
            ],
            keys!.Keys);
    }

    [Fact]
    public void May_hold_no_value_for_a_key()
    {
        var keys = CursorCodec.Read(Cursor("[null,null,null,null,null,null,\"a\"]"), Order, out var fault);

        Assert.Null(fault);
        Assert.Equal<IEnumerable<Value?>>([null, null, null, null, null, null, new TextValue("a")], keys!.Keys);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[null,null,null,null,null,null]")]
    [InlineData("[null,null,null,null,null,null,\"a\",null]")]
    [InlineData("[null,null,null,null,null,null,1]")]
    [InlineData("[null,null,null,null,null,1.5,\"a\"]")]
    [InlineData("[null,null,null,null,\"NO_SUCH\",1,\"a\"]")]
    [InlineData("[null,null,null,0,null,1,\"a\"]")]
    [InlineData("[null,null,1e999,null,null,1,\"a\"]")]
    [InlineData("[null,\"31 August 2013\",null,null,null,1,\"a\"]")]
    [InlineData("[\"31/08/2013\",null,null,null,null,1,\"a\"]")]
    [InlineData("[[\"2013-08-31\"],null,null,null,null,1,\"a\"]")]
    [InlineData("[{\"a\":[1]},null,null,null,null,1,\"a\"]")]
    public void Are_refused_for_another_order(string json)
    {
        Assert.Null(CursorCodec.Read(Cursor(json), Order, out var fault));
        Assert.Equal("it belongs to a connection with another order", fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("\"a\"")]
    [InlineData("[1,")]
    [InlineData("[1,2")]
    [InlineData("[1] 2")]
    [InlineData("[1,nonsense]")]
    public void Are_refused_where_they_are_no_list_in_JSON(string json)
    {
        Assert.Null(CursorCodec.Read(Cursor(json), Order, out var fault));
        Assert.Equal("it is not a cursor that this server gave", fault);
    }

    [Theory]
    [InlineData("no base64url!")]
    [InlineData("AAA")]
    [InlineData("AltdIA")]
    public void Are_refused_where_the_server_never_wrote_such_a_text(string text)
    {
        Assert.Null(CursorCodec.Read(text, Order, out var fault));
        Assert.Equal("it is not a cursor that this server gave", fault);
    }

    private static string Cursor(string json) => Base64Url.EncodeToString([1, .. Encoding.UTF8.GetBytes(json)]);
}
