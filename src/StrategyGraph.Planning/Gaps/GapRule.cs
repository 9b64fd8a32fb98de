using StrategyGraph.Domain.Gaps;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Planning.Gaps;

/// <summary>A gap rule that fits the schema.</summary>
/// <param name="Source">The rule as its file has it.</param>
/// <param name="Type">The type of the nodes that may have the gap.</param>
/// <param name="Where">The filter that finds them; a path in it leads to a variable of the rule, which is a date.</param>
/// <param name="DaysOn">How many days behind today the date of each variable is.</param>
public sealed record GapRule(GapRuleSource Source, NodeType Type, InputNode? Where, IReadOnlyList<int> DaysOn);
