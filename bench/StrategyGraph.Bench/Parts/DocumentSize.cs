using BenchmarkDotNet.Attributes;
using StrategyGraph.Bench.Graphs;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Validation;

namespace StrategyGraph.Bench.Parts;

/// <summary>Documents that hold the plan on a page so many times: the time must grow as they do, not faster.</summary>
public class DocumentSize
{
    private string _text = "";
    private DocumentSyntax _document = null!;

    /// <summary>How often.</summary>
    [Params(1, 10, 100)]
    public int Times { get; set; }

    /// <summary>In what form: under an alias each in one operation, in a fragment each, or all again under one name.</summary>
    [Params("aliases", "fragments", "merged")]
    public string Form { get; set; } = "";

    /// <summary>Makes the document.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var query = PeerQuery.Text(PeerQuery.PlanOnAPage);
        var open = query.IndexOf('{', StringComparison.Ordinal);
        var field = query[(open + 1)..query.LastIndexOf('}')].Trim();
        var fields = Enumerable.Range(0, Times).Select(i => Form == "merged" ? field : $"p{i}: {field}");
        _text = Form == "fragments"
            ? $"{query[..open]} {{ {string.Concat(Enumerable.Range(0, Times).Select(i => $"...F{i} "))} }} "
                + string.Concat(fields.Select((f, i) => $"fragment F{i} on Query {{ {f} }} "))
            : $"{query[..open]} {{ {string.Join(' ', fields)} }}";
        _document = Parser.Parse(new Source(_text));
        if (DocumentValidator.Validate(Engine.Schema, _document) is [var error, ..])
            throw new InvalidOperationException(error.Message);
    }

    /// <summary>Parses it.</summary>
    [Benchmark]
    public int Parse() => Parser.Parse(new Source(_text)).Definitions.Count;

    /// <summary>Validates it.</summary>
    [Benchmark]
    public int Validate() => DocumentValidator.Validate(Engine.Schema, _document).Count;
}
