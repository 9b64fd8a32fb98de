using System.Text;
using System.Text.Json;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Planning.Copying;

/// <summary>Moves a graph from one store to another, and proves the copy equal.</summary>
public static class GraphCopy
{
    /// <summary>The change set that makes an empty graph equal to that of a store. Ids, order and versions of nodes are kept.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLException">The store cannot answer.</exception>
    public static async Task<ChangeSet> ReadAsync(GraphModel model, IGraphStore from, CancellationToken cancellation)
    {
        var nodes = new List<Change>();
        var links = new List<Change>();
        await foreach (var (type, page) in new GraphExport(model, from).ReadAsync(cancellation).ConfigureAwait(false))
        {
            foreach (var node in page.EnumerateArray())
            {
                var values = type.Properties.Select(p => ValueOf(node.GetProperty(p.Name), p)).ToArray();
                var id = ((TextValue)values[type.Id.Index]!).Text;
                nodes.Add(new AddNode(type, id, values));
                foreach (var link in ExportQuery.Links(type))
                    links.AddRange(LinksOf(link, id, node.GetProperty(link.Name)));
            }
        }

        return new ChangeSet([.. nodes, .. links]);
    }

    /// <summary>
    /// The first difference between two graphs, as a sentence; null where they are equal: the same nodes, values, versions, links and order.
    /// </summary>
    /// <exception cref="GraphQL.Errors.GraphQLException">A store cannot answer.</exception>
    public static async Task<string?> DifferenceAsync(GraphModel model, IGraphStore one, IGraphStore other, CancellationToken cancellation)
    {
        var ours = new GraphExport(model, one).LinesAsync(cancellation).GetAsyncEnumerator(cancellation);
        var theirs = new GraphExport(model, other).LinesAsync(cancellation).GetAsyncEnumerator(cancellation);
        await using (ours.ConfigureAwait(false))
        await using (theirs.ConfigureAwait(false))
        {
            while (true)
            {
                var (more, moreThere) = (await ours.MoveNextAsync().ConfigureAwait(false), await theirs.MoveNextAsync().ConfigureAwait(false));
                if (!more && !moreThere)
                    return null;
                if (!more || !moreThere || ours.Current != theirs.Current)
                    return $"one has {(more ? Short(ours.Current) : "nothing")} where the other has {(moreThere ? Short(theirs.Current) : "nothing")}";
            }
        }
    }

    private static string Short(string line) => line.Length <= 120 ? line : line[..120] + "…";

    private static IEnumerable<AddLink> LinksOf(Link link, string id, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            yield break;
        if (link.IsSingle)
        {
            yield return LinkOf(link, id, value.GetProperty("id").GetString()!, null);
            yield break;
        }

        foreach (var edge in value.GetProperty("edges").EnumerateArray())
        {
            var values = link.Relationship.Properties?.Properties.Select(p => ValueOf(edge.GetProperty(p.Name), p)).ToArray();
            yield return LinkOf(link, id, edge.GetProperty("node").GetProperty("id").GetString()!, values);
        }
    }

    private static AddLink LinkOf(Link link, string id, string other, Value?[]? values) => link.Direction == LinkDirection.Out
        ? new AddLink(link.Relationship, id, other, values)
        : new AddLink(link.Relationship, other, id, values);

    private static Value? ValueOf(JsonElement json, Property property)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return null;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json.GetRawText()));
        reader.Read();
        return ValueJson.Read(ref reader, property);
    }
}
