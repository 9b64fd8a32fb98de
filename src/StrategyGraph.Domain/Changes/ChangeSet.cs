using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Changes;

/// <summary>Changes that are applied together or not at all, in order.</summary>
public sealed record ChangeSet(IReadOnlyList<Change> Changes);

/// <summary>One change. <paramref name="Origin"/> says where it was asked for (file and line of a seed, path of a mutation), for messages.</summary>
public abstract record Change(string? Origin);

/// <summary>Adds a node. <paramref name="Values"/> stand at the <see cref="Property.Index"/> of each property of the type.</summary>
public sealed record AddNode(NodeType Type, string Id, Value?[] Values, string? Origin = null) : Change(Origin);

/// <summary>Sets properties of a node and raises its version; a value of null takes the property away.</summary>
public sealed record SetProperties(string Id, IReadOnlyList<KeyValuePair<Property, Value?>> Values, string? Origin = null) : Change(Origin);

/// <summary>Removes a node with all of its links.</summary>
public sealed record RemoveNode(string Id, string? Origin = null) : Change(Origin);

/// <summary>
/// Adds a link. <paramref name="Values"/> stand at the index of each property of the relationship's edge type, null where it has none.
/// <paramref name="Position"/> is its place among the links of that relationship from that start; null puts it last.
/// </summary>
public sealed record AddLink(RelationshipType Relationship, string From, string To, Value?[]? Values = null, int? Position = null, string? Origin = null)
    : Change(Origin);

/// <summary>Removes all links of a relationship between two nodes.</summary>
public sealed record RemoveLink(RelationshipType Relationship, string From, string To, string? Origin = null) : Change(Origin);
