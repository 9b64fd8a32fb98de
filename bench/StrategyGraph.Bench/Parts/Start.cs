using BenchmarkDotNet.Attributes;
using StrategyGraph.Bench.Graphs;
using StrategyGraph.Domain.Gaps;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Seed;
using StrategyGraph.Planning.Gaps;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Bench.Parts;

/// <summary>
/// What a server does before its first answer, once the code is compiled. At a start the code is not, which costs more than the work:
/// for that see the README.
/// </summary>
public class Start
{
    private readonly IReadOnlyList<SeedFile> _files = SeedFolder.Load(RepositoryFolder.At("seed"));

    /// <summary>Reads the model.</summary>
    [Benchmark]
    public int Model() => ModelReader.ReadBuiltIn().NodeTypes.Count;

    /// <summary>Makes the schema of it, and the gap rules.</summary>
    [Benchmark]
    public int SchemaAndRules()
    {
        var rules = GapRuleReader.Read(GapRuleReader.BuiltIn());
        return GapRuleCompiler.Compile(ApiSchema.Build(Engine.Model, rules, new PageSizes()), rules).Count;
    }

    /// <summary>Reads the seed.</summary>
    [Benchmark]
    public int Seed() => SeedReader.Read(Engine.Model, _files).Changes.Count;

    /// <summary>Reads the seed and puts it into an empty store.</summary>
    [Benchmark]
    public long SeedIntoStore() => Engine.InMemory(SeedReader.Read(Engine.Model, _files)).Version;
}
