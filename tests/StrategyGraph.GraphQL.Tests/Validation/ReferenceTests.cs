using System.Globalization;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Tests.Reference;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.GraphQL.Validation;
using Xunit.Abstractions;

namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>Validation compared with graphql-js on generated documents.</summary>
public sealed class ReferenceTests(ITestOutputHelper output)
{
    // More of both by the environment, for a long search: VALIDATION_SEED, VALIDATION_DOCUMENTS.
    private static readonly int Seed = FromEnvironment("VALIDATION_SEED", 20250901);
    private static readonly int Documents = FromEnvironment("VALIDATION_DOCUMENTS", 3000);

    [ReferenceFact]
    public void Generated_documents_get_the_verdict_and_the_first_place_that_graphql_js_gives() =>
        Compare(RichSchema.Schema, RichSchema.Sdl, Documents, i => Generate(RichSchema.Schema, i));

    [ReferenceFact("schema.graphql")]
    public void Generated_documents_over_the_schema_of_the_service_get_what_graphql_js_gives()
    {
        var sdl = File.ReadAllText(RepositoryFolder.At("schema.graphql"));
        var schema = SchemaReader.Read(new Source(sdl));
        Compare(schema, sdl, Documents / 3, i => Generate(schema, i));
    }

    [ReferenceFact]
    public void Documents_that_select_a_response_name_often_get_the_verdict_and_the_first_place_that_graphql_js_gives() =>
        Compare(RichSchema.Schema, RichSchema.Sdl, Documents, i => new MergeDocumentGenerator(new Random(Seed + i)).Generate());

    private static string Generate(Schema schema, int i)
    {
        var random = new Random(Seed + i);
        var mischief = (i % 4) switch { 0 => 0, 1 => 0.005, 2 => 0.02, _ => 0.06 };
        var document = new DocumentGenerator(schema, random, mischief).Generate();
        return i % 3 == 0 ? TokenMutation.Mutate(document, random) : document;
    }

    private void Compare(Schema schema, string sdl, int documents, Func<int, string> document)
    {
        using var js = GraphQLJs.Start(sdl);
        var agreement = new Agreement(schema, js);
        for (var i = 0; i < documents; i++)
            agreement.Compare(document(i));

        output.WriteLine(agreement.ToString());
        foreach (var difference in agreement.Differences.Take(10))
            output.WriteLine(difference);
        Assert.True(agreement.Valid > documents / 8, $"Too few documents are valid: {agreement.Valid}");
        Assert.True(agreement.Invalid > documents / 8, $"Too few documents are invalid: {agreement.Invalid}");
        Assert.Equal(1, agreement.Verdicts);
        Assert.True(agreement.Places >= 0.95, $"First places agree in {agreement.Places:P2} only.");
    }

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private sealed class Agreement(Schema schema, GraphQLJs js)
    {
        private int _sameVerdict;
        private int _samePlace;
        private int _departures;
        private int _compared;

        public int Valid { get; private set; }

        public int Invalid { get; private set; }

        public List<string> Differences { get; } = [];

        public double Verdicts => (double)_sameVerdict / _compared;

        public double Places => (double)_samePlace / Invalid;

        public override string ToString() =>
            $"{_compared} documents, {Valid} valid, {Invalid} invalid: verdicts agree in {Verdicts:P2}, first places in {Places:P2}; "
            + $"{_departures} show a known departure of graphql-js from the specification";

        public void Compare(string document)
        {
            DocumentSyntax parsed;
            try
            {
                parsed = Parser.Parse(new Source(document));
            }
            catch (GraphQLException)
            {
                return;
            }

            var all = DocumentValidator.Validate(schema, parsed);
            var theirs = js.Validate(document);
            var ours = Departures.Remove(all, theirs);
            if (ours.Count < all.Count)
                _departures++;
            if (theirs is null)
            {
                Assert.NotEmpty(all);
                return;
            }

            _compared++;
            if (theirs.Count == 0)
                Valid++;
            else
                Invalid++;
            var isSameVerdict = ours.Count == 0 == (theirs.Count == 0);
            _sameVerdict += isSameVerdict ? 1 : 0;
            var isSamePlace = isSameVerdict
                && (ours.Count == 0 || (ours[0].Locations![0].Line == theirs[0].Line && ours[0].Locations![0].Column == theirs[0].Column));
            if (isSamePlace && ours.Count > 0)
                _samePlace++;
            if (!isSamePlace)
            {
                var our = ours is [var error, ..] ? $"{error.Message} {error.Locations![0]}" : "valid";
                var their = theirs is [var first, ..] ? first.ToString() : "valid";
                Differences.Add($"--- ours: {our}\n    graphql-js: {their}\n{document}");
            }
        }
    }
}
