using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>Specification 5.1: documents.</summary>
internal static class DocumentRules
{
    /// <summary>5.1.1 Executable Definitions: a document to execute holds operations and fragments only.</summary>
    public static void DefinitionsAreExecutable(ValidationContext context)
    {
        var definitions = context.Document.Definitions;
        if (context.Scopes.Count == definitions.Count)
            return;
        context.Errors.Order = ErrorList.OfDocument;
        for (var i = 0; i < definitions.Count; i++)
        {
            var name = definitions[i] switch
            {
                TypeDefinitionSyntax type => $"\"{type.Name.Value}\"",
                DirectiveDefinitionSyntax directive => $"\"@{directive.Name.Value}\"",
                TypeSystemSyntax => "schema",
                _ => null,
            };
            if (name is not null)
                context.Errors.Add($"The {name} definition is not executable. A request holds operations and fragments only.", definitions[i]);
        }
    }
}
