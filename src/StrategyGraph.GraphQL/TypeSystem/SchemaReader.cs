using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem.Reading;
using StrategyGraph.GraphQL.TypeSystem.Rules;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>
/// Reads a schema from type system definitions and extensions (specification 3), and checks it by all rules of that chapter.
/// </summary>
public static class SchemaReader
{
    /// <summary>Reads a schema from text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="scalars">
    /// What is known of custom scalars that the text defines, such as <see cref="DateScalar"/>; all others pass any value through.
    /// </param>
    /// <exception cref="GraphQLException">One syntax error, or all faults of the schema in the order of the text; located.</exception>
    public static Schema Read(Source source, IReadOnlyList<ScalarType>? scalars = null) => Read(Parser.Parse(source), scalars);

    /// <summary>Reads a schema from a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scalars">
    /// What is known of custom scalars that the document defines, such as <see cref="DateScalar"/>; all others pass any value through.
    /// </param>
    /// <exception cref="GraphQLException">All faults of the schema in the order of the text; located.</exception>
    public static Schema Read(DocumentSyntax document, IReadOnlyList<ScalarType>? scalars = null)
    {
        var draft = new SchemaDraft(document);
        new TypeBuilder(draft, scalars ?? []).Build();
        var roots = new RootTypes(draft);
        SchemaRules.Check(draft);
        draft.Faults.ThrowIfAny();

        return new Schema(
            draft.Types,
            roots.Of(OperationKind.Query)!,
            roots.Of(OperationKind.Mutation),
            roots.Of(OperationKind.Subscription),
            draft.Directives,
            draft.Declared.Schema?.Description?.Value)
        {
            AppliedDirectives = [.. draft.Declared.SchemaParts.SelectMany(p => p.Directives)],
        };
    }
}
