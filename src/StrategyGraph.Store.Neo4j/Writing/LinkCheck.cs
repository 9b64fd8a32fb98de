using StrategyGraph.Domain.Changes;
using StrategyGraph.Store.Neo4j.Compiling;
using StrategyGraph.Store.Neo4j.Http;
using StrategyGraph.Store.Neo4j.Reading;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>Looks, when all changes are written, whether every node that they touched has the links that its type asks for.</summary>
internal static class LinkCheck
{
    /// <summary>The faults, in the order in which the nodes were met.</summary>
    public static async ValueTask<List<string>> FindAsync(IStatements statements, Draft draft, int batch, CancellationToken cancellation)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var nodes in draft.Nodes.Where(n => n is { IsChecked: true, IsRemoved: false }).GroupBy(n => n.Type))
        {
            var links = nodes.Key.Links.Where(l => l.IsSingle || l.IsRequired).ToArray();
            if (links.Length == 0)
                continue;
            var counts = links.Select((l, i) => $"COUNT {{ {CypherWriter.Step("n", l, null, "", true)} }} AS c{CypherWriter.Number(i)}");
            var bad = links.Select((l, i) => (l.IsRequired, l.IsSingle) switch
            {
                (true, true) => $"c{CypherWriter.Number(i)} <> 1",
                (true, false) => $"c{CypherWriter.Number(i)} = 0",
                _ => $"c{CypherWriter.Number(i)} > 1",
            });
            var statement = $"UNWIND $p.rows AS id MATCH (n{CypherWriter.Labels([nodes.Key])} {{id: id}}) WITH id, {string.Join(", ", counts)}"
                + $" WHERE {string.Join(" OR ", bad)} RETURN id, {string.Join(", ", links.Select((_, i) => $"c{CypherWriter.Number(i)}"))}";
            foreach (var some in nodes.Select(n => n.Id).Chunk(batch))
            {
                await statements.RunAsync(
                    statement,
                    json => RowsParameter.Write(json, some),
                    (ref Cells cells) =>
                    {
                        cells.Next();
                        var id = cells.Tokens.GetString()!;
                        var faults = found[id] = [];
                        foreach (var link in links)
                            ChangeCheck.Check(id, nodes.Key, link, cells.NextNumber(), faults);
                        cells.NextEnd();
                    },
                    cancellation).ConfigureAwait(false);
            }
        }

        return [.. draft.Nodes.Where(n => !n.IsRemoved).SelectMany(n => found.GetValueOrDefault(n.Id) ?? [])];
    }
}
