namespace StrategyGraph.Domain.Seed;

/// <summary>A place in a file; line and column count from 1.</summary>
internal readonly record struct SeedMark(SeedFile File, int Line, int Column)
{
    /// <summary>The place as faults and origins print it.</summary>
    public override string ToString() => $"{File.Name}:{Line}:{Column}";
}
