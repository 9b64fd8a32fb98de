using StrategyGraph.Domain.Model;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// The variables of an item of a connection: its node, the relationship that leads to it, and a number (of a match its score, of a gap its
/// rule's index); the types that the node may have.
/// </summary>
internal sealed record ItemNames(string Node, string? Edge, string? Number, IReadOnlyList<NodeType> Types)
{
    /// <summary>All variables, with commas.</summary>
    public string All => string.Join(", ", new[] { Node, Edge, Number }.Where(v => v is not null));
}
