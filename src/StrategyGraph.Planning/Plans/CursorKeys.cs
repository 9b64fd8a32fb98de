using StrategyGraph.Domain.Values;

namespace StrategyGraph.Planning.Plans;

/// <summary>What a cursor holds: the values of its item's sort keys, one for each key of the order, null where the item has none.</summary>
public sealed record CursorKeys(Value?[] Keys);
