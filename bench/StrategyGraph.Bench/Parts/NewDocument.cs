using System.Text.Json;
using BenchmarkDotNet.Attributes;
using StrategyGraph.Bench.Graphs;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Validation;

namespace StrategyGraph.Bench.Parts;

/// <summary>The plan on a page as a document that was never seen before: each stage, and all of them.</summary>
public class NewDocument
{
    private static readonly string Text = PeerQuery.Text(PeerQuery.PlanOnAPage);
    private static readonly DocumentSyntax Parsed = Parser.Parse(new Source(Text));
    private static readonly JsonElement Variables = JsonDocument.Parse("""{"plan": "plan-000001"}""").RootElement;
    private static readonly Operation Known = OperationOf(Parsed);
    private static readonly VariableValues Coerced = VariableCoercion.Coerce(Known, Variables);

    /// <summary>Parses it.</summary>
    [Benchmark]
    public int Parse() => Parser.Parse(new Source(Text)).Definitions.Count;

    /// <summary>Validates it.</summary>
    [Benchmark]
    public int Validate() => DocumentValidator.Validate(Engine.Schema, Parsed).Count;

    /// <summary>Plans it.</summary>
    [Benchmark]
    public int Plan() => Engine.Planner.Plan(Known, Coerced).Roots.Count;

    /// <summary>All of it: under 200 µs is asked.</summary>
    [Benchmark(Baseline = true)]
    public int All()
    {
        var document = Parser.Parse(new Source(Text));
        if (DocumentValidator.Validate(Engine.Schema, document).Count > 0)
            throw new InvalidOperationException("The query of bench/peers is not valid.");
        var operation = OperationOf(document);
        return Engine.Planner.Plan(operation, VariableCoercion.Coerce(operation, Variables)).Roots.Count;
    }

    private static Operation OperationOf(DocumentSyntax document) =>
        new(Engine.Schema, document, document.Definitions.OfType<OperationSyntax>().Single());
}
