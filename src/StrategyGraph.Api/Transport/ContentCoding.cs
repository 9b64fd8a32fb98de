using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace StrategyGraph.Api.Transport;

/// <summary>How a body is compressed on the wire.</summary>
internal enum ContentCoding
{
    /// <summary>Not at all.</summary>
    Identity,

    /// <summary>gzip.</summary>
    Gzip,

    /// <summary>Brotli.</summary>
    Brotli,
}

/// <summary>Chooses codings (RFC 9110, 12.5.3) and applies them, both ways.</summary>
internal static class ContentCodings
{
    // Below this, headers and the work are more than what is saved.
    private const int LeastToCompress = 1024;

    // The fastest that still packs JSON to a fifth; a higher one takes longer than it saves on a local network.
    private const int BrotliQuality = 3;
    private const int BrotliWindow = 18;

    /// <summary>The coding for a client's Accept-Encoding: the highest weight, Brotli before gzip among equals.</summary>
    public static ContentCoding Choose(StringValues header)
    {
        var (best, bestWeight) = (ContentCoding.Identity, 0);
        foreach (var value in header)
        {
            foreach (var range in value.AsSpan().Split(','))
            {
                var item = value.AsSpan()[range].Trim();
                var semicolon = item.IndexOf(';');
                var coding = Named((semicolon < 0 ? item : item[..semicolon]).TrimEnd());
                if (coding is null or ContentCoding.Identity)
                    continue;
                var weight = semicolon < 0 ? 1000 : AcceptHeader.Weight(item[(semicolon + 1)..]);
                if (weight > bestWeight || (weight == bestWeight && weight > 0 && coding > best))
                    (best, bestWeight) = (coding.Value, weight);
            }
        }

        return best;
    }

    /// <summary>The name in the header Content-Encoding; null for none.</summary>
    public static string? Name(ContentCoding coding) => coding switch
    {
        ContentCoding.Gzip => "gzip",
        ContentCoding.Brotli => "br",
        _ => null,
    };

    /// <summary>The coding of a request's Content-Encoding.</summary>
    /// <exception cref="TransportFault">415: it is none that there is.</exception>
    public static ContentCoding OfRequest(StringValues header) => header.Count == 0
        ? ContentCoding.Identity
        : (header.Count == 1 ? Named(header[0].AsSpan().Trim()) : null)
            ?? throw new TransportFault(StatusCodes.Status415UnsupportedMediaType, "The Content-Encoding of a request may be gzip, br or identity, one of them alone.")
            {
                Header = ("Accept-Encoding", "gzip, br"),
            };

    /// <summary>Compresses a body into a rented array; null where it is better sent as it is.</summary>
    public static ArraySegment<byte>? Compress(ReadOnlySpan<byte> body, ContentCoding coding)
    {
        if (coding == ContentCoding.Identity || body.Length < LeastToCompress)
            return null;
        var packed = ArrayPool<byte>.Shared.Rent(Math.Max(BrotliEncoder.GetMaxCompressedLength(body.Length), body.Length + (body.Length >> 6) + 128));
        if (coding == ContentCoding.Brotli)
            return new ArraySegment<byte>(packed, 0, BrotliEncoder.TryCompress(body, packed, out var written, BrotliQuality, BrotliWindow) ? written : 0);
        using var target = new MemoryStream(packed);
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        return new ArraySegment<byte>(packed, 0, (int)target.Position);
    }

    /// <summary>A stream that decompresses.</summary>
    public static Stream Decompress(Stream packed, ContentCoding coding) => coding == ContentCoding.Gzip
        ? new GZipStream(packed, CompressionMode.Decompress)
        : new BrotliStream(packed, CompressionMode.Decompress);

    private static ContentCoding? Named(ReadOnlySpan<char> name)
    {
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            return ContentCoding.Brotli;
        if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            return ContentCoding.Gzip;
        return name.Equals("identity", StringComparison.OrdinalIgnoreCase) ? ContentCoding.Identity : null;
    }
}
