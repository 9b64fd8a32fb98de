using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Transport;

/// <summary>
/// The strong ETag (RFC 9110, 8.8.3) of the answer to a document that the server knows: made from the graph's version, the day (gap rules
/// ask for it), the document, its operation and variables, the caller's rights, and the form on the wire. A tag is good for one run of the
/// server: the next one may have other rules or another graph of the same version.
/// </summary>
internal sealed class EntityTag(TimeProvider clock)
{
    private readonly byte[] _run = RandomNumberGenerator.GetBytes(16);

    /// <summary>The tag, with its quotes.</summary>
    public string Of(long graphVersion, GraphQLRequest request, ResponseMedia media, ContentCoding coding)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_run);
        Add(hash, $"{graphVersion} {clock.GetUtcNow().UtcDateTime:yyyy-MM-dd} {(int)media} {(int)request.Wishes}");
        Add(hash, request.Query!);
        Add(hash, request.OperationName ?? "");
        Add(hash, request.Variables?.GetRawText() ?? "");
        // Nobody signs in yet, so all callers have the same rights; a caller who has a name gets a tag of their own.
        Add(hash, request.Caller?.Identity?.Name ?? "");
        return $"\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}{(coding == ContentCoding.Identity ? "" : "-" + ContentCodings.Name(coding))}\"";
    }

    /// <summary>Whether a header If-None-Match has the tag (RFC 9110, 13.1.2, where weak tags count as strong).</summary>
    public static bool IsIn(StringValues header, string tag)
    {
        foreach (var value in header)
        {
            foreach (var range in value.AsSpan().Split(','))
            {
                var item = value.AsSpan()[range].Trim();
                if (item is "*" || item.SequenceEqual(tag) || (item.StartsWith("W/") && item[2..].SequenceEqual(tag)))
                    return true;
            }
        }

        return false;
    }

    // With its length before it, so that no two lists of parts give the same bytes.
    private static void Add(IncrementalHash hash, string part)
    {
        hash.AppendData(BitConverter.GetBytes(part.Length));
        hash.AppendData(Encoding.UTF8.GetBytes(part));
    }
}
