using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>How a default value is shown, in SDL and in introspection: the literal on one line, its block strings as plain ones.</summary>
public static class DefaultText
{
    /// <summary>The text of the default, in the GraphQL language; null where there is none.</summary>
    public static string? Of(InputValue value) => value.DefaultValue is null ? null : SyntaxPrinter.Print(OnOneLine(value.DefaultValue));

    private static ValueSyntax OnOneLine(ValueSyntax value) => value switch
    {
        StringValueSyntax { IsBlock: true } text => text with { IsBlock = false },
        ListValueSyntax list => list with { Items = [.. list.Items.Select(OnOneLine)] },
        ObjectValueSyntax fields => fields with { Fields = [.. fields.Fields.Select(f => f with { Value = OnOneLine(f.Value) })] },
        _ => value,
    };
}
