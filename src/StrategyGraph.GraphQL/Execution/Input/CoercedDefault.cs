using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>The default of an argument or input field, coerced once (specification 6.4.1 encourages that), in both forms.</summary>
internal sealed record CoercedDefault(InputNode Node, object? Value)
{
    /// <summary>The coerced default of a definition that has one.</summary>
    /// <exception cref="InvalidOperationException">The schema's default does not fit its type.</exception>
    public static CoercedDefault Of(InputValue definition)
    {
        if (definition.Coerced is { } known)
            return known;
        var node = new InputReader(null, VariableValues.None, $"The schema's default of \"{definition.Name}\"")
            .Literal(definition.Type, definition.DefaultValue!);
        return definition.Coerced = new CoercedDefault(node, node.ToValue());
    }
}
