using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Finds the nodes that match a text, by the law of <see cref="SearchLaw"/>.</summary>
internal static class SearchRunner
{
    // What looking through the texts of a node counts for, which takes about a microsecond.
    private const int StepsOfTexts = 30;

    /// <summary>Gives the matches of the source's types with their scores; none where there is no word.</summary>
    public static void Run(ReadRun run, SourceCode source, ref Gathering gathering)
    {
        var words = ((ListValue)run.Operand(source.Words)).Items;
        // The read began when they were there.
        var view = run.Snapshot.Search.GetAwaiter().GetResult();
        var scores = run.Scores;
        scores.Begin(run.Snapshot.Handles);
        foreach (var word in words)
        {
            scores.NextWord();
            Look(run, view, ((TextValue)word).Text);
            scores.EndWord();
        }

        foreach (var handle in scores.Matched)
        {
            var row = run.Snapshot.Row(handle);
            if (source.IsOfTypes[row.TypeIndex])
                gathering.Take(new Item(row, null, scores.ScoreOf(handle)));
        }
    }

    private static void Look(ReadRun run, SearchView view, string word)
    {
        var end = RunLength(word);
        if (end < word.Length)
            LookForBroken(run, view, word, word[..end]);
        else
            LookForPlain(run, view, word);
        foreach (var handle in view.Changed)
            LookAt(run, handle, word);
    }

    private static void LookForPlain(ReadRun run, SearchView view, string word)
    {
        var index = view.Index;
        for (var place = index.From(word); index.BeginsAt(place, word); place++)
        {
            var whole = index.IsAt(place, word);
            var nodes = index.NodesAt(place);
            run.Looked(nodes.Length);
            foreach (var node in nodes)
            {
                if (view.IsChanged(node >> 1))
                    continue;
                var inTitle = (node & 1) != 0;
                run.Scores.Add(node >> 1, whole
                    ? (inTitle ? SearchLaw.WholeInTitle : SearchLaw.WholeElsewhere)
                    : inTitle ? SearchLaw.BegunInTitle : SearchLaw.BegunElsewhere);
            }
        }
    }

    // A word with an apostrophe inside: the texts that have its first part as a word are looked at.
    private static void LookForBroken(ReadRun run, SearchView view, string word, string firstPart)
    {
        var place = view.Index.From(firstPart);
        if (!view.Index.IsAt(place, firstPart))
            return;
        foreach (var node in view.Index.NodesAt(place))
        {
            if (!view.IsChanged(node >> 1))
                LookAt(run, node >> 1, word);
        }
    }

    private static void LookAt(ReadRun run, int handle, string word)
    {
        if (run.Snapshot.RowOrNull(handle) is not { } row)
            return;
        run.Looked(1);
        run.Stepped(StepsOfTexts);
        var score = Find(row.Values[row.Type.Title.Index], word) switch
        {
            2 => SearchLaw.WholeInTitle,
            1 => SearchLaw.BegunInTitle,
            _ => FindElsewhere(run.Snapshot.Links.Texts[row.TypeIndex], row, word),
        };
        if (score > 0)
            run.Scores.Add(handle, score);
    }

    private static int FindElsewhere(int[] texts, NodeRow row, string word)
    {
        var best = 0;
        foreach (var property in texts)
            best = Math.Max(best, Find(row.Values[property], word));
        return best switch { 2 => SearchLaw.WholeElsewhere, 1 => SearchLaw.BegunElsewhere, _ => 0 };
    }

    private static int Find(Value? value, string word)
    {
        if (value is TextValue text)
            return SearchLaw.Find(text.Folded, word);
        var best = 0;
        if (value is ListValue list)
        {
            foreach (var item in list.Items)
                best = Math.Max(best, SearchLaw.Find(((TextValue)item).Folded, word));
        }

        return best;
    }

    private static int RunLength(string word)
    {
        var end = 0;
        while (end < word.Length && char.IsLetterOrDigit(word[end]))
            end++;
        return end;
    }
}
