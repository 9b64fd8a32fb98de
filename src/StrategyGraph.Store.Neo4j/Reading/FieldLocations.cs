using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>
/// Finds where the fields of a response stand in the document, for errors (specification 7.1.2). Nothing of it is kept in plans: the way to a
/// field is gone anew, by the names in its path, and once for all errors with the same names.
/// </summary>
internal sealed class FieldLocations(OperationContext context)
{
    private readonly Dictionary<string, IReadOnlyList<Location>?> _known = new(StringComparer.Ordinal);

    /// <summary>
    /// The locations of all selections that ask for the field at a path; null where the document has none. Where nodes of several types can stand on
    /// the way, the selections on each of them count.
    /// </summary>
    public IReadOnlyList<Location>? Of(IReadOnlyList<object> path)
    {
        string[] names = [.. path.OfType<string>()];
        var key = string.Join(' ', names);
        if (!_known.TryGetValue(key, out var locations))
            _known[key] = locations = Find(names);
        return locations;
    }

    private IReadOnlyList<Location>? Find(string[] names)
    {
        var operation = context.Operation;
        IEnumerable<ObjectType> types = [operation.RootType];
        SelectionSetSyntax[] sets = [operation.Syntax.SelectionSet];
        FieldSyntax[] nodes = [];
        foreach (var name in names)
        {
            CollectedField[] fields = [.. types.SelectMany(t => FieldCollection.Collect(operation, t, sets, context.Variables)).Where(f => f.ResponseName == name)];
            nodes = [.. fields.SelectMany(f => f.Nodes).Distinct()];
            sets = [.. nodes.Select(n => n.SelectionSet).OfType<SelectionSetSyntax>()];
            types = [.. fields.Select(f => f.Definition.Type.Named).Distinct().SelectMany(t => t is ObjectType type ? [type] : operation.Schema.PossibleTypes(t)).Distinct()];
        }

        return nodes.Length == 0 ? null : [.. nodes.Select(n => operation.Document.Source.LocationOf(n.Start)).Order(ByPlace)];
    }

    private static readonly Comparer<Location> ByPlace = Comparer<Location>.Create((a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)));
}
