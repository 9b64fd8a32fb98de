using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem.Reading;

/// <summary>The root types of a schema (specification 3.3.1): those its definition names, or those of the usual names.</summary>
internal sealed class RootTypes
{
    private static readonly (OperationKind Kind, string Name)[] Usual =
        [(OperationKind.Query, "Query"), (OperationKind.Mutation, "Mutation"), (OperationKind.Subscription, "Subscription")];

    private readonly Dictionary<OperationKind, (ObjectType? Type, SyntaxNode Place)> _roots = [];
    private readonly SchemaDraft _draft;

    public RootTypes(SchemaDraft draft)
    {
        _draft = draft;
        foreach (var operation in draft.Declared.SchemaParts.SelectMany(p => p.Operations))
            Take(operation);
        if (draft.Declared.Schema is null)
            TakeUsual();

        if (!_roots.ContainsKey(OperationKind.Query))
            draft.Faults.Add("Query root type must be provided.", draft.Declared.Schema);
        foreach (var same in _roots.Where(r => r.Value.Type is not null).GroupBy(r => r.Value.Type!).Where(g => g.Count() > 1))
        {
            var kinds = string.Join(" and ", same.Select(r => KeywordOf(r.Key)));
            draft.Faults.Add(
                $"All root types must be different, \"{same.Key}\" type is used as {kinds} root types.",
                [.. same.Select(r => r.Value.Place)]);
        }
    }

    /// <summary>The root type of a kind, or null.</summary>
    public ObjectType? Of(OperationKind kind) => _roots.GetValueOrDefault(kind).Type;

    private void Take(RootOperationSyntax operation)
    {
        if (_roots.TryGetValue(operation.Kind, out var first))
            _draft.Faults.Add($"There can be only one {KeywordOf(operation.Kind)} type in schema.", first.Place, operation);
        else
            _roots.Add(operation.Kind, (Object(operation.Kind, _draft.Resolve(operation.Type), operation.Type), operation));
    }

    private void TakeUsual()
    {
        foreach (var (kind, name) in Usual)
        {
            if (_draft.Declared.Type(name) is { } declared && !_roots.ContainsKey(kind))
                _roots.Add(kind, (Object(kind, _draft.Type(name)!, declared.Definition), declared.Definition));
        }
    }

    private ObjectType? Object(OperationKind kind, NamedType type, SyntaxNode place)
    {
        if (type is not ObjectType && !_draft.IsUnknown(type))
        {
            var ifProvided = kind == OperationKind.Query ? "" : " if provided";
            _draft.Faults.Add($"{kind} root type must be Object type{ifProvided}, it cannot be {type}.", place);
        }

        return type as ObjectType;
    }

    private static string KeywordOf(OperationKind kind) => Array.Find(Usual, u => u.Kind == kind).Name.ToLowerInvariant();
}
