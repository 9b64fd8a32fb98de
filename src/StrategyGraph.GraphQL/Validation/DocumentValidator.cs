using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>
/// Says whether a document may be executed against a schema (specification 5, September 2025). The rules, by section:
/// <list type="table">
/// <item><term>5.1 Documents</term><description><see cref="DocumentRules"/></description></item>
/// <item><term>5.2 Operations</term><description><see cref="OperationRules"/>, <see cref="SubscriptionRule"/></description></item>
/// <item><term>5.3 Fields</term><description><see cref="FieldRules"/>, <see cref="FieldMergeRule"/></description></item>
/// <item><term>5.4 Arguments</term><description><see cref="ArgumentRules"/></description></item>
/// <item><term>5.5 Fragments</term><description><see cref="FragmentRules"/>, <see cref="FragmentCycleRule"/></description></item>
/// <item><term>5.6 Values</term><description><see cref="ValueRules"/></description></item>
/// <item><term>5.7 Directives</term><description><see cref="DirectiveRules"/></description></item>
/// <item><term>5.8 Variables</term><description><see cref="VariableRules"/></description></item>
/// <item><term>limits</term><description><see cref="LimitRules"/></description></item>
/// </list>
/// <see cref="DocumentWalk"/> calls them in one walk over the document, in the order in which graphql-js reports errors.
/// </summary>
public static class DocumentValidator
{
    /// <summary>
    /// The errors of a parsed document, in document order as graphql-js 16 has it, each with code <see cref="ErrorCodes.Validation"/> and
    /// the places it concerns; empty where the document is valid.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentSyntax document, ValidationLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        var context = new ValidationContext(schema, document, limits ?? ValidationLimits.Default);
        try
        {
            DocumentRules.DefinitionsAreExecutable(context);
            new DocumentWalk(context).Run();
        }
        catch (ValidationAborted)
        {
            // The last error says why; what the walk saw of variables and fragments is still worth checking.
        }

        try
        {
            context.Errors.StartStage();
            VariableRules.CheckOperations(context);
            if (!context.Errors.WasAborted)
                FragmentRules.AreUsed(context);
        }
        catch (ValidationAborted)
        {
        }

        return context.Errors.InOrder();
    }
}
