using System.IO.Compression;
using System.Text;

namespace StrategyGraph.Api.Tests.Support;

/// <summary>Requests as text whose characters are the bytes on the wire (Latin-1).</summary>
internal static class RawRequest
{
    public const string Question = """{"query": "{ planById(id: \"cypp-2013\") { id } }"}""";
    public const string TheAnswer = """{"data":{"planById":{"id":"cypp-2013"}}}""";

    /// <summary>A POST of a body with the right Content-Length.</summary>
    public static string Post(string body, params string[] headers) => Framed("POST /graphql HTTP/1.1", body, ["Content-Type: application/json", .. headers]);

    /// <summary>A request with a body and the right Content-Length.</summary>
    public static string Framed(string line, string body, params string[] headers) => $"{Head(line, [.. headers, $"Content-Length: {body.Length}"])}{body}";

    /// <summary>A POST in chunks of a length.</summary>
    public static string Chunked(string body, int length, params string[] headers)
    {
        var chunks = body.Chunk(length).Select(c => $"{c.Length:x}\r\n{new string(c)}\r\n");
        return $"{Head("POST /graphql HTTP/1.1", ["Content-Type: application/json", "Transfer-Encoding: chunked", .. headers])}{string.Concat(chunks)}0\r\n\r\n";
    }

    /// <summary>A GET of a path.</summary>
    public static string Get(string path, params string[] headers) => Head($"GET {path} HTTP/1.1", headers);

    /// <summary>A request line and headers, with a Host.</summary>
    public static string Head(string line, params string[] headers) => $"{line}\r\nHost: localhost\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n";

    /// <summary>Text as bytes of UTF-8 on the wire.</summary>
    public static string Utf8(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes, compressed.</summary>
    public static string Packed(string latin1, string coding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
            stream.Write(Encoding.Latin1.GetBytes(latin1));
        return Encoding.Latin1.GetString(packed.ToArray());
    }

    /// <summary>Asks the ordinary question over a connection of its own, and expects the right answer.</summary>
    public static async Task CheckServesAsync(Running server)
    {
        using var connection = await RawConnection.OpenAsync(server);
        await connection.SendAsync(Post(Question));
        var answer = await connection.ReadAsync();
        Assert.Equal((200, TheAnswer), (answer?.Status, answer?.Body));
    }
}
