using System.Text.Json;
using StrategyGraph.Api.Options;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Documents;

/// <summary>
/// Finds the document that a request means: by <c>documentId</c>, by the hash in Apollo's extension
/// <c>{"persistedQuery": {"version": 1, "sha256Hash": "…"}}</c>, or in the request itself.
/// </summary>
internal sealed class DocumentLookup(TrustedDocuments trusted, DocumentOptions options)
{
    /// <summary>The code that Apollo's clients wait for before they send the text as well.</summary>
    public const string NotFound = "PERSISTED_QUERY_NOT_FOUND";

    private const string PersistedHas = "The extension \"persistedQuery\" has";
    private const string NotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    private readonly RegisteredDocuments _registered = new(options.MaxRegistered);

    /// <summary>The request with the text of its document, and whether that is one the server knows by name or hash.</summary>
    /// <exception cref="GraphQLException">There is no such document, its hash is wrong, or only trusted documents are answered.</exception>
    public (GraphQLRequest Request, bool IsKnown) Find(GraphQLRequest request)
    {
        if (request.DocumentId is { } id)
        {
            var text = trusted.Find(id) ?? _registered.Find(id) ?? throw Fault(
                $"The server knows no document \"{(id.Length > 100 ? id[..100] + "…" : id)}\"{(options.Only ? "" : "; send its text as \"query\"")}.");
            return (request with { Query = text, DocumentId = null }, true);
        }

        if (request.TryGetExtension("persistedQuery"u8, out var named) && named.ValueKind != JsonValueKind.Null)
            return ByHash(request, HashOf(named));
        if (options.Only)
            throw Fault("The server answers only documents that it knows: send \"documentId\" in the place of \"query\".");
        return (request, false);
    }

    private (GraphQLRequest Request, bool IsKnown) ByHash(GraphQLRequest request, string hash)
    {
        if ((trusted.Find(hash) ?? _registered.Find(hash)) is { } known)
            return (request with { Query = known }, true);
        if (options.Only)
            throw Fault("The server answers only documents that it knows, and it knows none of this hash.");
        if (request.Query is not { } text)
        {
            throw options.Register
                ? Fault("PersistedQueryNotFound", NotFound)
                : Fault("PersistedQueryNotSupported", NotSupported);
        }

        if (TrustedDocuments.Sha256(text) != hash)
            throw Fault("The \"sha256Hash\" of the request is not that of its \"query\". Hash the very text that is sent, as UTF-8.");
        return (request, false);
    }

    /// <summary>Keeps the document of a request that names its hash, once it has shown itself to be one that can be run.</summary>
    public void Register(GraphQLRequest request)
    {
        if (options.Register && request.Query is { } text && request.TryGetExtension("persistedQuery"u8, out var named) && named.ValueKind != JsonValueKind.Null)
        {
            _registered.Add(HashOf(named), text);
        }
    }

    private static string HashOf(JsonElement named)
    {
        if (named.ValueKind != JsonValueKind.Object
            || !JsonEntry.TryGet(named, "version"u8, PersistedHas, out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1
            || !JsonEntry.TryGet(named, "sha256Hash"u8, PersistedHas, out var hash) || hash.ValueKind != JsonValueKind.String
            || hash.GetRawText().Trim('"') is not { Length: 64 } text || !text.All(char.IsAsciiHexDigit))
        {
            throw Fault("The extension \"persistedQuery\" must be {\"version\": 1, \"sha256Hash\": \"…\"} with 64 hexadecimal digits.");
        }

        return text.ToLowerInvariant();
    }

    private static GraphQLException Fault(string message, string code = ErrorCodes.BadRequest) => new(new GraphQLError(message, code));
}
