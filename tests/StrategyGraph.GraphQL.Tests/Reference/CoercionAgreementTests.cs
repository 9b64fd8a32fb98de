using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Tests.Execution;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>
/// The engine and graphql-js coerce the same values over the real schema, wherever they stand: the same verdict, the same value, and where
/// one is refused the same place in the document and inside the variable.
/// </summary>
public sealed partial class CoercionAgreementTests
{
    private const string Real = "schema.graphql";
    private const uint Seed = 1;

    [ReferenceFact(Real)]
    public Task Literals_are_coerced_alike() => CompareAsync(CoercionTables.Literals());

    [ReferenceFact(Real)]
    public Task Variables_are_coerced_alike() => CompareAsync(CoercionTables.Variables());

    [ReferenceFact(Real)]
    public Task Defaults_of_variables_are_coerced_alike() => CompareAsync(CoercionTables.Defaults());

    [ReferenceFact(Real)]
    public Task Arguments_of_the_root_fields_are_coerced_alike() => CompareAsync(CoercionTables.RootFields());

    private static async Task CompareAsync(IEnumerable<(string Document, string Variables)> cases)
    {
        var sdl = CoercionTables.Extended(File.ReadAllText(Path.Combine(GraphQLJs.Root!, Real)));
        using var js = GraphQLJs.Start(sdl, days: true);
        var schema = SchemaReader.Read(new Source(sdl), [new DateScalar()]);
        SeededRun.Bind(schema, Seed);
        var pipeline = new RequestPipeline(schema, new ResolverRunner());
        var disagreements = new List<string>();
        var (accepted, refused) = (0, 0);
        foreach (var (document, variables) in cases)
        {
            using var request = new GraphQLRequest { Query = document, Variables = Sample.Json(variables) };
            using var response = await pipeline.ExecuteAsync(request);
            var ours = Shown(Sample.Json(Encoding.UTF8.GetString(response.Body.Span))!.Value);
            var answer = js.Execute(document, variables, Seed);
            var theirs = answer.TryGetProperty("invalid", out _) ? Shown(js.Validate(document)!) : Shown(answer);
            _ = theirs.StartsWith('{') ? accepted++ : refused++;
            if (ours != theirs && !IsBeyondDouble(document, ours))
                disagreements.Add($"{document} {variables}\n  ours:   {ours}\n  theirs: {theirs}");
        }

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {accepted + refused}\n{string.Join('\n', disagreements.Take(40))}");
        Assert.True(accepted > (accepted + refused) / 20 && refused > (accepted + refused) / 20, $"{accepted} accepted, {refused} refused");
    }

    // Specification 3.5.2: a Float is finite. graphql-js takes a literal beyond it for infinity, and gives it back as null.
    private static bool IsBeyondDouble(string document, string ours) => document.Contains("1e309", StringComparison.Ordinal) && ours.StartsWith("refused", StringComparison.Ordinal);

    private static string Shown(JsonElement response) =>
        response.TryGetProperty("errors", out var errors)
            ? Refused(errors.EnumerateArray().Select(e => $"{Place(e)} {(e.TryGetProperty("path", out var path) ? path : default)} {Inside().Match(e.GetProperty("message").GetString()!).Value}"))
            : response.GetProperty("data").GetRawText();

    private static string Shown(IEnumerable<ReferenceError> errors) =>
        Refused(errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Line}:{e.Column}  ")));

    private static string Refused(IEnumerable<string> places) => $"refused at {string.Join(" | ", places.Distinct().Order(StringComparer.Ordinal))}";

    private static string Place(JsonElement error)
    {
        var place = error.GetProperty("locations")[0];
        return $"{place.GetProperty("line")}:{place.GetProperty("column")}";
    }

    [GeneratedRegex("(?<= at )\"[^\"]*\"(?=; )")]
    private static partial Regex Inside();
}
