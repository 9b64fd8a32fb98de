using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Seed;

/// <summary>A link as it is written at one of its ends.</summary>
/// <param name="Owner">The node at which it is written.</param>
/// <param name="Link">The link of that node's type.</param>
/// <param name="Reference">What names the other node, or null where it is defined here.</param>
/// <param name="Mark">Where it is written.</param>
internal sealed record SeedLink(SeedNode Owner, Link Link, SeedScalar? Reference, SeedMark Mark)
{
    /// <summary>The other node; null until the reference is resolved, and where it cannot be.</summary>
    public SeedNode? Target { get; set; }

    /// <summary>The properties of the relationship, defaults filled in; null where it has none.</summary>
    public Value?[]? Values { get; init; }

    /// <summary>Whether a property is written.</summary>
    public bool HasProperties { get; init; }

    /// <summary>Where the relationship starts.</summary>
    public SeedNode From => Link.Direction == LinkDirection.Out ? Owner : Target!;

    /// <summary>Where the relationship ends.</summary>
    public SeedNode To => Link.Direction == LinkDirection.Out ? Target! : Owner;
}
