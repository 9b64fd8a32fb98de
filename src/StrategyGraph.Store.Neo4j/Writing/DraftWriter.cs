using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Neo4j.Compiling;
using StrategyGraph.Store.Neo4j.Http;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>Writes a draft into the database, in batches of rows.</summary>
internal sealed class DraftWriter(IStatements statements, int batch, IProgress<WriteProgress>? progress)
{
    private long _done;
    private long _total;

    /// <summary>Writes all of it.</summary>
    public async ValueTask WriteAsync(Draft draft, CancellationToken cancellation)
    {
        var added = draft.Nodes.Where(n => n is { IsOld: false, IsRemoved: false }).ToList();
        var gone = draft.Nodes.Where(n => n is { IsOld: true, IsRemoved: true }).ToList();
        var touched = draft.Nodes.Where(n => n is { IsOld: true, IsRemoved: false, IsTouched: true }).ToList();
        var groups = draft.Groups.Where(g => !g.Start.IsRemoved).ToList();
        var links = groups.SelectMany(g => g.Now.Select((link, i) => (Group: g, Link: link, Place: i + 1L))).ToList();
        _total = added.Count + gone.Count + touched.Count + links.Count(l => l.Link.Id is null);
        await RemoveAsync(gone, groups, cancellation).ConfigureAwait(false);
        await MoveAsync([.. links.Where(l => l.Link.Id is not null && l.Link.Position != l.Place).Select(l => (l.Link.Id!, l.Place))], cancellation)
            .ConfigureAwait(false);
        foreach (var nodes in added.GroupBy(n => n.Type))
            await AddAsync(nodes.Key, nodes, cancellation).ConfigureAwait(false);
        foreach (var nodes in touched.GroupBy(n => (n.Type, Names: string.Join(' ', n.Sets.Keys.Select(p => p.Name).Order(StringComparer.Ordinal)))))
            await SetAsync(nodes.Key.Type, [.. nodes], cancellation).ConfigureAwait(false);
        foreach (var some in links.Where(l => l.Link.Id is null).GroupBy(l => (l.Group.Relationship, From: l.Group.Start.Type, To: l.Link.To.Type)))
            await LinkAsync(some.Key.Relationship, some.Key.From, some.Key.To, some, cancellation).ConfigureAwait(false);
    }

    private async ValueTask RemoveAsync(List<DraftNode> nodes, List<LinkGroup> groups, CancellationToken cancellation)
    {
        await RunAsync(
            "UNWIND $p.rows AS id MATCH ()-[r]->() WHERE elementId(r) = id DELETE r",
            groups.SelectMany(g => g.Removed).Where(l => !l.To.IsRemoved),
            static (json, link) => json.String(link.Id),
            0,
            cancellation).ConfigureAwait(false);
        foreach (var some in nodes.GroupBy(n => n.Type))
        {
            await RunAsync(
                $"UNWIND $p.rows AS id MATCH (n{CypherWriter.Labels([some.Key])} {{id: id}}) DETACH DELETE n",
                some,
                static (json, node) => json.String(node.Id),
                1,
                cancellation).ConfigureAwait(false);
        }
    }

    private ValueTask MoveAsync(List<(string Id, long Place)> links, CancellationToken cancellation) => RunAsync(
        "UNWIND $p.rows AS x MATCH ()-[r]->() WHERE elementId(r) = x[0] SET r.position = x[1]",
        links,
        static (json, link) =>
        {
            json.StartArray();
            json.String(link.Id);
            json.Number(link.Place);
            json.EndArray();
        },
        0,
        cancellation);

    private ValueTask AddAsync(NodeType type, IEnumerable<DraftNode> nodes, CancellationToken cancellation) => RunAsync(
        $"UNWIND $p.rows AS x CREATE (n{CypherWriter.Labels([type])} {{{ValueWriter.Map(type.Properties, 0)}}})",
        nodes,
        static (json, node) => WriteRow(json, null, node.Values!),
        1,
        cancellation);

    private ValueTask SetAsync(NodeType type, List<DraftNode> nodes, CancellationToken cancellation)
    {
        var properties = nodes[0].Sets.Keys.OrderBy(p => p.Index).ToArray();
        var sets = string.Concat(properties.Select((p, i) => $", {CypherWriter.Property("n", p.Name)} = {ValueWriter.Cell($"x[{CypherWriter.Number(i + 2)}]", p)}"));
        return RunAsync(
            $"UNWIND $p.rows AS x MATCH (n{CypherWriter.Labels([type])} {{id: x[0]}}) SET n.version = x[1]{sets}",
            nodes,
            (json, node) => WriteRow(json, node.Id, [IntegerValue.Of(node.Version + 1), .. properties.Select(p => node.Sets[p])]),
            1,
            cancellation);
    }

    private ValueTask LinkAsync(
        RelationshipType relationship, NodeType from, NodeType to, IEnumerable<(LinkGroup Group, DraftLink Link, long Place)> links, CancellationToken cancellation)
    {
        var properties = relationship.Properties is { } edge ? ", " + ValueWriter.Map(edge.Properties, 3) : "";
        return RunAsync(
            $"UNWIND $p.rows AS x MATCH (a{CypherWriter.Labels([from])} {{id: x[0]}}) MATCH (b{CypherWriter.Labels([to])} {{id: x[1]}})"
                + $" CREATE (a)-[{CypherWriter.Types([relationship])} {{position: x[2]{properties}}}]->(b)",
            links,
            static (json, link) =>
                WriteRow(json, link.Group.Start.Id, [new TextValue(link.Link.To.Id), IntegerValue.Of(link.Place), .. link.Link.Values ?? []]),
            1,
            cancellation);
    }

    private async ValueTask RunAsync<T>(string statement, IEnumerable<T> rows, Action<ResponseWriter, T> write, int counts, CancellationToken cancellation)
    {
        foreach (var some in rows.Chunk(batch))
        {
            await statements.RunAsync(statement, json => RowsParameter.Write(json, some, write), null, cancellation).ConfigureAwait(false);
            _done += counts * some.Length;
            if (counts > 0)
                progress?.Report(new WriteProgress(_done, _total));
        }
    }

    private static void WriteRow(ResponseWriter json, string? id, Value?[] values)
    {
        json.StartArray();
        if (id is not null)
            json.String(id);
        foreach (var value in values)
            ValueWriter.Write(json, value);
        json.EndArray();
    }
}
