using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>A part of a selection: a field with its arguments, <c>__typename</c>, or <c>... on</c> a type.</summary>
/// <param name="Name">The field's name, or <c>... on</c> and the type's.</param>
/// <param name="Of">The field; null for the others.</param>
/// <param name="Arguments">What is given to it.</param>
/// <param name="Within">What is selected of it; null for a leaf. Of nothing, <c>__typename</c> is asked.</param>
internal sealed record Selected(string Name, FieldDefinition? Of, Argument[] Arguments, Selected[]? Within)
{
    /// <summary>This and all within.</summary>
    public IEnumerable<Selected> All => [this, .. (Within ?? []).SelectMany(w => w.All)];

    /// <summary>With one of the values of each variable.</summary>
    public Selected Only(int index) => this with
    {
        Arguments = [.. Arguments.Select(a => a.Only(index))],
        Within = Within is null ? null : [.. Within.Select(w => w.Only(index))],
    };

    /// <summary>Selections that are a step smaller.</summary>
    public static IEnumerable<Selected[]> Fewer(Selected[] selection) => Parts.Without(selection).Concat(Parts.WithSmaller(selection, s => s.Smaller()));

    private IEnumerable<Selected> Smaller() =>
        (Within is null ? [] : Fewer(Within).Select(within => this with { Within = within }))
            .Concat(Argument.Fewer(Arguments).Select(arguments => this with { Arguments = arguments }));
}
