using StrategyGraph.GraphQL.Validation;

namespace StrategyGraph.Domain.Seed;

/// <summary>Collects the faults of a seed, so that all of them are told at once.</summary>
internal sealed class SeedFaults
{
    private const int MostSuggestions = 3;
    private readonly HashSet<SeedFault> _faults = [];

    /// <summary>Whether there is one.</summary>
    public bool Any => _faults.Count > 0;

    /// <summary>Notes a fault; the same fault of the same place is noted once.</summary>
    public void Add(SeedMark at, string message) => _faults.Add(new SeedFault(at.File.Name, at.Line, at.Column, message));

    /// <summary>Notes a word that is not known, with the known ones that it resembles.</summary>
    public void AddUnknown(SeedMark at, string message, string word, IEnumerable<string> known) =>
        Add(at, message + Suggestions.DidYouMean([.. Suggestions.Near(word, known).Take(MostSuggestions)]));

    /// <summary>Ends the reading where there was a fault.</summary>
    /// <exception cref="SeedException">There was one or more.</exception>
    public void ThrowIfAny()
    {
        if (Any)
            throw new SeedException([.. _faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)]);
    }
}
