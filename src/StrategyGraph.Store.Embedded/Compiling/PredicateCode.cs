using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Embedded.Reading;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Compiling;

/// <summary>A test of an item, compiled.</summary>
internal abstract class PredicateCode
{
    /// <summary>Whether an item passes; <paramref name="edge"/> is null where the item has no relationship.</summary>
    public abstract bool Holds(ReadRun run, NodeRow node, Edge? edge);
}

/// <summary>Always the same.</summary>
internal sealed class AlwaysCode(bool holds) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge) => holds;
}

/// <summary>All hold.</summary>
internal sealed class AndCode(PredicateCode[] of) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge)
    {
        foreach (var test in of)
        {
            run.Stepped(1);
            if (!test.Holds(run, node, edge))
                return false;
        }

        return true;
    }
}

/// <summary>One holds.</summary>
internal sealed class OrCode(PredicateCode[] of) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge)
    {
        foreach (var test in of)
        {
            run.Stepped(1);
            if (test.Holds(run, node, edge))
                return true;
        }

        return false;
    }
}

/// <summary>It does not hold.</summary>
internal sealed class NotCode(PredicateCode of) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge) => !of.Holds(run, node, edge);
}

/// <summary>The node is of one of some types.</summary>
internal sealed class TypeCode(bool[] types) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge) => types[node.TypeIndex];
}

/// <summary>The links of a node that a predicate looks along.</summary>
internal readonly record struct LinkPlace(int Owner, int Link, bool Outgoing)
{
    /// <summary>The relationships of a node; none where another type declares the link.</summary>
    public Edge[] Of(NodeRow node) => node.TypeIndex == Owner ? node.Edges[Link] : Edge.None;

    /// <summary>The node at the other end.</summary>
    public NodeRow Other(ReadRun run, Edge edge) => run.Snapshot.Row(Outgoing ? edge.To : edge.From);
}

/// <summary>A relationship passes.</summary>
internal sealed class LinkSomeCode(LinkPlace place, PredicateCode? test) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge)
    {
        var edges = place.Of(node);
        if (test is null)
            return edges.Length > 0;
        foreach (var each in edges)
        {
            run.Stepped(1);
            if (test.Holds(run, place.Other(run, each), each))
                return true;
        }

        return false;
    }
}

/// <summary>Every relationship passes.</summary>
internal sealed class LinkAllCode(LinkPlace place, PredicateCode test) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge)
    {
        foreach (var each in place.Of(node))
        {
            run.Stepped(1);
            if (!test.Holds(run, place.Other(run, each), each))
                return false;
        }

        return true;
    }
}

/// <summary>The number of relationships compares.</summary>
internal sealed class LinkCountCode(LinkPlace place, Comparison comparison, int operand) : PredicateCode
{
    public override bool Holds(ReadRun run, NodeRow node, Edge? edge) =>
        Comparing.Holds(Domain.Values.IntegerValue.Of(place.Of(node).Length), comparison, run, operand);
}
