using StrategyGraph.Clients.Tests.Support;

namespace StrategyGraph.Clients.Tests.Agreement;

/// <summary>The model is SDL that @neo4j/graphql takes as it is.</summary>
public sealed class The_model
{
    [ClientFact]
    public async Task Is_loaded_by_neo4j_graphql()
    {
        var path = RepositoryFolder.At("src", "StrategyGraph.Domain", "Model", "strategy.graphql");
        var told = await NodeScript.RunAsync("neo4j-graphql", path);
        var types = told.GetProperty("types").EnumerateArray().Select(t => t.GetString()).ToHashSet();
        Assert.Superset(new HashSet<string?>(Domain.Model.ModelReader.ReadBuiltIn().NodeTypes.Select(t => t.Name)), types);
        Assert.Contains("plans", told.GetProperty("fields").EnumerateArray().Select(f => f.GetString()));
    }
}
