namespace StrategyGraph.GraphQL.Validation;

/// <summary>Ends one comparison of fields: its budget is spent.</summary>
internal sealed class MergeBudgetSpent : Exception
{
}

/// <summary>Counts the steps of a comparison of fields up to <see cref="ValidationLimits.MaxMergeWork"/>.</summary>
internal sealed class MergeBudget(int? limit)
{
    private long _spent;

    /// <summary>Counts steps.</summary>
    /// <exception cref="MergeBudgetSpent">They are more than the limit.</exception>
    public void Spend(int steps)
    {
        _spent += steps;
        if (_spent > limit)
            throw new MergeBudgetSpent();
    }
}
