namespace StrategyGraph.Domain.Seed;

/// <summary>A seed that cannot be read. Every fault of every file is named.</summary>
public sealed class SeedException(IReadOnlyList<SeedFault> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>The faults by file and place.</summary>
    public IReadOnlyList<SeedFault> Faults { get; } = faults;
}
