using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>A use of a variable: where, and what is expected there. <see cref="OneOf"/> is the OneOf input object that holds it, if one does.</summary>
internal readonly record struct VariableUsage(VariableSyntax Node, TypeRef? Type, bool HasDefault, InputObjectType? OneOf);

/// <summary>How much a selection set selects with all fragments in it: levels of fields, fields, and aliases among them.</summary>
internal readonly record struct SelectionSize(int Depth, long Fields, long Aliases);

/// <summary>An operation or a fragment with what the walk learned of it.</summary>
internal sealed class DefinitionScope(DefinitionSyntax definition, SelectionSetSyntax selectionSet, int index)
{
    private List<FragmentSpreadSyntax>? _spreads;

    /// <summary>The operation or fragment.</summary>
    public DefinitionSyntax Definition { get; } = definition;

    /// <summary>Its selection set.</summary>
    public SelectionSetSyntax SelectionSet { get; } = selectionSet;

    /// <summary>Its place among the document's definitions.</summary>
    public int Index { get; } = index;

    /// <summary>The uses of variables in it, fragments that it spreads not included.</summary>
    public List<VariableUsage> Usages { get; } = [];

    /// <summary>True once the walk has passed it, so that <see cref="Usages"/> is complete.</summary>
    public bool IsWalked { get; set; }

    /// <summary>The last search that reached this fragment.</summary>
    public int ReachedBy { get; set; }

    /// <summary>True once the search for cycles has been here.</summary>
    public bool IsCycleChecked { get; set; }

    /// <summary>The place on the path that the search for cycles is on, or -1.</summary>
    public int CyclePathIndex { get; set; } = -1;

    /// <summary>The deepest entry (in introspection lists) at which the check of introspection depth passed, or -1.</summary>
    public int IntrospectionPassed { get; set; } = -1;

    /// <summary>How much it selects, once <see cref="LimitRules"/> has counted.</summary>
    public SelectionSize? Size { get; set; }

    /// <summary>
    /// All spreads in it, in the order of graphql-js (a level first, then the levels below it, last one first), on which the order of errors
    /// depends.
    /// </summary>
    public IReadOnlyList<FragmentSpreadSyntax> Spreads => _spreads ??= Collect();

    private List<FragmentSpreadSyntax> Collect()
    {
        var found = new List<FragmentSpreadSyntax>();
        var open = new Stack<SelectionSetSyntax>();
        open.Push(SelectionSet);
        while (open.TryPop(out var set))
        {
            for (var i = 0; i < set.Selections.Count; i++)
            {
                switch (set.Selections[i])
                {
                    case FieldSyntax { SelectionSet: { } below }:
                        open.Push(below);
                        break;
                    case InlineFragmentSyntax inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadSyntax spread:
                        found.Add(spread);
                        break;
                }
            }
        }

        return found;
    }
}
