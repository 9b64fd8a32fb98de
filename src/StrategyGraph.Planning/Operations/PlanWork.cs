using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Planning.Operations;

/// <summary>
/// Counts the steps of a planning up to a limit. A selection on a node of unknown type is planned once for each type that the node may be of,
/// and a selection inside of that again, so a short document can ask for a plan that no memory holds.
/// </summary>
internal sealed class PlanWork(int limit)
{
    private int _spent;

    /// <summary>The steps so far: selections and values looked at, and tests of gap rules made.</summary>
    public int Spent => _spent;

    /// <summary>Whether they are more than the limit.</summary>
    public bool IsSpent => _spent > limit;

    /// <summary>Counts steps.</summary>
    /// <exception cref="GraphQLException">They are more than the limit.</exception>
    public void Spend(int steps)
    {
        _spent = (int)Math.Min((long)_spent + steps, int.MaxValue);
        if (IsSpent)
        {
            throw new GraphQLException(new GraphQLError(
                $"Planning the operation takes more than {limit} steps (MaxPlanWork). What is asked of a node whose type is open is planned for each "
                    + "type that it may be of, and again inside of that: ask for fewer levels of contents, gaps, search and trace, or for certain types only (... on Plan).",
                ErrorCodes.TooCostly));
        }
    }

    /// <summary>Counts the parts of an argument's value; a list of scalars inside a variable is one, however long it is.</summary>
    /// <exception cref="GraphQLException">They are more than the limit.</exception>
    public void Spend(InputNode? value)
    {
        if (value is null)
            return;
        Spend(1);
        if (value.Scalars is not null)
            return;
        for (var i = 0; i < value.Items?.Count; i++)
            Spend(value.Items[i]);
        for (var i = 0; i < value.Fields?.Count; i++)
            Spend(value.Fields[i].Node);
    }
}
