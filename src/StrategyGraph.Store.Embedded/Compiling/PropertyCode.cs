using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Embedded.Reading;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Compiling;

/// <summary>Where a predicate finds a property: on the node, by its type, or (without a table) on the relationship.</summary>
internal readonly record struct PropertyPlace(int[]? ByType, int OnEdge)
{
    /// <summary>The value, or null.</summary>
    public Value? Of(NodeRow node, Edge? edge)
    {
        if (ByType is not null)
        {
            var index = ByType[node.TypeIndex];
            return index < 0 ? null : node.Values[index];
        }

        return OnEdge < 0 || edge?.Values is not { } values ? null : values[OnEdge];
    }
}

/// <summary>The property is there and compares.</summary>
internal sealed class CompareCode(PropertyPlace place, Comparison comparison, int operand) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge) =>
        place.Of(node, edge) is { } value && Comparing.Holds(value, comparison, run, operand);
}

/// <summary>The property is null.</summary>
internal sealed class NullCode(PropertyPlace place) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge) => place.Of(node, edge) is null;
}

/// <summary>One item of the list passes all tests.</summary>
internal sealed class ListSomeCode(PropertyPlace place, ItemTest[] tests) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge)
    {
        if (place.Of(node, edge) is not ListValue list)
            return false;
        foreach (var item in list.Items)
        {
            if (Comparing.PassesAll(item, tests, run))
                return true;
        }

        return false;
    }
}

/// <summary>All items of the list pass all tests. A type without the property has no list, which is not an empty one.</summary>
internal sealed class ListAllCode(PropertyPlace place, ItemTest[] tests) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge)
    {
        if (place.Of(node, edge) is not ListValue list)
            return false;
        foreach (var item in list.Items)
        {
            if (!Comparing.PassesAll(item, tests, run))
                return false;
        }

        return true;
    }
}

/// <summary>The list has no items.</summary>
internal sealed class ListEmptyCode(PropertyPlace place) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge) => place.Of(node, edge) is ListValue { Items.Length: 0 };
}
