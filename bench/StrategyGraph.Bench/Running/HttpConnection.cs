using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StrategyGraph.Bench.Running;

/// <summary>One connection to a server, over which one request follows the other. It does as little as it can, since it shares the cores.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[256 * 1024];

    private HttpConnection(Socket socket)
    {
        _socket = socket;
    }

    /// <summary>Connects.</summary>
    public static async Task<HttpConnection> OpenAsync(Uri url)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new DnsEndPoint(url.Host, url.Port));
        return new HttpConnection(socket);
    }

    /// <summary>The bytes of a POST.</summary>
    public static byte[] Request(Uri url, byte[] body) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"POST {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n\r\n"),
        .. body,
    ];

    /// <summary>Sends a request and reads its answer; gives the length of that, head and body.</summary>
    /// <exception cref="IOException">The answer is not one of status 200 with a length, or the server hung up.</exception>
    public async ValueTask<int> AskAsync(byte[] request)
    {
        await _socket.SendAsync(request);
        var have = 0;
        var need = int.MaxValue;
        while (have < need)
        {
            if (have == _buffer.Length)
                throw new IOException($"An answer has more than {_buffer.Length} bytes.");
            var got = await _socket.ReceiveAsync(_buffer.AsMemory(have));
            if (got == 0)
                throw new IOException("The server hung up.");
            have += got;
            if (need == int.MaxValue)
                need = LengthOf(_buffer.AsSpan(0, have));
        }

        return need;
    }

    /// <summary>Hangs up.</summary>
    public void Dispose() => _socket.Dispose();

    // The length of the whole answer, once its head is there.
    private static int LengthOf(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return int.MaxValue;
        var at = answer[..head].IndexOf("\r\nContent-Length: "u8);
        if (!answer.StartsWith("HTTP/1.1 200"u8) || at < 0 || !Utf8Parser.TryParse(answer[(at + 18)..], out int body, out _))
            throw new IOException($"The answer is not a 200 with a length: {Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 500)])}");
        return head + 4 + body;
    }
}
