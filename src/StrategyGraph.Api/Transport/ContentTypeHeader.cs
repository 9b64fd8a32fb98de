namespace StrategyGraph.Api.Transport;

/// <summary>Reads the header Content-Type of a POST: JSON in UTF-8 is what there is (GraphQL over HTTP, "POST").</summary>
internal static class ContentTypeHeader
{
    /// <summary>Passes a body of JSON.</summary>
    /// <exception cref="TransportFault">415: there is no such header, it is another type, or another encoding of text.</exception>
    public static void Check(string? header)
    {
        if (header is "application/json" or "application/json; charset=utf-8")
            return;
        if (string.IsNullOrWhiteSpace(header))
            throw Unsupported("The request has no Content-Type; it must be application/json.");
        var text = header.AsSpan();
        var semicolon = text.IndexOf(';');
        var type = (semicolon < 0 ? text : text[..semicolon]).Trim();
        if (!type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw Unsupported("The Content-Type must be application/json; the body is then a JSON object with a \"query\".");
        foreach (var part in text[(semicolon < 0 ? text.Length : semicolon + 1)..].Split(';'))
        {
            var parameter = text[(semicolon + 1)..][part].Trim();
            if (parameter.StartsWith("charset=", StringComparison.OrdinalIgnoreCase)
                && !parameter[8..].Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            {
                throw Unsupported("The charset of the Content-Type must be utf-8.");
            }
        }
    }

    private static TransportFault Unsupported(string message) => new(StatusCodes.Status415UnsupportedMediaType, message)
    {
        Header = ("Accept-Post", "application/json"),
    };
}
