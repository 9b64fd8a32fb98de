using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>Names that begin with two underscores are introspection's (specification 2.1.9.1).</summary>
internal static class NameRules
{
    public static void Check(SchemaDraft draft)
    {
        foreach (var type in draft.Declared.Types)
        {
            Check(draft, type.Name, type.Definition);
            foreach (var field in type.Fields)
            {
                Check(draft, field.Name.Value, field);
                CheckAll(draft, field.Arguments);
            }

            CheckAll(draft, type.InputFields);
            foreach (var value in type.Values)
                Check(draft, value.Name.Value, value);
        }

        foreach (var directive in draft.Declared.Directives)
        {
            Check(draft, directive.Name.Value, directive);
            CheckAll(draft, directive.Arguments);
        }
    }

    private static void CheckAll(SchemaDraft draft, IEnumerable<InputValueDefinitionSyntax> values)
    {
        foreach (var value in values)
            Check(draft, value.Name.Value, value);
    }

    private static void Check(SchemaDraft draft, string name, SyntaxNode place)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            draft.Faults.Add($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", place);
    }
}
