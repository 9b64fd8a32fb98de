namespace StrategyGraph.Store.Embedded.Snapshots;

/// <summary>The natural order of nodes: type in the model's order, position, id. It is total.</summary>
internal sealed class NaturalOrder : IComparer<NodeRow>
{
    /// <summary>The one comparer.</summary>
    public static readonly NaturalOrder Comparer = new();

    /// <summary>Less than, equal to or greater than zero.</summary>
    public static int Compare(NodeRow a, NodeRow b)
    {
        if (a.TypeIndex != b.TypeIndex)
            return a.TypeIndex.CompareTo(b.TypeIndex);
        return a.Position != b.Position ? a.Position.CompareTo(b.Position) : a.Id.CompareTo(b.Id);
    }

    int IComparer<NodeRow>.Compare(NodeRow? x, NodeRow? y) => Compare(x!, y!);
}
