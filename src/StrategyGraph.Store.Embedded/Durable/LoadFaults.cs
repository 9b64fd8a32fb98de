using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Embedded.Durable;

/// <summary>What of a file does not fit the model: each kind of misfit once, with how often it occurs and where first.</summary>
internal sealed class LoadFaults(string path)
{
    private readonly Dictionary<string, (int Count, string First)> _faults = [];

    /// <summary>Notes a misfit of a node, or of a relationship that starts at it; null where even that is not known.</summary>
    public void Add(string fault, TextValue? at) => _faults[fault] =
        _faults.TryGetValue(fault, out var known) ? (known.Count + 1, known.First) : (1, at?.ToString() ?? "a node that is not there");

    /// <summary>Ends the load where anything was noted.</summary>
    /// <exception cref="StoreFileException">Something was.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count == 0)
            return;
        var lines = _faults.Select(f => $"- {f.Key} ({f.Value.Count} times, first at {f.Value.First})");
        throw new StoreFileException(
            $"\"{path}\" holds what the model has no place for, so opening it would lose it. Give the model back what it lost, or change the data "
            + $"with the model that wrote it:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
    }
}
