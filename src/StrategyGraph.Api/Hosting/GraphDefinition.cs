using StrategyGraph.Domain.Gaps;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Gaps;
using StrategyGraph.Planning.SchemaBuilding;
using StrategyGraph.Api.Options;

namespace StrategyGraph.Api.Hosting;

/// <summary>What a graph is, before there is any data: the model, the API's schema made from it, and the gap rules that fit it.</summary>
internal sealed record GraphDefinition(GraphModel Model, Schema Schema, IReadOnlyList<GapRule> Rules)
{
    /// <summary>Reads the model and the rules, the built-in ones and those of the options' folder.</summary>
    /// <exception cref="StartException">The model or a rule has faults; each is named with file, line and column.</exception>
    public static GraphDefinition Read(ServerOptions options)
    {
        try
        {
            var model = ModelReader.ReadBuiltIn();
            var sources = GapRuleReader.Read([.. GapRuleReader.BuiltIn(), .. GapRuleReader.InFolder(options.RulesPath)]);
            var schema = ApiSchema.Build(model, sources, options.Pages);
            return new GraphDefinition(model, schema, GapRuleCompiler.Compile(schema, sources));
        }
        catch (GraphQLException e)
        {
            throw new StartException([.. e.Errors.Select(f => f.Message)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The gap rules in \"{options.RulesPath}\" cannot be read: {e.Message}");
        }
    }
}
