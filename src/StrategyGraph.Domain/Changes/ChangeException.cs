namespace StrategyGraph.Domain.Changes;

/// <summary>A change set that cannot be applied. Each fault says which change, what was wrong and what would be right.</summary>
public sealed class ChangeException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>The faults, in the order of the changes.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
