using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Compiling;

/// <summary>Compiles orders.</summary>
internal static class OrderCompiler
{
    /// <summary>Compiles an order; <paramref name="rules"/> are those of the source.</summary>
    public static OrderCode Compile(IReadOnlyList<SortKey> order, RuleCode[] rules, LinkTable links) =>
        new([.. order.Select(k => Key(k.Source, k.Descending, links))], [.. rules.OrderBy(r => r.Place)]);

    private static KeyCode Key(SortSource source, bool descending, LinkTable links) => source switch
    {
        PropertySort { Property: "id" } => new KeyCode { Kind = KeyKind.Id, Descending = descending },
        PropertySort { Property: "position" } => new KeyCode { Kind = KeyKind.Position, Descending = descending },
        PropertySort key => new KeyCode
        {
            Kind = KeyKind.Property,
            Descending = descending,
            ByType = PredicateCompiler.ByType(key.Property, links),
        },
        LinkSort key => new KeyCode
        {
            Kind = KeyKind.Link,
            Descending = descending,
            ByType = [.. links.Model.NodeTypes.Select(t => ReferenceEquals(t, links.OwnerOf(key.Link)) ? key.Link.Index : -1)],
            Outgoing = key.Link.Direction == LinkDirection.Out,
            Inner = Key(key.Inner, false, links),
        },
        EdgePropertySort key => new KeyCode { Kind = KeyKind.EdgeProperty, Descending = descending, EdgeProperty = key.Property.Index },
        EdgePositionSort => new KeyCode { Kind = KeyKind.EdgePosition, Descending = descending },
        TypeSort => new KeyCode { Kind = KeyKind.Type, Descending = descending },
        RuleSort => new KeyCode { Kind = KeyKind.Rule, Descending = descending },
        ScoreSort => new KeyCode { Kind = KeyKind.Score, Descending = descending },
        _ => throw new ArgumentException($"The store knows no sort key {source.GetType().Name}.", nameof(source)),
    };
}
