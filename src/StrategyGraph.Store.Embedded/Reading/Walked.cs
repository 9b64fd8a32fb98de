using StrategyGraph.Domain.Model;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>A node that a trace has reached: the step that led to it, and from which other (by its place in the walk; -1 at the start).</summary>
internal readonly record struct Walked(NodeRow Node, int Before, int Length, RelationshipType? Relationship, bool Outgoing);
