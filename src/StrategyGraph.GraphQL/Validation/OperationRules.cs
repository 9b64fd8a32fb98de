using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>Specification 5.2: operations. <see cref="SubscriptionRule"/> has 5.2.4.</summary>
internal sealed class OperationRules(ValidationContext context)
{
    private Dictionary<string, NameSyntax>? _names;

    /// <summary>5.2.2.1 Operation Name Uniqueness.</summary>
    public void NameIsUnique(OperationSyntax operation)
    {
        if (operation.Name is not { } name || context.OperationCount == 1)
            return;
        _names ??= new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        if (!_names.TryAdd(name.Value, name))
            context.Errors.Add($"There can be only one operation named \"{name.Value}\".", _names[name.Value], name);
    }

    /// <summary>5.2.3.1 Lone Anonymous Operation.</summary>
    public void AnonymousIsAlone(OperationSyntax operation)
    {
        if (operation.Name is null && context.OperationCount > 1)
        {
            context.Errors.Add(
                $"This anonymous operation must be the only defined operation, but the document has {context.OperationCount}. Give each a name.",
                operation);
        }
    }

    /// <summary>5.2.1.1 Operation Type Existence.</summary>
    public void RootTypeExists(OperationSyntax operation)
    {
        if (context.Schema.Root(operation.Kind) is not null)
            return;
        var kind = operation.Kind == OperationKind.Mutation ? "mutation" : "subscription";
        context.Errors.Add($"The schema has no {kind} type, so this {kind} cannot be executed.", operation);
    }
}
