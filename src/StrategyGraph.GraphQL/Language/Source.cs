namespace StrategyGraph.GraphQL.Language;

/// <summary>The text of a document and the name to show for it (a file name, or <c>GraphQL request</c>).</summary>
public sealed class Source(string text, string name = "GraphQL request")
{
    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>The name to show in messages.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The line and column of a character offset, both counted from 1. Line terminators are those of specification 2.1.2: LF, CR, and CR LF
    /// as one.
    /// </summary>
    public Location LocationOf(int offset)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset && i < Text.Length; i++)
        {
            var c = Text[i];
            if (c == '\r' && i + 1 < Text.Length && Text[i + 1] == '\n')
            {
                if (i + 1 >= offset)
                    break;
                i++;
            }
            else if (c is not ('\n' or '\r'))
            {
                continue;
            }

            line++;
            lineStart = i + 1;
        }

        return new Location(line, offset - lineStart + 1);
    }
}

/// <summary>A place in a source text; both numbers count from 1.</summary>
public readonly record struct Location(int Line, int Column);
