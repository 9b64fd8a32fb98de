using System.Globalization;
using System.Text;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Planning.Costs;

/// <summary>Holds operations to a cost, and reports it to those who ask.</summary>
/// <param name="maximum">The most fields that an operation may be estimated to cost (<see cref="PlanCost"/>); null for no limit.</param>
public sealed class CostLimit(double? maximum)
{
    /// <summary>The limit where the server is not told otherwise: about thirty times the whole plan on a page.</summary>
    public const double Default = 500_000;

    /// <summary>Adds the cost to the extensions of the response where it was asked for, and checks it.</summary>
    /// <exception cref="GraphQLException">It is over the limit; the error says by how much and what would help.</exception>
    public void Check(PlanCost cost, OperationContext context)
    {
        if ((context.Wishes & (RequestWishes.Cost | RequestWishes.OnlyCost)) != 0)
            context.Extensions.Add(new("operationCost", Json(cost)));
        if (cost.Fields > maximum)
        {
            throw new GraphQLException(new GraphQLError(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The operation may cost {cost.Fields:0} fields, and the limit is {maximum:0} (MaxCost). Ask for smaller pages (first, last), for less in each item of a page, or for fewer filters within filters."),
                ErrorCodes.TooCostly,
                Extensions: new Dictionary<string, object?> { ["cost"] = Whole(cost.Fields), ["maximum"] = Whole(maximum.Value) }));
        }
    }

    private byte[] Json(PlanCost cost) => Encoding.UTF8.GetBytes(
        $$"""{"fieldCost":{{Whole(cost.Fields)}},"typeCost":{{Whole(cost.Objects)}},"maximumFieldCost":{{(maximum is { } m ? Whole(m) : "null")}}}""");

    // Estimates multiply; beyond what JSON readers count exactly they only say "very many".
    private static long Whole(double number) => (long)Math.Min(Math.Ceiling(number), 1L << 53);
}
