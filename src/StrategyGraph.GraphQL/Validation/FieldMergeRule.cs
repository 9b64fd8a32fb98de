using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>
/// Specification 5.3.2 Field Selection Merging. <see cref="FieldSetCheck"/> first says in near linear time whether any two fields of the
/// document conflict. Only where they do, <see cref="FieldConflicts"/> compares pairs, to say of each selection set what conflicts in it, in
/// the words and order of graphql-js; where that takes too long the one conflict already found is reported.
/// </summary>
internal sealed class FieldMergeRule
{
    private const int MostPairWork = 250_000;
    private readonly ValidationContext _context;
    private FieldConflict? _known;
    private FieldConflicts? _pairs;

    /// <summary>Looks through the whole document.</summary>
    /// <exception cref="ValidationAborted">That takes more than <see cref="ValidationLimits.MaxMergeWork"/>.</exception>
    public FieldMergeRule(ValidationContext context)
    {
        _context = context;
        var check = new FieldSetCheck(context, new MergeBudget(context.Limits.MaxMergeWork));
        try
        {
            _known = check.Find();
        }
        catch (MergeBudgetSpent)
        {
            context.Errors.Order = ErrorList.OfDocument;
            LimitRules.TooMuchMergeWork(context, context.Document.Definitions[0]);
        }
    }

    /// <summary>Reports what conflicts in a selection set that the walk enters, unless it is an inline fragment's.</summary>
    public void Enter(SelectionSetSyntax set, NamedType? parent)
    {
        if (_known is null || (set.Selections.Count <= 1 && set.Selections is not [InlineFragmentSyntax]))
            return;
        _pairs ??= new FieldConflicts(_context, new MergeBudget(Math.Min(_context.Limits.MaxMergeWork ?? MostPairWork, MostPairWork)));
        List<FieldConflict> found;
        try
        {
            found = _pairs.Within(set, parent);
        }
        catch (MergeBudgetSpent)
        {
            found = [_known];
            _known = null;
        }

        foreach (var conflict in found)
        {
            _context.Errors.Add(
                $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Reason}. Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.Left, .. conflict.Right]);
        }
    }
}

/// <summary>Fields that cannot be merged, and why. The first of <see cref="Left"/> is where to look first.</summary>
internal sealed record FieldConflict(string ResponseName, string Reason, IReadOnlyList<FieldSyntax> Left, IReadOnlyList<FieldSyntax> Right);
