using System.Security.Claims;
using System.Text.Json;
using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// Reads the JSON form of a request, which all transports share: <c>{"query", "operationName", "variables", "extensions",
/// "documentId"}</c> (GraphQL over HTTP, "Request Parameters"). Other entries are ignored, and null counts as not given.
/// </summary>
public static class GraphQLRequestReader
{
    private const int MostLevels = 64;

    /// <summary>Reads a request from UTF-8 JSON, such as the body of a POST. The bytes must stay as they are until it is disposed.</summary>
    /// <exception cref="GraphQLException">Code BAD_REQUEST: the bytes are not JSON, or every entry that is not of its type.</exception>
    public static GraphQLRequest Read(ReadOnlyMemory<byte> json, ClaimsPrincipal? caller = null)
    {
        var document = Parse(json, "The request");
        try
        {
            return Read(document.RootElement, caller, document);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <summary>Reads a request that is a part of a message, such as the payload of <c>subscribe</c> over a WebSocket.</summary>
    /// <exception cref="GraphQLException">Code BAD_REQUEST: every entry that is not of its type.</exception>
    public static GraphQLRequest Read(JsonElement json, ClaimsPrincipal? caller = null) => Read(json, caller, null);

    /// <summary>Reads the parameters of a GET, where variables and extensions are JSON inside text. Empty text counts as not given.</summary>
    /// <exception cref="GraphQLException">Code BAD_REQUEST: every parameter that is not of its type.</exception>
    public static GraphQLRequest Read(
        string? query, string? operationName, string? variables, string? extensions, string? documentId, ClaimsPrincipal? caller = null)
    {
        var faults = new List<GraphQLError>();
        var request = new GraphQLRequest
        {
            Query = Given(query),
            OperationName = Given(operationName),
            DocumentId = Given(documentId),
            Variables = Nested("variables", variables, faults),
            Extensions = Nested("extensions", extensions, faults),
            Caller = caller,
        };
        return Checked(request, faults);
    }

    private static GraphQLRequest Read(JsonElement json, ClaimsPrincipal? caller, JsonDocument? owner)
    {
        if (json.ValueKind == JsonValueKind.Array)
            throw Fault("The request is a list. Requests are not taken in batches: send one JSON object with a \"query\".");
        if (json.ValueKind != JsonValueKind.Object)
            throw Fault($"The request must be a JSON object with a \"query\"; it is {Kind(json)}.");
        var faults = new List<GraphQLError>();
        var request = new GraphQLRequest
        {
            Query = Text(json, "query"u8, "the GraphQL document", faults),
            OperationName = Given(Text(json, "operationName"u8, "the name of an operation of the document", faults)),
            DocumentId = Given(Text(json, "documentId"u8, "the id of a document that the server knows", faults)),
            Variables = Map(json, "variables"u8, faults),
            Extensions = Map(json, "extensions"u8, faults),
            Caller = caller,
            Owner = owner,
        };
        return Checked(request, faults);
    }

    private static GraphQLRequest Checked(GraphQLRequest request, List<GraphQLError> faults)
    {
        if (faults.Count == 0 && request.Query is null && request.DocumentId is null && !request.NamesPersistedQuery)
            throw Fault("The request has no \"query\": it must be a string, the GraphQL document, such as \"{ __typename }\".");
        return faults.Count == 0 ? request : throw new GraphQLException(faults);
    }

    private static string? Text(JsonElement json, ReadOnlySpan<byte> name, string meaning, List<GraphQLError> faults)
    {
        if (!JsonEntry.TryGet(json, name, "The request has", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        var shown = System.Text.Encoding.ASCII.GetString(name);
        if (value.ValueKind != JsonValueKind.String)
        {
            faults.Add(Error($"The request's \"{shown}\" must be a string, {meaning}; it is {Kind(value)}."));
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            faults.Add(Error($"The request's \"{shown}\" is not text: it holds half of a surrogate pair, or bytes that are not UTF-8."));
            return null;
        }
    }

    private static JsonElement? Map(JsonElement json, ReadOnlySpan<byte> name, List<GraphQLError> faults)
        => JsonEntry.TryGet(json, name, "The request has", out var value) ? Map(value, System.Text.Encoding.ASCII.GetString(name), faults) : null;

    private static JsonElement? Map(JsonElement value, string name, List<GraphQLError> faults)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return value;
        faults.Add(Error($"The request's \"{name}\" must be a JSON object, such as {{\"id\": \"…\"}}; it is {Kind(value)}."));
        return null;
    }

    private static JsonElement? Nested(string name, string? json, List<GraphQLError> faults)
    {
        if (string.IsNullOrEmpty(json))
            return null;
        try
        {
            using var document = Parse(System.Text.Encoding.UTF8.GetBytes(json), $"The parameter \"{name}\"");
            return Map(document.RootElement.Clone(), name, faults);
        }
        catch (GraphQLException e)
        {
            faults.AddRange(e.Errors);
            return null;
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json, string what)
    {
        if (!System.Text.Unicode.Utf8.IsValid(json.Span))
            throw Fault($"{what} is not UTF-8. It must be a JSON object in that encoding.");
        // RFC 8259, 8.1: a byte order mark must not be sent, and need not be minded.
        if (json.Span.StartsWith("\uFEFF"u8))
            json = json[3..];
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MostLevels });
        }
        catch (JsonException) when (IsJson(json.Span))
        {
            throw Fault($"{what} is nested too deeply: JSON may have {MostLevels} levels of objects and lists.");
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $" at line {line + 1}, byte {e.BytePositionInLine + 1}" : "";
            throw Fault($"{what} is not JSON{place}. It must be a JSON object.");
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "nothing",
    };

    private static GraphQLError Error(string message) => new(message, ErrorCodes.BadRequest);

    private static GraphQLException Fault(string message) => new(Error(message));
}
