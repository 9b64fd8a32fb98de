using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Compiling;

/// <summary>Compiles predicates.</summary>
internal static class PredicateCompiler
{
    /// <summary>Compiles a predicate; <paramref name="edge"/> says what the relationships of the items hold, null where they hold nothing.</summary>
    public static PredicateCode? Compile(Predicate? predicate, EdgeType? edge, LinkTable links) => predicate is null ? null : Test(predicate, edge, links);

    /// <summary>The index of a property by type; -1 where a type has none of that name.</summary>
    public static int[] ByType(string property, LinkTable links) => [.. links.Model.NodeTypes.Select(t => t.Property(property)?.Index ?? -1)];

    private static PredicateCode Test(Predicate predicate, EdgeType? edge, LinkTable links) => predicate switch
    {
        Always p => new AlwaysCode(p.Holds),
        And { Of: [var one] } => Test(one, edge, links),
        Or { Of: [var one] } => Test(one, edge, links),
        And p => new AndCode([.. p.Of.Select(each => Test(each, edge, links))]),
        Or p => new OrCode([.. p.Of.Select(each => Test(each, edge, links))]),
        Not p => new NotCode(Test(p.Of, edge, links)),
        Compare p => new CompareCode(Place(p.Property, p.OnEdge, edge, links), p.Comparison, p.Operand),
        IsNull p => new NullCode(Place(p.Property, p.OnEdge, edge, links)),
        ListSome p => new ListSomeCode(Place(p.Property, p.OnEdge, edge, links), [.. p.Tests]),
        ListAll p => new ListAllCode(Place(p.Property, p.OnEdge, edge, links), [.. p.Tests]),
        ListEmpty p => new ListEmptyCode(Place(p.Property, p.OnEdge, edge, links)),
        IsOfType p => new TypeCode(SourceCompiler.IsOfTypes(p.Types, links)),
        LinkSome p => new LinkSomeCode(Place(p.Link, links), Compile(p.Test, p.Link.Relationship.Properties, links)),
        LinkAll p => new LinkAllCode(Place(p.Link, links), Test(p.Test, p.Link.Relationship.Properties, links)),
        LinkCount p => new LinkCountCode(Place(p.Link, links), p.Comparison, p.Operand),
        _ => throw new ArgumentException($"The store knows no predicate {predicate.GetType().Name}.", nameof(predicate)),
    };

    private static PropertyPlace Place(string property, bool onEdge, EdgeType? edge, LinkTable links) =>
        onEdge ? new PropertyPlace(null, edge?.Property(property)?.Index ?? -1) : new PropertyPlace(ByType(property, links), -1);

    private static LinkPlace Place(Link link, LinkTable links) =>
        new(links.OwnerOf(link).Index, link.Index, link.Direction == LinkDirection.Out);
}
