namespace StrategyGraph.Api.Hosting;

/// <summary>
/// The server, or a command, cannot start. Whoever starts it sees the faults, one a line, and no stack trace: each says what was wrong,
/// where, and what would be right.
/// </summary>
public sealed class StartException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>A single fault.</summary>
    public StartException(string fault)
        : this([fault])
    {
    }

    /// <summary>The faults, in the order to show them.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
