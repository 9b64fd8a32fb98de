namespace StrategyGraph.GraphQL.Language;

/// <summary>Where the lines of a text start, so that each of many places finds its line by bisection (specification 2.1.2).</summary>
internal sealed class SourceLines
{
    private readonly List<int> _starts = [0];

    /// <summary>Reads the line ends of a text once.</summary>
    public SourceLines(string text)
    {
        for (var i = NextEnd(text, 0); i < text.Length; i = NextEnd(text, i + 1))
        {
            if (text[i] == '\n' || i + 1 == text.Length || text[i + 1] != '\n')
                _starts.Add(i + 1);
        }
    }

    /// <summary>The line and column of a character offset, both counted from 1.</summary>
    public Location LocationOf(int offset)
    {
        var line = _starts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new Location(line + 1, offset - _starts[line] + 1);
    }

    private static int NextEnd(string text, int from)
    {
        var length = text.AsSpan(from).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : from + length;
    }
}
