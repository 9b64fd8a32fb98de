using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Planning.Operations;

/// <summary>A value of <c>order</c> becomes sort keys, made total by the natural order of the source behind them.</summary>
internal static class OrderPlanner
{
    private static readonly SortKey Id = new(new PropertySort("id", PropertyKind.Id, null), false);
    private static readonly SortKey Position = new(new PropertySort("position", PropertyKind.Int, null), false);
    private static readonly SortKey Type = new(new TypeSort(), false);
    private static readonly SortKey EdgePosition = new(new EdgePositionSort(), false);

    /// <summary>The natural order of a source.</summary>
    public static IReadOnlyList<SortKey> NaturalOrder(ItemSource source) => source switch
    {
        AllNodes { Types.Count: 1 } => [Position, Id],
        LinkedNodes { Link.Direction: LinkDirection.Out } => [EdgePosition, Id],
        LinkedNodes { Link.Targets.Count: 1 } => [Position, Id, EdgePosition],
        LinkedNodes => [Type, Position, Id, EdgePosition],
        GapsOf => [new SortKey(new RuleSort(), false), Position, Id],
        Matches => [new SortKey(new ScoreSort(), true), Type, Position, Id],
        _ => [Type, Position, Id],
    };

    /// <summary>The whole order of a connection, and whether it is the natural one.</summary>
    public static (IReadOnlyList<SortKey> Keys, bool IsNatural) Plan(InputNode? order, ItemSource source)
    {
        var keys = new List<SortKey>();
        foreach (var input in order?.Items ?? [])
            Add(keys, input, s => s);
        if (keys.Count == 0)
            return (NaturalOrder(source), true);
        foreach (var key in NaturalOrder(source))
        {
            if (!keys.Exists(k => k.Source == key.Source))
                keys.Add(key);
        }

        return (keys, false);
    }

    private static void Add(List<SortKey> keys, InputNode input, Func<SortSource, SortSource> wrap)
    {
        foreach (var (definition, node) in input.Fields ?? [])
        {
            if (node.IsNull)
                continue;
            switch (definition.Binding)
            {
                case PropertySortBinding { OnEdge: true, Property: var property }:
                    Add(keys, wrap(new EdgePropertySort(property)), node);
                    break;
                case PropertySortBinding { Property: var property }:
                    Add(keys, wrap(new PropertySort(property.Name, property.Kind, property.Enum)), node);
                    break;
                case LinkSortBinding { Link: var link }:
                    Add(keys, node, s => wrap(new LinkSort(link, s)));
                    break;
                case EdgeNodeSortBinding:
                    Add(keys, node, wrap);
                    break;
                case var other:
                    throw new InvalidOperationException($"{other?.GetType().Name ?? definition.Name} is no order.");
            }
        }
    }

    private static void Add(List<SortKey> keys, SortSource source, InputNode direction)
    {
        if (!keys.Exists(k => k.Source == source))
            keys.Add(new SortKey(source, (bool)((EnumValue)direction.Value!).Binding!));
    }
}
