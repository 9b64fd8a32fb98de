using System.Globalization;

namespace StrategyGraph.Store.Tests.Support;

/// <summary>A task as plain data, for tests that work out by other means what a store has to answer.</summary>
public sealed record TaskData(string Id, int Position)
{
    public string Title { get; init; } = "";

    public int? Count { get; init; }

    public double? Weight { get; init; }

    public bool? Done { get; init; }

    public DateOnly? On { get; init; }

    public DateTimeOffset? At { get; init; }

    public string? Colour { get; init; }

    public string? Note { get; init; }

    public string? Code { get; init; }

    public string[] Words { get; init; } = [];

    public int[] Numbers { get; init; } = [];

    public string[] Colours { get; init; } = [];

    public string? Area { get; init; }

    public (string Person, int? Rank, bool Sure)[] Leads { get; init; } = [];

    /// <summary>Tasks with every mixture of values and nulls, many ties, and texts on which naive orders and foldings fail.</summary>
    public static IReadOnlyList<TaskData> Mixed { get; } = Mix(60);

    /// <summary>The people that lead and own them.</summary>
    public static IReadOnlyList<string> People { get; } = ["ann", "bob", "cy", "dee"];

    private static List<TaskData> Mix(int count)
    {
        var random = new Random(20130930);
        T Pick<T>(params T[] from) => from[random.Next(from.Length)];
        T[] Some<T>(params T[] from) => [.. from.Where(_ => random.Next(3) == 0)];
        string[] texts = ["alpha", "Alpha", "ALPHA beta", "beta", "Zebra", "éclair", "ΣΟΦΟΣ", "σοφος", "İstanbul", "\uFF21wide", "\U0001F600smile", "", "a\"b\\c\n", "100%_x"];
        return
        [
            .. Enumerable.Range(0, count).Select(i => new TaskData($"t/{Pick("a", "b", "Z")}{i}", Pick(1, 2, 3, 5, 8, 13))
            {
                Title = Pick(texts) + Pick(" plan", " Plan", ""),
                Count = Pick<int?>(null, -3, 0, 1, 2, 2, 1500),
                Weight = Pick<double?>(null, -0.5, 0, 0.25, 1, 1e21, 3.0000000000000004),
                Done = Pick<bool?>(null, true, false),
                On = Pick<DateOnly?>(null, new(2013, 3, 31), new(2013, 9, 30), new(2014, 1, 1)),
                At = Pick<DateTimeOffset?>(null, DateTimeOffset.Parse("2013-09-30T09:00:00.125Z", CultureInfo.InvariantCulture), DateTimeOffset.UnixEpoch),
                Colour = Pick<string?>(null, "RED", "AMBER", "GREEN"),
                Note = Pick<string?>([null, .. texts]),
                Code = Pick<string?>(null, "c1", "C1", "c10"),
                Words = Some("alpha", "Beta", "", "gamma"),
                Numbers = Some(1, 2, 3),
                Colours = Some("RED", "GREEN"),
                Area = Pick<string?>(null, "north", "south"),
                Leads = [.. Some("ann", "bob", "cy").Select(p => (p, Pick<int?>(null, 1, 2), Pick(true, false)))],
            }),
        ];
    }
}
