using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Store.Neo4j.Compiling;
using StrategyGraph.Store.Neo4j.Http;
using StrategyGraph.Store.Neo4j.Reading;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>Reads into a draft what a change set touches: the nodes that it names, the links that it changes, the greatest positions.</summary>
internal sealed class DraftReader(Neo4jTransaction transaction, GraphModel model, int batch, Draft draft)
{
    private readonly string _all = CypherWriter.Labels(model.NodeTypes);

    /// <summary>Reads all of it. Where the graph is empty, as it may be before the first change set, there is nothing to read; gives whether it is.</summary>
    public async ValueTask<bool> ReadAsync(ChangeSet changes, bool isFirst, CancellationToken cancellation)
    {
        if (isFirst && await IsEmptyAsync(cancellation).ConfigureAwait(false))
            return true;
        await ReadNodesAsync(changes, cancellation).ConfigureAwait(false);
        var removed = changes.Changes.OfType<RemoveNode>().Select(c => draft.Known(c.Id)).OfType<DraftNode>().Distinct().ToList();
        var starts = new HashSet<(DraftNode Start, RelationshipType Relationship)>();
        await ReadIncomingAsync(removed, starts, cancellation).ConfigureAwait(false);
        await ReadEndsAsync(removed, cancellation).ConfigureAwait(false);
        foreach (var change in changes.Changes)
        {
            var (from, relationship) = change switch
            {
                AddLink c => (draft.Known(c.From), c.Relationship),
                RemoveLink c => (draft.Known(c.From), c.Relationship),
                _ => (null, null!),
            };
            if (from is not null)
                starts.Add((from, relationship));
        }

        await ReadGroupsAsync(starts, cancellation).ConfigureAwait(false);
        await ReadPositionsAsync(changes, removed, cancellation).ConfigureAwait(false);
        return false;
    }

    private async ValueTask<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        var nodes = 0;
        await transaction.RunAsync("MATCH (n) RETURN count(n)", null, (ref Cells cells) => Read(ref cells, (ref Cells c) => nodes = c.NextNumber()), cancellation)
            .ConfigureAwait(false);
        // The version's node is there already.
        return nodes <= 1;
    }

    private async ValueTask ReadNodesAsync(ChangeSet changes, CancellationToken cancellation)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes.Changes)
        {
            switch (change)
            {
                case AddNode c:
                    ids.Add(c.Id);
                    break;
                case SetProperties c:
                    ids.Add(c.Id);
                    break;
                case RemoveNode c:
                    ids.Add(c.Id);
                    break;
                case AddLink c:
                    ids.Add(c.From);
                    ids.Add(c.To);
                    break;
                case RemoveLink c:
                    ids.Add(c.From);
                    ids.Add(c.To);
                    break;
            }
        }

        await RunAsync($"MATCH (n{_all}) WHERE n.id IN $p.rows RETURN {Node("n")}", ids, (ref Cells c) => ReadNode(ref c), cancellation).ConfigureAwait(false);
    }

    private async ValueTask ReadIncomingAsync(List<DraftNode> removed, HashSet<(DraftNode, RelationshipType)> starts, CancellationToken cancellation)
    {
        foreach (var ends in removed.GroupBy(n => n.Type))
        {
            await RunAsync(
                $"UNWIND $p.rows AS id MATCH (n{CypherWriter.Labels([ends.Key])} {{id: id}})<-[r]-(m{_all}) RETURN id, type(r), {Node("m")}",
                ends.Select(n => n.Id),
                (ref Cells c) =>
                {
                    var end = draft.Known(NextText(ref c))!;
                    var relationship = model.Relationship(NextText(ref c));
                    var start = ReadNode(ref c);
                    if (relationship is null || start is null)
                        return;
                    starts.Add((start, relationship));
                    end.Incoming.Add(draft.Group(start, relationship));
                },
                cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask ReadEndsAsync(List<DraftNode> removed, CancellationToken cancellation)
    {
        foreach (var starts in removed.GroupBy(n => n.Type))
        {
            await RunAsync(
                $"UNWIND $p.rows AS id MATCH (n{CypherWriter.Labels([starts.Key])} {{id: id}})-[]->(m{_all}) RETURN {Node("m")}",
                starts.Select(n => n.Id),
                (ref Cells c) =>
                {
                    if (ReadNode(ref c) is { } end)
                        end.IsChecked = true;
                },
                cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask ReadGroupsAsync(HashSet<(DraftNode Start, RelationshipType Relationship)> starts, CancellationToken cancellation)
    {
        foreach (var group in starts.GroupBy(s => (s.Start.Type, s.Relationship)))
        {
            var (type, relationship) = group.Key;
            await RunAsync(
                $"UNWIND $p.rows AS id MATCH (n{CypherWriter.Labels([type])} {{id: id}})-[r{CypherWriter.Types([relationship])}]->(m{_all})"
                    + $" RETURN id, elementId(r), coalesce(r.position, 0), {Node("m")}",
                group.Select(s => s.Start.Id),
                (ref Cells c) =>
                {
                    var links = draft.Group(draft.Known(NextText(ref c))!, relationship);
                    var id = NextText(ref c);
                    var position = NextLong(ref c);
                    if (ReadNode(ref c) is not { } end)
                        return;
                    links.Now.Add(new DraftLink(id, end, position, null));
                    end.Incoming.Add(links);
                },
                cancellation).ConfigureAwait(false);
        }

        foreach (var (start, relationship) in starts)
            draft.Group(start, relationship).Now.Sort((a, b) => a.Position != b.Position ? a.Position.CompareTo(b.Position) : string.CompareOrdinal(a.To.Id, b.To.Id));
    }

    private async ValueTask ReadPositionsAsync(ChangeSet changes, List<DraftNode> removed, CancellationToken cancellation)
    {
        var moving = removed.ToHashSet();
        foreach (var set in changes.Changes.OfType<SetProperties>())
        {
            if (set.Values.Any(v => v.Key.Name == "position") && draft.Known(set.Id) is { } node)
                moving.Add(node);
        }

        foreach (var node in moving)
            draft.LastPositions.Arrived(node);
        foreach (var type in changes.Changes.OfType<AddNode>().Where(c => c.Values.Length <= c.Type.Position.Index || c.Values[c.Type.Position.Index] is null).Select(c => c.Type).Distinct())
        {
            await transaction.RunAsync(
                $"MATCH (n{CypherWriter.Labels([type])}) WHERE n.position IS NOT NULL AND n.id IS NOT NULL AND NOT n.id IN $p.rows"
                    + " RETURN n.position ORDER BY n.position DESC LIMIT 1",
                json => RowsParameter.Write(json, moving.Where(n => n.Type == type).Select(n => n.Id)),
                (ref Cells cells) => Read(ref cells, (ref Cells c) => draft.LastPositions.Settled(type, NextLong(ref c))),
                cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask RunAsync(string statement, IEnumerable<string> rows, RowReader row, CancellationToken cancellation)
    {
        foreach (var some in rows.Chunk(batch))
            await transaction.RunAsync(statement, json => RowsParameter.Write(json, some), (ref Cells cells) => Read(ref cells, row), cancellation).ConfigureAwait(false);
    }

    private static void Read(ref Cells cells, RowReader row)
    {
        cells.Expect(System.Text.Json.JsonTokenType.StartArray);
        row(ref cells);
        cells.NextEnd();
    }

    private static string Node(string variable) => $"{variable}.id, labels({variable}), {variable}.position, {variable}.version";

    private DraftNode? ReadNode(ref Cells cells)
    {
        var id = NextText(ref cells);
        NodeType? type = null;
        cells.NextList();
        while (cells.Next() != System.Text.Json.JsonTokenType.EndArray)
            type ??= model.NodeType(cells.Tokens.GetString()!);
        var position = NextLong(ref cells);
        var version = NextLong(ref cells);
        return type is null ? null : draft.Know(type, id, position, version);
    }

    private static string NextText(ref Cells cells)
    {
        cells.Next();
        return cells.Tokens.GetString() ?? "";
    }

    // What another tool has written may be without them.
    private static long NextLong(ref Cells cells) => cells.Next() == System.Text.Json.JsonTokenType.Null ? 0 : cells.Tokens.GetInt64();
}
