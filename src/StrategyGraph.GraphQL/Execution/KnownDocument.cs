using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Finds the text of the document that a request means, and whether the request may ask with it.</summary>
internal static class KnownDocument
{
    /// <summary>The text.</summary>
    /// <exception cref="GraphQLException">Code BAD_REQUEST: there is none, it is not known, or it is too long.</exception>
    public static string TextOf(GraphQLRequest request, PipelineOptions options)
    {
        if (request.DocumentId is { } id)
        {
            return options.FindDocument?.Invoke(id)
                ?? throw Fault($"The server knows no document \"{id}\"{(options.OnlyKnownDocuments ? "" : "; send its text as \"query\"")}.");
        }

        if (options.OnlyKnownDocuments)
            throw Fault("The server answers only documents that it knows: send \"documentId\" in the place of \"query\".");
        if (request.Query is not { } text)
            throw Fault("The request has no \"query\": it must be a string, the GraphQL document, such as \"{ __typename }\".");
        return text.Length <= options.MaxDocumentLength
            ? text
            : throw Fault($"The document has {text.Length} characters; at most {options.MaxDocumentLength} are read (MaxDocumentLength).");
    }

    private static GraphQLException Fault(string message) => new(new GraphQLError(message, ErrorCodes.BadRequest));
}
