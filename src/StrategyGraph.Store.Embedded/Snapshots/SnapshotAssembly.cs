namespace StrategyGraph.Store.Embedded.Snapshots;

/// <summary>Makes a snapshot of a whole graph at once.</summary>
internal static class SnapshotAssembly
{
    /// <summary>
    /// The snapshot of these nodes (by handle; null where there is none), whose relationships it fills in. The edges are sorted by start,
    /// relationship and position, and fit the model.
    /// </summary>
    public static Snapshot Make(LinkTable links, long version, NodeRow?[] rows, List<Edge> edges)
    {
        var byType = links.Model.NodeTypes.Select(_ => new List<NodeRow>()).ToArray();
        foreach (var row in rows)
        {
            if (row is not null)
                byType[row.TypeIndex].Add(row);
        }

        foreach (var list in byType)
            list.Sort(NaturalOrder.Comparer);
        FillOut(links, rows, edges);
        FillIn(links, rows, byType);
        var chunks = Chunks(rows);
        var all = new List<NodeRow>(byType.SelectMany(l => l));
        return new Snapshot(
            links, version, chunks, rows.Length, IdIndex.Empty.With([], all, chunks), [.. byType.Select(l => l.Select(r => r.Handle).ToArray())]);
    }

    private static void FillOut(LinkTable links, NodeRow?[] rows, List<Edge> edges)
    {
        for (int start = 0, end; start < edges.Count; start = end)
        {
            var (from, relationship) = (edges[start].From, edges[start].Relationship);
            for (end = start + 1; end < edges.Count && edges[end].From == from && ReferenceEquals(edges[end].Relationship, relationship);)
                end++;
            var row = rows[from]!;
            var group = edges.GetRange(start, end - start).ToArray();
            var under = links.OutOf(row.Type, relationship);
            foreach (var link in under)
                row.Edges[link] = under.Length == 1 ? group : Array.FindAll(group, e => links.Out(row.Type, relationship, rows[e.To]!.Type) == link);
        }
    }

    // Nodes in their natural order, the relationships of each in the order of their places: so they come in the order in which they stand.
    private static void FillIn(LinkTable links, NodeRow?[] rows, List<NodeRow>[] byType)
    {
        var starts = new int[rows.Length];
        var total = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            starts[i] = total;
            total += rows[i]?.Edges.Length ?? 0;
        }

        var counts = new int[total];
        foreach (var list in byType)
        {
            foreach (var row in list)
                Count(links, rows, row, starts, counts);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            for (var link = 0; link < (rows[i]?.Edges.Length ?? 0); link++)
            {
                ref var count = ref counts[starts[i] + link];
                if (count > 0)
                    rows[i]!.Edges[link] = new Edge[count];
                count = 0;
            }
        }

        foreach (var list in byType)
        {
            foreach (var row in list)
                Fill(links, rows, row, starts, counts);
        }
    }

    private static void Count(LinkTable links, NodeRow?[] rows, NodeRow row, int[] starts, int[] counts)
    {
        foreach (var link in links.Outgoing[row.TypeIndex])
        {
            foreach (var edge in row.Edges[link.Index])
                counts[starts[edge.To] + links.In(row.Type, link.Relationship, rows[edge.To]!.Type)]++;
        }
    }

    private static void Fill(LinkTable links, NodeRow?[] rows, NodeRow row, int[] starts, int[] counts)
    {
        foreach (var link in links.Outgoing[row.TypeIndex])
        {
            foreach (var edge in row.Edges[link.Index])
            {
                var end = links.In(row.Type, link.Relationship, rows[edge.To]!.Type);
                rows[edge.To]!.Edges[end][counts[starts[edge.To] + end]++] = edge;
            }
        }
    }

    private static NodeRow?[][] Chunks(NodeRow?[] rows)
    {
        var chunks = new NodeRow?[(rows.Length + Snapshot.ChunkSize - 1) >> Snapshot.ChunkBits][];
        for (var i = 0; i < chunks.Length; i++)
        {
            chunks[i] = new NodeRow?[Snapshot.ChunkSize];
            Array.Copy(rows, i << Snapshot.ChunkBits, chunks[i], 0, Math.Min(Snapshot.ChunkSize, rows.Length - (i << Snapshot.ChunkBits)));
        }

        return chunks;
    }
}
