using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>
/// An item of a connection: a node, the relationship that led to it (or null), and a number: of a match its score, of a gap the place of the
/// rule in its source.
/// </summary>
internal readonly record struct Item(NodeRow Node, Edge? Edge, int Number);
