using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>A page of a connection: a part of the relationships of a node, of the nodes of a type, or of gathered items.</summary>
internal readonly ref struct PageOfItems
{
    /// <summary>The relationships, where the page is of those.</summary>
    public Edge[]? Edges { get; init; }

    /// <summary>Whether they go out.</summary>
    public bool Outgoing { get; init; }

    /// <summary>The handles, where the page is of all nodes of a type.</summary>
    public int[]? Handles { get; init; }

    /// <summary>Where the page begins, in either array or in the items of the read.</summary>
    public int Start { get; init; }

    /// <summary>How many items it has.</summary>
    public int Count { get; init; }

    /// <summary>Whether items follow it.</summary>
    public bool HasNext { get; init; }

    /// <summary>Whether items precede it.</summary>
    public bool HasPrevious { get; init; }

    /// <summary>How many items there are on all pages, where that was asked.</summary>
    public int Total { get; init; }

    /// <summary>An item by its place in the source.</summary>
    public static Item At(ReadRun run, Edge[]? edges, bool outgoing, int[]? handles, int place)
    {
        if (edges is not null)
        {
            var edge = edges[place];
            return new Item(run.Snapshot.Row(outgoing ? edge.To : edge.From), edge, 0);
        }

        return handles is not null ? new Item(run.Snapshot.Row(handles[place]), null, 0) : run.Items[place];
    }

    /// <summary>An item by its place on the page.</summary>
    public Item At(ReadRun run, int place) => At(run, Edges, Outgoing, Handles, Start + place);
}
