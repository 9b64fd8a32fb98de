using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Changes;

/// <summary>
/// What a store makes of a change set on the way: the graph before it, with the changes so far. <see cref="ChangeLaw{TNode}"/> asks it and tells it;
/// what it tells has been checked.
/// </summary>
/// <typeparam name="TNode">A node as the store drafts it.</typeparam>
public interface IChangeDraft<TNode>
    where TNode : class
{
    /// <summary>The node of an id after the changes so far; null where there is none.</summary>
    TNode? Find(string id);

    /// <summary>The type of a node.</summary>
    NodeType TypeOf(TNode node);

    /// <summary>The greatest position among the nodes of a type after the changes so far; 0 where there are none.</summary>
    long LastPosition(NodeType type);

    /// <summary>Adds a node, whose values may yet be at fault: then the draft comes to nothing.</summary>
    void Add(AddNode add, Value?[] values);

    /// <summary>Says that the version of a node has to rise if it was there before: by one, however often this is said.</summary>
    void Touch(TNode node);

    /// <summary>Sets a property of a node, or takes it away with null.</summary>
    void Set(TNode node, Property property, Value? value);

    /// <summary>Removes a node with all of its relationships, and touches each node from which one led to it.</summary>
    void Remove(TNode node);

    /// <summary>Adds a relationship at its place, or behind the last where it names none or one beyond the end.</summary>
    void Link(AddLink add, TNode from, TNode to, Value?[]? values);

    /// <summary>Removes all relationships of a type from one node to another; false where there is none.</summary>
    bool Unlink(RelationshipType relationship, TNode from, TNode to);
}
