using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace StrategyGraph.Api.Transport;

/// <summary>
/// Reads the header Accept (RFC 9110, 12.5.1): the media type of the highest weight wins, among equals the one named before a range such as
/// <c>*/*</c>, then the first. A range stands for application/json, and so does a header
/// that is missing or empty (GraphQL over HTTP, "Legacy").
/// </summary>
internal static class AcceptHeader
{
    /// <summary>The choice, or null where the client accepts nothing that there is.</summary>
    public static AcceptedMedia? Choose(StringValues header)
    {
        if (header.Count == 0 || (header.Count == 1 && string.IsNullOrWhiteSpace(header[0])))
            return new AcceptedMedia(ResponseMedia.Json, false);
        var best = default(ResponseMedia?);
        var bestWeight = 0;
        var streams = false;
        foreach (var value in header)
        {
            foreach (var range in value.AsSpan().Split(','))
            {
                var item = value.AsSpan()[range].Trim();
                if (item.IsEmpty)
                    continue;
                var (media, weight) = Read(item);
                if (media is null || weight == 0)
                    continue;
                streams |= media == ResponseMedia.EventStream;
                if (weight <= bestWeight)
                    continue;
                best = media;
                bestWeight = weight;
            }
        }

        return best is { } chosen ? new AcceptedMedia(chosen, streams) : null;
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

    // A type that is named counts one half more than a range of the same weight.
    private static (ResponseMedia? Media, int Weight) Read(ReadOnlySpan<char> item)
    {
        var semicolon = item.IndexOf(';');
        var type = (semicolon < 0 ? item : item[..semicolon]).TrimEnd();
        var parameters = semicolon < 0 ? default : item[(semicolon + 1)..];
        if (!IsUtf8(parameters))
            return default;
        var weight = Weight(parameters) * 2;
        if (weight == 0)
            return default;
        if (type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return (ResponseMedia.Json, weight + 1);
        if (type.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase))
            return (ResponseMedia.GraphQLResponse, weight + 1);
        if (type.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
            return (ResponseMedia.EventStream, weight + 1);
        if (type is "*/*" || type.Equals("application/*", StringComparison.OrdinalIgnoreCase))
            return (ResponseMedia.Json, weight);
        return default;
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
