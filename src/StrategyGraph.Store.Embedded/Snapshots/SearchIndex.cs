using System.Runtime.InteropServices;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Embedded.Snapshots;

/// <summary>
/// The words of all texts, sorted, each with the nodes that have it and whether their title does: exactly what <see cref="SearchLaw.Find"/>
/// would find. A word is a run of letters and digits here; an apostrophe ends one.
/// </summary>
internal sealed class SearchIndex
{
    private readonly string[] _words;
    private readonly int[][] _nodes;

    private SearchIndex(NodeRow?[][] chunks, string[] words, int[][] nodes)
    {
        Chunks = chunks;
        _words = words;
        _nodes = nodes;
    }

    /// <summary>The nodes that it was made of.</summary>
    public NodeRow?[][] Chunks { get; }

    /// <summary>Reads all texts of a snapshot.</summary>
    public static SearchIndex Of(Snapshot snapshot)
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var texts = snapshot.Links.Texts;
        foreach (var chunk in snapshot.Chunks)
        {
            foreach (var row in chunk)
            {
                if (row is null)
                    continue;
                // The title first: a node's entry of a word stands once, and that of the title counts more.
                Add(lists, row, row.Values[row.Type.Title.Index], true);
                foreach (var property in texts[row.TypeIndex])
                    Add(lists, row, row.Values[property], false);
            }
        }

        var words = lists.Keys.ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        return new SearchIndex(snapshot.Chunks, words, [.. words.Select(w => lists[w].ToArray())]);
    }

    /// <summary>By type, the properties that are searched beside the title.</summary>
    public static int[][] TextsByType(GraphModel model) => [.. model.NodeTypes.Select(t => SearchLaw.Texts(t).Select(p => p.Index).ToArray())];

    /// <summary>The first word that is not before a beginning.</summary>
    public int From(string beginning)
    {
        var at = Array.BinarySearch(_words, beginning, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }

    /// <summary>Whether the word at a place begins so.</summary>
    public bool BeginsAt(int place, string beginning) => place < _words.Length && _words[place].StartsWith(beginning, StringComparison.Ordinal);

    /// <summary>Whether the word at a place is this one.</summary>
    public bool IsAt(int place, string word) => place < _words.Length && _words[place].Length == word.Length && _words[place] == word;

    /// <summary>The nodes that have the word at a place: each a handle times two, and one more where the title has it.</summary>
    public ReadOnlySpan<int> NodesAt(int place) => _nodes[place];

    private static void Add(Dictionary<string, List<int>> lists, NodeRow row, Value? value, bool isTitle)
    {
        if (value is TextValue text)
            Add(lists, row, text, isTitle);
        if (value is not ListValue list)
            return;
        foreach (var item in list.Items)
            Add(lists, row, (TextValue)item, isTitle);
    }

    private static void Add(Dictionary<string, List<int>> lists, NodeRow row, TextValue value, bool isTitle)
    {
        var text = TextFolding.Fold(value.Text).AsSpan();
        var lookup = lists.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, text[start..i], out _);
            list ??= [];
            if (list.Count == 0 || list[^1] >> 1 != row.Handle)
                list.Add((row.Handle << 1) | (isTitle ? 1 : 0));
        }
    }
}
