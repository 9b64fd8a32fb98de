namespace StrategyGraph.Api.Options;

/// <summary>Documents that are known by name or hash: section <c>StrategyGraph:Documents</c>.</summary>
public sealed record DocumentOptions
{
    /// <summary>
    /// <c>Path</c>: a folder of trusted documents (<c>*.graphql</c>, subfolders included), known by their path without the ending and by the
    /// SHA-256 of their text. None by default. A document that does not fit the schema stops the start.
    /// </summary>
    public string? Path { get; init; }

    /// <summary><c>Only</c>: whether nothing but trusted documents is answered; false by default. It needs <c>Path</c>.</summary>
    public bool Only { get; init; }

    /// <summary>
    /// <c>Register</c>: whether clients may register documents under their hash (Apollo's persisted queries); true by default, and never
    /// with <c>Only</c>.
    /// </summary>
    public bool Register { get; init; }

    /// <summary><c>MaxRegistered</c>: how many registered documents are kept, the oldest going first; 1 to 1000000, 1000 by default.</summary>
    public int MaxRegistered { get; init; }

    internal static DocumentOptions Read(OptionReader reader)
    {
        var only = reader.Flag("Documents:Only", false);
        var options = new DocumentOptions
        {
            Path = reader.TextOrNull("Documents:Path"),
            Only = only,
            Register = reader.Flag("Documents:Register", true) && !only,
            MaxRegistered = reader.Number("Documents:MaxRegistered", 1_000, 1, 1_000_000),
        };
        if (only && options.Path is null)
            reader.Add($"{ServerOptions.Section}:Documents:Only is true, so {ServerOptions.Section}:Documents:Path must name the folder with the documents to answer.");
        return options;
    }
}
