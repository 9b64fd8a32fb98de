using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>
/// Specification 5.5.2.2 Fragment Spreads Must Not Form Cycles: a depth-first search that enters each fragment once and reports each spread
/// that leads back into the path it is on.
/// </summary>
internal sealed class FragmentCycleRule(ValidationContext context)
{
    private const int MostNamed = 20;
    private readonly List<FragmentSpreadSyntax> _path = [];

    /// <summary>Looks for cycles that a fragment is on.</summary>
    public void Check(DefinitionScope scope)
    {
        var name = ((FragmentSyntax)scope.Definition).Name;
        var state = context.Fragment(name.Value)!;
        if (state.IsCycleChecked)
            return;
        context.EnsureStack(name);
        state.IsCycleChecked = true;
        if (scope.Spreads.Count == 0)
            return;
        state.CyclePathIndex = _path.Count;
        foreach (var spread in scope.Spreads)
        {
            if (context.Fragment(spread.Name.Value) is not { } next)
                continue;
            _path.Add(spread);
            if (next.CyclePathIndex < 0)
                Check(next);
            else
                Report(spread, next.CyclePathIndex);
            _path.RemoveAt(_path.Count - 1);
        }

        state.CyclePathIndex = -1;
    }

    private void Report(FragmentSpreadSyntax spread, int start)
    {
        var cycle = _path.GetRange(start, _path.Count - start);
        var via = string.Join(", ", cycle.Take(Math.Min(cycle.Count - 1, MostNamed)).Select(s => $"\"{s.Name.Value}\""));
        if (cycle.Count - 1 > MostNamed)
            via += " and more";
        context.Errors.Add($"Cannot spread fragment \"{spread.Name.Value}\" within itself{(via.Length > 0 ? $" via {via}" : "")}.", cycle);
    }
}
