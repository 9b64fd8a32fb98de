using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Changes;

/// <summary>
/// Applies the changes of a set, in order, to the draft of a store. Each is checked against the model (<see cref="ChangeCheck"/>) and against
/// the graph as the changes before it leave it; one that is at fault is told and passed over, so that all faults are found at once.
/// </summary>
/// <remarks>
/// The law of all stores. A node that is added with no position takes the greatest of its type at that point and one more; with no version it
/// is of version 1. A change set raises by one the version of every node that was there before and of which it set a property, or added or
/// removed a relationship that starts there (also by removing the node at its end); once, however often. Places of relationships count from 1
/// for each start and relationship type, without holes: a relationship that is added at a place moves those from there on back by one, and a
/// place beyond the end is the end. What a type requires of its links is looked at when all changes are applied
/// (<see cref="ChangeCheck.Check(string, NodeType, Link, int, List{string})"/>).
/// </remarks>
/// <typeparam name="TNode">A node as the store drafts it.</typeparam>
/// <param name="model">The model.</param>
/// <param name="draft">The draft.</param>
/// <param name="faults">Takes what is wrong.</param>
public readonly struct ChangeLaw<TNode>(GraphModel model, IChangeDraft<TNode> draft, List<string> faults)
    where TNode : class
{
    /// <summary>Applies all changes. Where faults are found, the draft is of no use.</summary>
    /// <exception cref="ArgumentException">A change is of a kind that there is no law for.</exception>
    public void Apply(ChangeSet changes)
    {
        foreach (var change in changes.Changes)
        {
            switch (change)
            {
                case AddNode add:
                    Add(add);
                    break;
                case SetProperties set:
                    Set(set);
                    break;
                case RemoveNode remove:
                    if (Find(remove, remove.Id) is { } node)
                        draft.Remove(node);
                    break;
                case AddLink add:
                    Link(add);
                    break;
                case RemoveLink remove:
                    Unlink(remove);
                    break;
                default:
                    throw new ArgumentException($"There is no law for the change {change.GetType().Name}.", nameof(changes));
            }
        }
    }

    private TNode? Find(Change change, string id)
    {
        var node = draft.Find(id);
        if (node is null)
            faults.Add(ChangeFaults.Unknown(change, id));
        return node;
    }

    private void Add(AddNode add)
    {
        var values = ChangeCheck.Complete(add, model, faults);
        values[add.Type.Position.Index] ??= IntegerValue.Of(draft.LastPosition(add.Type) + 1);
        values[add.Type.Version.Index] ??= IntegerValue.Of(1);
        if (draft.Find(add.Id) is { } holder)
            faults.Add(ChangeFaults.Duplicate(add, draft.TypeOf(holder)));
        else
            draft.Add(add, values);
    }

    private void Set(SetProperties set)
    {
        if (Find(set, set.Id) is not { } node)
            return;
        var before = faults.Count;
        ChangeCheck.Check(set, draft.TypeOf(node), faults);
        if (faults.Count > before)
            return;
        draft.Touch(node);
        foreach (var (property, value) in set.Values)
            draft.Set(node, property, value ?? (property.IsList ? ListValue.Empty : null));
    }

    private void Link(AddLink add)
    {
        var from = Find(add, add.From);
        var to = Find(add, add.To);
        var before = faults.Count;
        var values = ChangeCheck.Complete(add, model, faults);
        if (from is null || to is null || faults.Count > before)
            return;
        if (!MayLead(draft.TypeOf(from), add.Relationship, draft.TypeOf(to)))
        {
            faults.Add(ChangeFaults.WrongEnds(add, draft.TypeOf(from), draft.TypeOf(to), model));
            return;
        }

        draft.Link(add, from, to, values);
        draft.Touch(from);
    }

    private void Unlink(RemoveLink remove)
    {
        var before = faults.Count;
        ChangeCheck.Check(remove, model, faults);
        var from = Find(remove, remove.From);
        var to = Find(remove, remove.To);
        if (from is null || to is null || faults.Count > before)
            return;
        if (draft.Unlink(remove.Relationship, from, to))
            draft.Touch(from);
        else
            faults.Add(ChangeFaults.NoSuchLink(remove));
    }

    private static bool MayLead(NodeType from, RelationshipType relationship, NodeType to)
    {
        foreach (var link in from.Links)
        {
            if (link.Direction == LinkDirection.Out && ReferenceEquals(link.Relationship, relationship) && link.LeadsTo(to))
                return true;
        }

        return false;
    }
}
