using System.Text;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

/// <summary>Orders of tasks as GraphQL, each with its keys in C#. Behind them stand position and id.</summary>
public static class OrderCases
{
    private static readonly string[] Colours = ["RED", "AMBER", "GREEN"];
    private static readonly Dictionary<string, string> AreaTitles = new() { ["north"] = "Zeta north", ["south"] = "alpha south" };

    public static readonly IReadOnlyDictionary<string, (Func<TaskData, IComparable?> Key, bool Descending)[]> All =
        new Dictionary<string, (Func<TaskData, IComparable?>, bool)[]>
        {
            ["null"] = [],
            ["[]"] = [],
            ["[{ position: ASC }]"] = [],
            ["[{ position: DESC }]"] = [(t => t.Position, true)],
            ["[{ id: DESC }]"] = [(t => Text(t.Id), true)],
            ["[{ title: ASC }]"] = [(t => Text(t.Title), false)],
            ["[{ title: DESC }]"] = [(t => Text(t.Title), true)],
            ["[{ count: ASC }]"] = [(t => t.Count, false)],
            ["[{ count: DESC }]"] = [(t => t.Count, true)],
            ["[{ weight: ASC }]"] = [(t => t.Weight, false)],
            ["[{ done: ASC }]"] = [(t => t.Done, false)],
            ["[{ done: DESC }]"] = [(t => t.Done, true)],
            ["[{ on: ASC }]"] = [(t => t.On, false)],
            ["[{ on: DESC }, { count: ASC }]"] = [(t => t.On, true), (t => t.Count, false)],
            ["[{ at: ASC, title: DESC }]"] = [(t => t.At, false), (t => Text(t.Title), true)],
            ["[{ colour: ASC }]"] = [(t => Colour(t), false)],
            ["[{ colour: DESC }]"] = [(t => Colour(t), true)],
            ["[{ note: ASC }]"] = [(t => Text(t.Note), false)],
            ["[{ note: DESC }, { title: ASC }]"] = [(t => Text(t.Note), true), (t => Text(t.Title), false)],
            ["[{ area: { title: ASC } }]"] = [(t => t.Area is { } a ? Text(AreaTitles[a]) : null, false)],
            ["[{ area: { title: DESC } }, { count: DESC }]"] = [(t => t.Area is { } a ? Text(AreaTitles[a]) : null, true), (t => t.Count, true)],
            ["[{ owner: { id: DESC } }]"] = [(t => Text(TaskData.People[t.Position % 4]), true)],
        };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>The ids of the mixed tasks that pass, in an order.</summary>
    public static string[] Sorted(string order, Func<TaskData, bool>? where = null)
    {
        var sorted = TaskData.Mixed.Where(where ?? (_ => true)).ToList();
        sorted.Sort((a, b) =>
        {
            foreach (var (key, descending) in All[order])
            {
                var (x, y) = (key(a), key(b));
                var by = x is null ? (y is null ? 0 : 1) : y is null ? -1 : x.CompareTo(y);
                if (by != 0)
                    return descending ? -by : by;
            }

            return a.Position != b.Position ? a.Position.CompareTo(b.Position) : string.CompareOrdinal(a.Id, b.Id);
        });
        return [.. sorted.Select(t => t.Id)];
    }

    // The order of code points is the order of UTF-8 bytes, which hexadecimal digits keep.
    private static string? Text(string? text) => text is null ? null : new Hexadecimal(text).ToString();

    private static int? Colour(TaskData task) => task.Colour is { } colour ? Array.IndexOf(Colours, colour) : null;

    private readonly record struct Hexadecimal(string Text)
    {
        public override string ToString() => "_" + string.Concat(Encoding.UTF8.GetBytes(Text).Select(b => (char)('a' + (b >> 4)) + ((char)('a' + (b & 15))).ToString()));
    }
}
