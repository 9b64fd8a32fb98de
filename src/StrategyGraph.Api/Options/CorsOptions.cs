namespace StrategyGraph.Api.Options;

/// <summary>Which web pages of other origins may ask, over HTTP and over WebSockets: section <c>StrategyGraph:Cors</c>.</summary>
public sealed record CorsOptions
{
    /// <summary><c>Origins</c>: a list such as <c>https://dashboard.example.gov.uk</c>, or <c>*</c> for all; none by default.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>True where any page may ask.</summary>
    public bool AnyOrigin => Origins is ["*"];

    internal static CorsOptions Read(OptionReader reader)
    {
        var origins = reader.List("Cors:Origins");
        foreach (var origin in origins)
        {
            if (origin == "*" && origins.Count == 1)
                continue;
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.GetLeftPart(UriPartial.Authority) != origin)
                reader.Add($"{ServerOptions.Section}:Cors:Origins has \"{origin}\"; an origin is a scheme, a host and, where needed, a port, such as https://example.gov.uk, or \"*\" alone.");
        }

        return new CorsOptions { Origins = origins };
    }
}
