using System.Text.Json;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Tests.Reference;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.GraphQL.Validation;

namespace StrategyGraph.GraphQL.Tests.Properties;

/// <summary>What holds of any text that is taken for GraphQL, whatever it is.</summary>
public sealed class AnyTextTests
{
    private static readonly ParserLimits Limits = new(5_000);

    [Fact]
    public void It_is_read_or_told_where_inside_it_the_fault_is() => Fuzzing.Hold(RandomText.Any, RandomText.Smaller, 4000, spoilt => Read(spoilt.Result));

    [Fact]
    public void What_is_read_and_printed_is_read_and_printed_the_same() => Fuzzing.Hold(RandomText.Any, RandomText.Smaller, 4000, spoilt =>
    {
        if (Read(spoilt.Result) is not { } document)
            return;
        var once = SyntaxPrinter.Print(document);
        var again = SyntaxPrinter.Print(Read(once) ?? throw new InvalidOperationException($"What was printed cannot be read:\n{once}"));
        Assert.Equal(once, again);
    });

    [Fact]
    public void A_schema_is_taken_or_told_where_inside_it_the_faults_are() => Fuzzing.Hold(RandomText.Any, RandomText.Smaller, 3000, spoilt =>
    {
        var text = spoilt.Result;
        try
        {
            var once = SchemaPrinter.Print(SchemaReader.Read(new Source(text)));
            Assert.Equal(once, SchemaPrinter.Print(SchemaReader.Read(new Source(once))));
        }
        catch (GraphQLException e)
        {
            // What is not there at all has no place.
            CheckPlaces([.. e.Errors.Where(f => f.Message != "Query root type must be provided.")], text);
        }
    });

    [ReferenceFact("schema.graphql")]
    public void It_is_validated_and_run_without_a_fault_of_the_server()
    {
        var schema = SchemaReader.Read(new Source(File.ReadAllText(Path.Combine(GraphQLJs.Root!, "schema.graphql"))), [new DateScalar()]);
        SeededRun.Bind(schema, 7);
        var reported = new List<Exception>();
        var pipeline = new RequestPipeline(schema, new ResolverRunner(), new PipelineOptions { ParserLimits = Limits, CachedDocuments = 1 }, report: (e, _) => reported.Add(e));
        var ran = 0;
        Fuzzing.Hold(RandomText.RealOnes(0, 2), RandomText.Smaller, 2000, spoilt =>
        {
            var text = spoilt.Result;
            if (Read(text) is { } document)
                CheckPlaces(DocumentValidator.Validate(schema, document), text);
            using var request = new GraphQLRequest { Query = text };
            using var response = pipeline.ExecuteAsync(request).AsTask().GetAwaiter().GetResult();
            Assert.Empty(reported);
            using var json = JsonDocument.Parse(response.Body);
            Assert.Equal(response.HasData, json.RootElement.TryGetProperty("data", out _));
            ran += response.HasData ? 1 : 0;
        });
        Assert.True(ran > 100, $"{ran} were run.");
    }

    private static DocumentSyntax? Read(string text)
    {
        try
        {
            return Parser.Parse(new Source(text), Limits);
        }
        catch (GraphQLException e)
        {
            CheckPlaces(e.Errors, text);
            return null;
        }
    }

    private static void CheckPlaces(IReadOnlyList<GraphQLError> errors, string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        foreach (var error in errors)
        {
            Assert.True(error.Locations is { Count: > 0 }, error.Message);
            foreach (var place in error.Locations)
            {
                Assert.InRange(place.Line, 1, lines.Length);
                Assert.InRange(place.Column, 1, lines[place.Line - 1].Length + 1);
            }
        }
    }
}
