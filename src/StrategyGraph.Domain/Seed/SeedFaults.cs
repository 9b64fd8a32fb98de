using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.Domain.Seed;

/// <summary>Collects the faults of a seed, so that all of them are told at once.</summary>
internal sealed class SeedFaults
{
    private const int MostSuggestions = 3;
    private readonly HashSet<SeedFault> _faults = [];

    /// <summary>How many there are: more than before means that what was read meanwhile has one.</summary>
    public int Count => _faults.Count;

    /// <summary>Notes a fault; the same fault of the same place is noted once.</summary>
    public void Add(SeedMark at, string message) => _faults.Add(new SeedFault(at.File.Name, at.Line, at.Column, message));

    /// <summary>Notes a word that is not known, with the known ones that it resembles.</summary>
    public void AddUnknown(SeedMark at, string message, string word, IEnumerable<string> known) =>
        Add(at, message + Suggestions.DidYouMean([.. Suggestions.Near(word, known).Take(MostSuggestions)]));

    /// <summary>Notes a key that is not known. One of several words without a value is the rest of a text that a comma has ended.</summary>
    public void AddUnknownKey(SeedScalar key, SeedItem item, string message, IEnumerable<string> known)
    {
        if (item is SeedScalar { IsNothing: true } && key.Text.Contains(' ', StringComparison.Ordinal))
            Add(key.Mark, message + " Inside { } a comma ends a text: put the whole text in quotes.");
        else
            AddUnknown(key.Mark, message, key.Text, known);
    }

    /// <summary>Ends the reading where there was a fault.</summary>
    /// <exception cref="SeedException">There was one or more.</exception>
    public void ThrowIfAny()
    {
        if (Count > 0)
            throw new SeedException([.. _faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)]);
    }
}
