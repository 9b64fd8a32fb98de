using StrategyGraph.Domain.Changes;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>Graphs over the small model: few values, so that much is equal; texts on which naive orders, foldings and statements fail.</summary>
public static class RandomGraph
{
    /// <summary>Texts for titles and notes, and to look for.</summary>
    public static readonly string[] Texts =
    [
        "alpha", "Alpha", "ALPHA beta", "beta's", "Zebra crossing", "éclair", "E\u0301clair", "ΣΟΦΟΣ", "σοφος", "İstanbul", "istanbul", "\uFF21wide", "\U0001F600smile", "\U00010400deseret",
        "\U00010428deseret", "", " ", "a\"b\\c\n\t\u0001", "100%_x", "`backtick`", "'; MATCH (n) DETACH DELETE n; //", "}) RETURN 1 //", "$p0", "\\u0041", "{{x}}", "o'neill 3.5 a_b", "straße", "STRASSE",
        "北京 plan", "日本語", "ﬁne", "K\u212A", "x\u2028y", "nul\u0000?",
    ];

    /// <summary>Ids of nodes, some of which are in every graph, and some in none.</summary>
    public static readonly string[] Ids = ["t0", "t1", "t2", "t3", "a0", "a1", "p0", "p1", "d0", "none", "t/é", "t'`\"", "\U0001F600"];

    /// <summary>The change set that makes the graph of a seed.</summary>
    public static ChangeSet Of(int seed)
    {
        var random = new Random(seed);
        T Pick<T>(params T[] from) => from[random.Next(from.Length)];
        T[] Some<T>(params T[] from) => [.. from.Where(_ => random.Next(3) == 0)];
        long? Number() => Pick<long?>(null, -1, 0, 1, 1, 2, 2_000_000_000);
        string? Text() => random.Next(4) == 0 ? null : Pick(Texts);
        var changes = new Changes(SmallModel.Model);
        string[] tasks = [.. Enumerable.Range(0, 26).Select(i => $"t{i}"), "t/é", "t'`\"", "\U0001F600"];
        string[] areas = [.. Enumerable.Range(0, 6).Select(i => $"a{i}")];
        string[] people = [.. Enumerable.Range(0, 6).Select(i => $"p{i}")];
        string[] papers = ["d0", "d1", "d2"];
        foreach (var id in areas)
            changes.Add("Area", id, ("title", Pick(Texts)), ("position", Pick<long?>(null, 1, 2, 2)));
        foreach (var id in people)
            changes.Add("Person", id, ("title", Pick(Texts)), ("position", Pick<long?>(null, 1, 2, 2)), ("count", Number()), ("note", Text()));
        foreach (var id in papers)
            changes.Add("Paper", id, ("title", Pick(Texts)));
        foreach (var id in tasks)
        {
            changes.Add(
                "Task", id, ("title", Pick(Texts)), ("position", Pick<long?>(null, 1, 2, 3, 3)), ("count", Number()),
                ("weight", Pick<double?>(null, -0.5, -0.0, 0.1, 1, 1e21, 5e-324, 123456789.123)), ("done", Pick<bool?>(null, true, false)),
                ("on", Pick<string?>(null, "2013-03-31", "2013-09-30", "0001-01-01", "9999-12-31")),
                ("at", Pick<string?>(null, "2013-09-30T09:00:00.125Z", "1970-01-01T00:00:00Z", "2013-09-30T09:00:01.5Z")),
                ("colour", Pick<string?>(null, "RED", "AMBER", "GREEN")), ("note", Text()), ("code", Pick<string?>(null, "c1", "C1", "c10")),
                ("words", Some(Texts[random.Next(Texts.Length)], "alpha", "Beta", "")), ("numbers", Some(1, 2, 3)), ("colours", Some("RED", "AMBER", "GREEN")));
            changes.Link(id, "OWNED_BY", Pick(people));
            if (random.Next(3) > 0)
                changes.Link(Pick(areas), "HAS_TASK", id);
        }

        for (var i = 1; i < areas.Length; i++)
        {
            if (random.Next(3) > 0)
                changes.Link(areas[random.Next(seed % 2 == 0 ? i : areas.Length)], "HAS_PART", areas[i]);
        }

        foreach (var person in people)
        {
            if (random.Next(2) == 0)
                changes.Link(Pick(areas), "HAS_PERSON", person);
        }

        for (var i = 0; i < 45; i++)
        {
            changes.Link(
                Pick(tasks), "LED_BY", Pick(people), Pick<int?>(null, 1, 2), ("rank", Number()), ("note", Text()), ("sure", Pick(true, false)),
                ("colour", Pick<string?>(null, "RED", "GREEN")), ("marks", Some("x", "y")));
        }

        for (var i = 0; i < 22; i++)
            changes.Link(Pick(tasks), "FOLLOWS", Pick(tasks), Pick<int?>(null, 1)).Link(Pick(tasks), "ABOUT", Pick([.. tasks, .. areas, .. people]));
        foreach (var task in Some(tasks))
            changes.Link(task, "CITED_IN", Pick(papers));
        return changes.Set;
    }
}
