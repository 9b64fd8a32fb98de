using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>
/// Where the lines of a text start, so that each of many errors finds its line by bisection. Gives what <see cref="Source.LocationOf"/> gives.
/// </summary>
internal sealed class SourceLines
{
    private readonly List<int> _starts = [0];

    /// <summary>Reads the line ends of a text once (specification 2.1.2).</summary>
    public SourceLines(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
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
}
