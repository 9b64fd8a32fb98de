using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace StrategyGraph.Api.Transport;

/// <summary>
/// Reads the header Accept (RFC 9110, 12.5.1): the media type of the highest weight wins, among equals the one named in full before one
/// that matches a range such as <c>*/*</c>, then the first. Of the types that match a range alike, application/json is sent, as it is where
/// the header is missing or empty (GraphQL over HTTP, "Legacy").
/// </summary>
internal static class AcceptHeader
{
    /// <summary>The choice, or null where the client accepts nothing that there is.</summary>
    public static AcceptedMedia? Choose(StringValues header)
    {
        var (json, response, stream) = (default(MediaQuality), default(MediaQuality), default(MediaQuality));
        var count = 0;
        foreach (var value in header)
        {
            foreach (var range in value.AsSpan().Split(','))
            {
                var item = value.AsSpan()[range].Trim();
                if (!item.IsEmpty)
                    Read(item, count++, ref json, ref response, ref stream);
            }
        }

        if (count == 0)
            return new AcceptedMedia(ResponseMedia.Json, false);
        var (best, media) = response.IsBetterThan(json) ? (response, ResponseMedia.GraphQLResponse) : (json, ResponseMedia.Json);
        if (stream.IsBetterThan(best))
            (best, media) = (stream, ResponseMedia.EventStream);
        // A client that takes anything does not expect an answer that may never end.
        return best.Weight == 0 ? null : new AcceptedMedia(media, stream is { Weight: > 0, Found: > MediaQuality.Match.Any });
    }

    /// <summary>The weight of one item of a header, 0 to 1000, by its parameter <c>q</c>; 1000 where it has none.</summary>
    public static int Weight(ReadOnlySpan<char> parameters)
    {
        foreach (var part in parameters.Split(';'))
        {
            var parameter = parameters[part].Trim();
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            {
                return double.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q)
                    ? (int)Math.Round(Math.Clamp(q, 0, 1) * 1000)
                    : 0;
            }
        }

        return 1000;
    }

    private static void Read(ReadOnlySpan<char> item, int index, ref MediaQuality json, ref MediaQuality response, ref MediaQuality stream)
    {
        var semicolon = item.IndexOf(';');
        var type = (semicolon < 0 ? item : item[..semicolon]).TrimEnd();
        var parameters = semicolon < 0 ? default : item[(semicolon + 1)..];
        if (!IsUtf8(parameters))
            return;
        var weight = Weight(parameters);
        if (type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            json.Take(MediaQuality.Match.Exact, weight, index);
        else if (type.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase))
            response.Take(MediaQuality.Match.Exact, weight, index);
        else if (type.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
            stream.Take(MediaQuality.Match.Exact, weight, index);
        else if (type.Equals("text/*", StringComparison.OrdinalIgnoreCase))
            stream.Take(MediaQuality.Match.Range, weight, index);
        else if (type is "*/*" || type.Equals("application/*", StringComparison.OrdinalIgnoreCase))
        {
            var match = type is "*/*" ? MediaQuality.Match.Any : MediaQuality.Match.Range;
            json.Take(match, weight, index);
            response.Take(match, weight, index);
            if (match == MediaQuality.Match.Any)
                stream.Take(match, weight, index);
        }
    }

    private static bool IsUtf8(ReadOnlySpan<char> parameters)
    {
        foreach (var part in parameters.Split(';'))
        {
            var parameter = parameters[part].Trim();
            if (parameter.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
                return parameter[8..].Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        }

        return true;
    }
}
