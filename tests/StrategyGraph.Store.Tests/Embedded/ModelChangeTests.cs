using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Embedded.Durable;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Embedded;

public sealed class ModelChangeTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        await using var store = await EmbeddedStore.OpenAsync(_folder["graph.db"], SmallModel.Model);
        await store.ApplyAsync(StoryGraph.Changes(), default);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_model_that_gained_fields_types_and_another_order_still_loads()
    {
        var text = SmallModel.Text
            .Replace("  \"A whole number.\"\n  count: Int\n", "", StringComparison.Ordinal)
            .Replace("  \"A number.\"\n", "  \"New.\"\n  fresh: String\n  \"New list.\"\n  freshList: [Int!]!\n  \"New flag.\"\n  freshFlag: Boolean! @default(value: true)\n  \"A whole number.\"\n  count: Int\n  \"A number.\"\n", StringComparison.Ordinal)
            + "\n\"New.\"\ntype Fresh @node {\n  \"Id.\"\n  id: ID!\n  \"T.\"\n  title: String!\n  \"P.\"\n  position: Int!\n  \"V.\"\n  version: Int!\n}\n";
        var model = SmallModel.Of(text);
        await using var store = await EmbeddedStore.OpenAsync(_folder["graph.db"], model);

        Assert.Equal(
            """{"taskById":{"title":"Open a nursery","on":"2013-06-30","fresh":null,"freshList":[],"freshFlag":true,"leads":{"edges":[{"rank":2,"marks":["x","y"]},{"rank":1,"marks":[]},{"rank":3,"marks":[]}]}},"freshes":{"totalCount":0}}""",
            await new Asking(model, store).Text("{ taskById(id: \"t1\") { title on fresh freshList freshFlag leads { edges { rank marks } } } freshes { totalCount } }"));
    }

    [Theory]
    [InlineData("words: [String!]!", "texts: [String!]!", "- Task has no property \"words\" in the model (1 times, first at \"t4\")")]
    [InlineData("on: Date", "on: Int", "- Task.on holds what is no Int (3 times, first at \"t1\")")]
    [InlineData("  GREEN", "  BLUE", "- LED_BY.colour holds what is no Colour (1 times, first at \"t1\")")]
    [InlineData("type: \"FOLLOWS\"", "type: \"COMES_AFTER\"", "- The model has no relationship FOLLOWS (3 times, first at \"t2\")")]
    [InlineData("type Paper ", "type Sheet ", "- The model has no type Paper (2 times, first at \"doc1\")")]
    [InlineData("union Subject = Area | Task | Person", "union Subject = Area | Person", "- The model lets no ABOUT lead from Task to Task (2 times, first at \"t1\")")]
    [InlineData("note: String\n  \"Another id.\"", "must: String!\n  \"Another id.\"", "- Task.must is required by the model, without a default, and missing (4 times, first at \"t1\")")]
    [InlineData("follows: [Task!]!", "follows: Task!", "- Task.follows leads nowhere, and always to one in the model (1 times, first at \"t1\")")]
    [InlineData("tasks: [Task!]! @relationship(type: \"HAS_TASK\"", "tasks: Task @relationship(type: \"HAS_TASK\"", "- Area.tasks leads to several nodes, and to one at most in the model (1 times, first at \"mid\")")]
    public async Task A_model_that_lost_something_is_refused_with_all_that_the_file_still_has(string was, string now, string fault)
    {
        var model = SmallModel.Of(SmallModel.Text.Replace(was, now, StringComparison.Ordinal).Replace("[Paper!]!", was.StartsWith("type Paper", StringComparison.Ordinal) ? "[Sheet!]!" : "[Paper!]!", StringComparison.Ordinal));

        var thrown = await Assert.ThrowsAsync<StoreFileException>(() => EmbeddedStore.OpenAsync(_folder["graph.db"], model));

        Assert.Contains(fault, thrown.Message.Split(Environment.NewLine));
        await using var unharmed = await EmbeddedStore.OpenAsync(_folder["graph.db"], SmallModel.Model);
        Assert.Equal(1, unharmed.Version);
    }
}
