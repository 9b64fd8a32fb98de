using System.Text;
using System.Text.Json;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Tests.Execution;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>
/// The engine and graphql-js give the same data and the same errors, at the same places, to operations that were made at random, and coerce
/// variables and arguments alike.
/// </summary>
public sealed class ExecutionAgreementTests
{
    private const uint Seed = 2166136261;

    // Specification 5.8.5, of which graphql-js 16 loses sight where an input object stands for a list of one.
    private const string OnlyHere = "must be non-nullable to be used for OneOf Input Object";

    [ReferenceFact]
    public async Task Random_operations_on_random_values_get_the_same_response()
    {
        var random = new Random(5);
        using var js = GraphQLJs.Start(RandomOperation.Sdl);
        await CompareAsync(js, RandomOperation.Sdl, 1000, 100, () => (RandomOperation.Make(random), RandomOperation.Variables));
    }

    [ReferenceFact]
    public async Task Random_variables_are_coerced_alike()
    {
        var random = new Random(6);
        using var js = GraphQLJs.Start(Sample.InputSdl);
        await CompareAsync(js, Sample.InputSdl, 3000, 300, () => RandomInput.Variable(random));
    }

    [ReferenceFact]
    public async Task Random_literals_with_variables_inside_are_coerced_alike()
    {
        var random = new Random(7);
        using var js = GraphQLJs.Start(Sample.InputSdl);
        await CompareAsync(js, Sample.InputSdl, 3000, 5, () => RandomInput.Literal(random));
    }

    private static async Task CompareAsync(GraphQLJs js, string sdl, int count, int failing, Func<(string Document, string Variables)> make)
    {
        var schema = Sample.Schema(sdl);
        SeededRun.Bind(schema, Seed);
        var pipeline = new RequestPipeline(schema, new ResolverRunner());
        var disagreements = new StringBuilder();
        var (answered, failed) = (0, 0);
        for (var i = 0; i < count && disagreements.Length < 4000; i++)
        {
            var (document, variables) = make();
            var theirs = js.Execute(document, variables, Seed);
            Assert.False(theirs.TryGetProperty("fault", out var fault), $"{fault}\n{document}\n{variables}");
            if (theirs.TryGetProperty("invalid", out _))
                continue;
            answered += theirs.TryGetProperty("data", out _) ? 1 : 0;
            failed += theirs.TryGetProperty("errors", out _) ? 1 : 0;
            using var request = new GraphQLRequest { Query = document, Variables = Sample.Json(variables) };
            using var response = await pipeline.ExecuteAsync(request);
            if (response.Errors.Any(e => e.Message.Contains(OnlyHere, StringComparison.Ordinal)))
                continue;
            var ours = Show(Sample.Json(Encoding.UTF8.GetString(response.Body.Span))!.Value);
            if (ours != Show(theirs))
                disagreements.Append($"--- {i}\n{document}\n{variables}\nours:   {ours}\ntheirs: {Show(theirs)}\n");
        }

        Assert.True(disagreements.Length == 0, disagreements.ToString());

        // A generator that makes nothing but nonsense, or nothing that fails, would prove nothing.
        Assert.InRange(answered, count / 4, count);
        Assert.InRange(failed, failing, count);
    }

    // Errors without what only this engine adds: its codes, and the list of what there is where nothing is near enough to suggest it.
    private static string Show(JsonElement response)
    {
        var errors = response.TryGetProperty("errors", out var list) ? list.EnumerateArray().Select(Error).ToList() : [];
        var data = response.TryGetProperty("data", out var given) ? given.GetRawText() : "none";
        if (data == "none")
            errors.Sort(StringComparer.Ordinal);

        // With more than one key, graphql-js goes on to look at the first.
        if (errors.Exists(e => e.Contains("Exactly one key", StringComparison.Ordinal)))
            errors.RemoveAll(e => e.Contains("must be non-null.", StringComparison.Ordinal));
        return $"{data} {string.Join(" | ", errors)}";
    }

    private static string Error(JsonElement error)
    {
        var message = error.GetProperty("message").GetString()!;
        var added = message.IndexOf(" It has ", StringComparison.Ordinal);
        if (added < 0)
            added = message.IndexOf(" has an invalid value", StringComparison.Ordinal);
        if (added < 0)
            added = message.IndexOf(" has invalid value", StringComparison.Ordinal);
        if (added >= 0)
            message = message[..added];
        var path = error.TryGetProperty("path", out var steps) ? steps.GetRawText() : "";
        var places = error.TryGetProperty("locations", out var locations) && !message.StartsWith("Argument", StringComparison.Ordinal)
            ? locations.GetRawText()
            : "";
        return $"{message} {path} {places}";
    }
}
