using System.Security.Claims;
using System.Text.Json;
using StrategyGraph.GraphQL.Errors;
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
    internal bool NamesPersistedQuery => TryGetExtension("persistedQuery"u8, out _);

    /// <summary>The entry of <see cref="Extensions"/> of a name (UTF-8); false where there is none.</summary>
    /// <exception cref="GraphQLException">Code BAD_REQUEST: an entry's name holds half of a surrogate pair, so that it can be compared to no other.</exception>
    public bool TryGetExtension(ReadOnlySpan<byte> name, out JsonElement value)
    {
        value = default;
        return Extensions is { } extensions && JsonEntry.TryGet(extensions, name, "The request's \"extensions\" have", out value);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => Owner?.Dispose();
}
