using System.Security.Claims;
using System.Text.Json;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>A request (specification 6), as any transport brings it. Dispose it once it is answered: its variables may be in a pooled buffer.</summary>
public sealed record GraphQLRequest : IDisposable
{
    /// <summary>The text of the document, or null where <see cref="Document"/> or <see cref="DocumentId"/> says which.</summary>
    public string? Query { get; init; }

    /// <summary>A document that is already parsed, for operations that the server holds itself; it is cached by its source text.</summary>
    public DocumentSyntax? Document { get; init; }

    /// <summary>The name of a document that the server knows (<see cref="PipelineOptions.FindDocument"/>).</summary>
    public string? DocumentId { get; init; }

    /// <summary>The operation to run, or null where the document has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The values of the variables by name: a JSON object, JSON null, or null where there are none.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>The entry <c>extensions</c>: a JSON object, or null where there is none.</summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>Who asks, as the transport knows it; null where it does not.</summary>
    public ClaimsPrincipal? Caller { get; init; }

    /// <summary>What the request asks to be told beside its answer.</summary>
    public RequestWishes Wishes { get; init; }

    /// <summary>What holds the memory of <see cref="Variables"/> and <see cref="Extensions"/>, where that is the request's own.</summary>
    internal JsonDocument? Owner { get; init; }

    /// <summary>Whether the extensions name a document by its hash, in the entry <c>persistedQuery</c> that Apollo's clients use.</summary>
    internal bool NamesPersistedQuery => Extensions is { } extensions && extensions.TryGetProperty("persistedQuery"u8, out _);

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => Owner?.Dispose();
}
