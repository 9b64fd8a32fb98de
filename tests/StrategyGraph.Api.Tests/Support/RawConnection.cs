using System.Net.Sockets;
using System.Text;

namespace StrategyGraph.Api.Tests.Support;

/// <summary>A TCP connection to a server, over which any bytes can be sent, and which reads answers as HTTP/1.1 frames them.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    private RawConnection(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
    }

    public static async Task<RawConnection> OpenAsync(Running server)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", server.Url.Port);
        return new RawConnection(client);
    }

    /// <summary>Sends bytes; false where the server has closed the connection and takes no more.</summary>
    public async Task<bool> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await _stream.WriteAsync(bytes).AsTask().WaitAsync(Patience.Limit);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Sends text, each character as the byte of its number, so that any byte can be written as an escape.</summary>
    public Task<bool> SendAsync(string latin1) => SendAsync(Encoding.Latin1.GetBytes(latin1));

    /// <summary>Says that nothing more is sent; answers can still be read.</summary>
    public void EndSending()
    {
        try
        {
            _client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server has closed the connection already.
        }
    }

    /// <summary>Breaks the connection off at once (RST), as a client does that crashed.</summary>
    public void Reset() => _client.Client.Close(0);

    /// <summary>The next answer, other than 100 Continue; null where the server closed the connection instead.</summary>
    /// <exception cref="TimeoutException">Neither came in time.</exception>
    public async Task<RawAnswer?> ReadAsync(bool hasBody = true)
    {
        while (true)
        {
            if (await ReadLineAsync() is not { } first)
                return null;
            if (!first.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
                return new RawAnswer(0, [], first);
            var status = int.Parse(first.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while (await ReadLineAsync() is { Length: > 0 } line)
                headers[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 1)..].Trim();
            if (status == 100)
                continue;
            var body = status is 101 or 204 or 304 || !hasBody ? "" : await ReadBodyAsync(headers);
            return new RawAnswer(status, headers, body);
        }
    }

    /// <summary>All answers until the server closes the connection.</summary>
    /// <exception cref="TimeoutException">It neither answers nor closes.</exception>
    public async Task<List<RawAnswer>> ReadAllAsync()
    {
        var answers = new List<RawAnswer>();
        while (await ReadAsync() is { } answer)
            answers.Add(answer);
        return answers;
    }

    /// <summary>So many bytes; fewer where the connection was closed.</summary>
    public async Task<byte[]> ReadBytesAsync(int count)
    {
        using var bytes = new MemoryStream();
        while (bytes.Length < count && (_start < _end || await FillAsync()))
        {
            var part = Math.Min(count - (int)bytes.Length, _end - _start);
            bytes.Write(_buffer, _start, part);
            _start += part;
        }

        return bytes.ToArray();
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> ReadBodyAsync(Dictionary<string, string> headers)
    {
        if (headers.TryGetValue("Content-Length", out var length))
            return Encoding.UTF8.GetString(await ReadBytesAsync(int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)));
        using var body = new MemoryStream();
        if (!headers.ContainsKey("Transfer-Encoding"))
        {
            body.Write(await ReadBytesAsync(int.MaxValue));
            return Encoding.UTF8.GetString(body.ToArray());
        }

        while (await ReadLineAsync() is { } size && Convert.ToInt32(size, 16) is > 0 and var count)
        {
            body.Write(await ReadBytesAsync(count));
            await ReadLineAsync();
        }

        await ReadLineAsync();
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (_start < _end || await FillAsync())
        {
            var c = (char)_buffer[_start++];
            if (c == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append(c);
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    private async Task<bool> FillAsync()
    {
        try
        {
            (_start, _end) = (0, await _stream.ReadAsync(_buffer).AsTask().WaitAsync(Patience.Limit));
        }
        catch (IOException)
        {
            (_start, _end) = (0, 0);
        }

        return _end > 0;
    }
}

/// <summary>An answer as it came over a connection; the status is 0 where what came is not HTTP.</summary>
internal sealed record RawAnswer(int Status, Dictionary<string, string> Headers, string Body)
{
    public override string ToString() => $"{Status} {Body}";
}
