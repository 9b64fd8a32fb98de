using System.Text.Json;
using StrategyGraph.Domain.Gaps;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.GraphQL.Validation;
using StrategyGraph.Planning.Gaps;
using StrategyGraph.Planning.Operations;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Planning.Tests;

/// <summary>The built-in model with its rules, planned without a store.</summary>
internal static class Fixture
{
    public static GraphModel Model { get; } = ModelReader.ReadBuiltIn();

    private static readonly IReadOnlyList<GapRuleSource> RuleSources = GapRuleReader.Read(GapRuleReader.BuiltIn());

    public static Schema Schema { get; } = ApiSchema.Build(Model, RuleSources, new PageSizes());

    public static OperationPlanner Planner { get; } = new(Model, GapRuleCompiler.Compile(Schema, RuleSources), new PageSizes());

    public static ReadPlan Plan(string query, string? variables = null)
    {
        var document = Parser.Parse(new Source(query));
        var errors = DocumentValidator.Validate(Schema, document);
        if (errors.Count > 0)
            throw new GraphQLException(errors);
        var operation = new Operation(Schema, document, document.Definitions.OfType<OperationSyntax>().First());
        var values = VariableCoercion.Coerce(operation, variables is null ? null : JsonDocument.Parse(variables).RootElement);
        return Planner.Plan(operation, values);
    }
}
