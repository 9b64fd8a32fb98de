using FsCheck;
using FsCheck.Fluent;
using Values = (string Property, object? Value)[];

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>Makes graphs over the small model: few values, so that much is equal, and awkward texts.</summary>
internal static class GraphGenerator
{
    private static readonly string[] Tasks = [.. Enumerable.Range(0, 26).Select(i => $"t{i}"), "t/é", "t'`\"", "\U0001F600", "\uFFFD"];
    private static readonly string[] Areas = [.. Enumerable.Range(0, 6).Select(i => $"a{i}")];
    private static readonly string[] People = [.. Enumerable.Range(0, 6).Select(i => $"p{i}")];
    private static readonly string[] Papers = ["d0", "d1", "d2"];

    private static readonly Gen<object?> Text = Gen.Elements<object?>([.. Awkward.Texts]);
    private static readonly Gen<object?> Note = Gen.Frequency((1, Gen.Constant<object?>(null)), (3, Text));
    private static readonly Gen<object?> Number = Gen.Elements<object?>(null, -1L, 0L, 1L, 1L, 2L, 2_000_000_000L);
    private static readonly Gen<object?> Place = Gen.Elements<object?>(null, 1L, 2L, 2L);

    private static readonly Gen<Values> OfArea = Some(("title", Text), ("position", Place));
    private static readonly Gen<Values> OfPerson = Some(("title", Text), ("position", Place), ("count", Number), ("note", Note));
    private static readonly Gen<Values> OfPaper = Some(("title", Text));

    private static readonly Gen<Values> OfTask = Some(
        ("title", Text), ("position", Gen.Elements<object?>(null, 1L, 2L, 3L, 3L)), ("count", Number),
        ("weight", Gen.Elements<object?>(null, -0.5, -0.0, 0.1, 1.0, 1e21, 5e-324, 123456789.123)), ("done", Gen.Elements<object?>(null, true, false)),
        ("on", Gen.Elements<object?>(null, "2013-03-31", "2013-09-30", "0001-01-01", "9999-12-31")),
        ("at", Gen.Elements<object?>(null, "2013-09-30T09:00:00.125Z", "1970-01-01T00:00:00Z", "2013-09-30T09:00:01.5Z")),
        ("colour", Gen.Elements<object?>(null, "RED", "AMBER", "GREEN")), ("note", Note), ("code", Gen.Elements<object?>(null, "c1", "C1", "c10")),
        ("words", Text.SelectMany(text => ListOf((string)text!, "alpha", "Beta", ""))), ("numbers", ListOf(1, 2, 3)), ("colours", ListOf("RED", "AMBER", "GREEN")));

    private static readonly Gen<Values> OfLead = Some(
        ("rank", Number), ("note", Note), ("sure", Gen.Elements<object?>(true, false)), ("colour", Gen.Elements<object?>(null, "RED", "GREEN")), ("marks", ListOf("x", "y")));

    private static readonly Gen<Values> Nothing = Gen.Constant<Values>([]);

    /// <summary>Graphs in which areas are in those before them, or in any, themselves included.</summary>
    public static Gen<GraphData> Any(bool hasRings) =>
        from areas in Nodes("Area", Areas, OfArea)
        from people in Nodes("Person", People, OfPerson)
        from papers in Nodes("Paper", Papers, OfPaper)
        from tasks in Nodes("Task", Tasks, OfTask)
        from links in Gen.CollectToArray(Links(hasRings))
        select new GraphData([.. areas, .. people, .. papers, .. tasks], [.. links.SelectMany(l => l)]);

    private static Gen<NodeData[]> Nodes(string type, string[] ids, Gen<Values> values) =>
        Gen.CollectToArray(ids, id => values.Select(v => new NodeData(type, id, v)));

    private static IEnumerable<Gen<LinkData[]>> Links(bool hasRings)
    {
        var anywhere = Gen.Constant<int?>(null);
        foreach (var task in Tasks)
        {
            yield return Link(Gen.Constant(task), "OWNED_BY", Gen.Elements(People), anywhere, Nothing);
            yield return Perhaps(2, 1, Link(Gen.Elements(Areas), "HAS_TASK", Gen.Constant(task), anywhere, Nothing));
            yield return Perhaps(1, 2, Link(Gen.Constant(task), "CITED_IN", Gen.Elements(Papers), anywhere, Nothing));
        }

        for (var i = 1; i < Areas.Length; i++)
            yield return Perhaps(2, 1, Link(Gen.Elements(hasRings ? Areas : Areas[..i]), "HAS_PART", Gen.Constant(Areas[i]), anywhere, Nothing));
        foreach (var person in People)
            yield return Perhaps(1, 1, Link(Gen.Elements(Areas), "HAS_PERSON", Gen.Constant(person), anywhere, Nothing));
        for (var i = 0; i < 45; i++)
            yield return Link(Gen.Elements(Tasks), "LED_BY", Gen.Elements(People), Gen.Elements<int?>(null, 1, 2), OfLead);
        for (var i = 0; i < 22; i++)
        {
            yield return Link(Gen.Elements(Tasks), "FOLLOWS", Gen.Elements(Tasks), Gen.Elements<int?>(null, 1), Nothing);
            yield return Link(Gen.Elements(Tasks), "ABOUT", Gen.Elements<string>([.. Tasks, .. Areas, .. People]), anywhere, Nothing);
        }
    }

    private static Gen<LinkData[]> Link(Gen<string> from, string relationship, Gen<string> to, Gen<int?> position, Gen<Values> values) =>
        from start in @from
        from end in to
        from place in position
        from given in values
        select new[] { new LinkData(start, relationship, end, place, given) };

    private static Gen<LinkData[]> Perhaps(int yes, int no, Gen<LinkData[]> link) => Gen.Frequency((yes, link), (no, Gen.Constant<LinkData[]>([])));

    private static Gen<Values> Some(params (string Property, Gen<object?> Value)[] properties) =>
        Gen.CollectToArray(properties, p => p.Value.Select(v => (p.Property, v)));

    // Each item in one of three lists.
    private static Gen<object?> ListOf<T>(params T[] items) =>
        Gen.CollectToArray(items, _ => Gen.Choose(0, 2)).Select(chosen => (object?)items.Where((_, i) => chosen[i] == 0).ToArray());
}
