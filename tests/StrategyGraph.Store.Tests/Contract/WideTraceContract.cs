using System.Globalization;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

/// <summary>Traces with more ends, or more paths of one length, than a store may want to look at one by one.</summary>
public abstract class WideTraceContract<TStores> : Fresh<TStores>
    where TStores : IStores, new()
{
    private const string Ids = "{ steps { relationship direction node { id } } }";

    [Fact]
    public async Task A_trace_to_hundreds_of_nodes_finds_them_all()
    {
        var changes = Changes.Add("Person", "boss");
        for (var i = 0; i < 450; i++)
            changes.Add("Task", Id("task", i)).Link(Id("task", i), "OWNED_BY", "boss");
        await Apply(changes);

        var found = await Asking.Text($$"""{ trace(from: "{{Id("task", 7)}}", to: [TASK], maxLength: 3) {{Ids}} }""");

        Assert.Equal($$"""{"trace":[{{Steps(Enumerable.Range(0, 450).Where(i => i != 7).Select(i => new[] { "OWNED_BY OUT boss", "OWNED_BY IN " + Id("task", i) }))}}]}""", found);
    }

    // Each of ten is linked to each of the next ten, so those of the layer n have 10^n shortest paths in all, and more by owners.
    [Theory]
    [InlineData("TASK", 2, 4)]
    [InlineData("PERSON", 1, 3, 5)]
    [InlineData("AREA", 6)]
    public async Task A_trace_takes_the_first_of_thousands_of_shortest_paths(string kind, params int[] lengths)
    {
        var changes = Changes.Add("Area", "area").Add("Task", Id("layer-0", 0));
        for (var layer = 1; layer <= 5; layer++)
        {
            for (var i = 9; i >= 0; i--)
            {
                var (here, isPerson) = (Id($"layer-{layer}", i), layer % 2 == 1);
                changes.Add(isPerson ? "Person" : "Task", here, ("position", 100 + i));
                for (var j = 0; j < (layer == 1 ? 1 : 10); j++)
                {
                    var before = Id($"layer-{layer - 1}", j);
                    changes.Link(isPerson ? before : here, "LED_BY", isPerson ? here : before);
                }

                if (!isPerson)
                    changes.Link(here, "OWNED_BY", Id($"layer-{layer - 1}", i));
                if (layer == 5)
                    changes.Link("area", "HAS_PERSON", here);
            }
        }

        await Apply(changes.Link(Id("layer-0", 0), "OWNED_BY", Id("layer-1", 0)));

        var found = await Asking.Text($$"""{ trace(from: "{{Id("layer-0", 0)}}", to: [{{kind}}]) {{Ids}} }""");

        var expected = lengths.SelectMany(length => Enumerable.Range(0, length == 6 ? 1 : 10).Select(last => Enumerable.Range(1, length)
            .Select(layer => layer == 6 ? "HAS_PERSON IN area" : $"LED_BY {(layer % 2 == 1 ? "OUT" : "IN")} {Id($"layer-{layer}", layer == length ? last : 0)}").ToArray()));
        Assert.Equal($$"""{"trace":[{{Steps(expected)}}]}""", found);
    }

    private static string Id(string of, int number) => string.Create(CultureInfo.InvariantCulture, $"{of}-{number:000}");

    private static string Steps(IEnumerable<string[]> paths) => string.Join(',', paths.Select(path => $$"""{"steps":[{{string.Join(',', path.Select(Step))}}]}"""));

    private static string Step(string step) =>
        string.Format(CultureInfo.InvariantCulture, """{{"relationship":"{0}","direction":"{1}","node":{{"id":"{2}"}}}}""", step.Split(' '));
}
