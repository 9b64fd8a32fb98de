namespace StrategyGraph.GraphQL.Validation;

/// <summary>
/// What a document may cost before it is run. A limit of null is off. An error that a limit causes names the limit, its value, and the value
/// found (<see cref="LimitRules"/>).
/// </summary>
public sealed record ValidationLimits
{
    /// <summary>
    /// The limits that apply where none are given: those of graphql-js (two nested lists of introspection, a hundred errors) and budgets that
    /// no document of an ordinary client comes near.
    /// </summary>
    public static ValidationLimits Default { get; } = new();

    /// <summary>
    /// How many levels of fields an operation may nest, fragments included; a field of the root is level 1. What stands below
    /// <c>__schema</c> and <c>__type</c> does not count: <see cref="MaxIntrospectionDepth"/> bounds it. Off by default.
    /// </summary>
    public int? MaxDepth { get; init; }

    /// <summary>
    /// How many fields an operation may select, a fragment counting once for each spread: what a plan of the operation may grow to, which a
    /// short document can double with every fragment.
    /// </summary>
    public int? MaxFields { get; init; } = 100_000;

    /// <summary>How many aliased fields an operation may select, a fragment counting once for each spread. Off by default.</summary>
    public int? MaxAliases { get; init; }

    /// <summary>
    /// How many lists of introspection (<c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c>, <c>inputFields</c>) may nest below
    /// <c>__schema</c> or <c>__type</c>.
    /// </summary>
    public int? MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>How many errors are listed; one more then says that validation stopped there.</summary>
    public int? MaxErrors { get; init; } = 100;

    /// <summary>How many steps the comparison of fields with the same response name (5.3.2) may take.</summary>
    public int? MaxMergeWork { get; init; } = 500_000;

    /// <summary>How many steps may be spent on following fragment spreads from operation to operation (5.2.4, 5.8).</summary>
    public int? MaxFragmentWork { get; init; } = 250_000;
}
