namespace StrategyGraph.Domain.Seed;

/// <summary>A fault of a seed.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Message">What was wrong and what would be right.</param>
public sealed record SeedFault(string File, int Line, int Column, string Message)
{
    /// <summary>Place and message, as <c>seed/10-parties.yaml:12:7: …</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
