namespace StrategyGraph.GraphQL.Language;

/// <summary>The text of a document and the name to show for it (a file name, or <c>GraphQL request</c>).</summary>
public sealed class Source(string text, string name = "GraphQL request")
{
    private SourceLines? _lines;

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>The name to show in messages.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The line and column of a character offset, both counted from 1. Line terminators are those of specification 2.1.2: LF, CR, and CR LF
    /// as one. The first call reads the whole text, further ones do not.
    /// </summary>
    public Location LocationOf(int offset) => (_lines ??= new SourceLines(Text)).LocationOf(offset);
}

/// <summary>A place in a source text; both numbers count from 1.</summary>
public readonly record struct Location(int Line, int Column);
