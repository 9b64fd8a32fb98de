using System.Text.Json;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>What graphql-js makes of syntax and of schemas.</summary>
public sealed partial class GraphQLJs
{
    /// <summary>Starts the process with a schema that is not looked at.</summary>
    public static GraphQLJs Start() => Start("type Query { a: Int }");

    /// <summary>What graphql-js makes of the syntax of a document.</summary>
    public ReferenceAnswer Parse(string document) => AskText("parse", "document", document);

    /// <summary>What graphql-js makes of a schema.</summary>
    public ReferenceAnswer Build(string sdl) => AskText("build", "sdl", sdl);

    // The text goes as JSON escapes, because it may hold halves of surrogate pairs, which no encoding can carry.
    private ReferenceAnswer AskText(string verb, string name, string text)
    {
        var escaped = string.Concat(text.Select(c => c is >= ' ' and <= '~' and not ('"' or '\\') ? c.ToString() : $"\\u{(int)c:x4}"));
        var answer = AskLine($$"""{"do":"{{verb}}","{{name}}":"{{escaped}}"}""");
        return new ReferenceAnswer(
            answer.TryGetProperty("printed", out var printed) ? printed.GetString() : null,
            answer.TryGetProperty("introspection", out var introspection) ? introspection : null,
            answer.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(ErrorOf)] : [],
            answer.TryGetProperty("fault", out var fault) ? fault.GetString() : null);
    }

    private static ReferenceError ErrorOf(JsonElement error) =>
        new(error.GetProperty("message").GetString()!, error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32());
}

/// <summary>What graphql-js gives: the canonical text (and, of a schema, its introspection), or what is wrong.</summary>
/// <param name="Printed">The canonical text, or null.</param>
/// <param name="Introspection">The introspection of a schema, or null.</param>
/// <param name="Errors">What is wrong.</param>
/// <param name="Failure">What graphql-js itself failed with, where it has no verdict; else null.</param>
public sealed record ReferenceAnswer(string? Printed, JsonElement? Introspection, IReadOnlyList<ReferenceError> Errors, string? Failure);
