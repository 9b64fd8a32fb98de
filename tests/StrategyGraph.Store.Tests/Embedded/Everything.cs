using System.Text;
using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Embedded;

/// <summary>All that a store holds, as text: every node with all of its properties, and all of its links in order with their properties and cursors.</summary>
public static class Everything
{
    private static readonly string Query = QueryOf(SmallModel.Model);

    public static async Task<string> In(IGraphStore store) => store.Version + await new Asking(SmallModel.Model, store).Ask(Query);

    private static string QueryOf(GraphModel model)
    {
        var query = new StringBuilder("{");
        foreach (var type in model.NodeTypes)
        {
            query.Append($" {type.Plural}(first: 1000) {{ edges {{ cursor node {{ {string.Join(' ', type.Properties.Select(p => p.Name))}");
            foreach (var link in type.Links.Where(l => !l.IsImplicit))
            {
                var node = "node { " + (link.Union is null ? "id" : string.Join(' ', link.Targets.Select(t => $"... on {t} {{ {t.Name}: id }}"))) + " }";
                var edge = string.Join(' ', link.Relationship.Properties?.Properties.Select(p => p.Name) ?? []);
                query.Append(link.IsSingle ? $" {link.Name} {{ id }}" : $" {link.Name}(first: 1000) {{ edges {{ cursor {edge} {node} }} }}");
            }

            query.Append(" } } }");
        }

        return query.Append('}').ToString();
    }
}
