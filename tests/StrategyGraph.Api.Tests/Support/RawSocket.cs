using System.Buffers.Binary;
using System.Text;

namespace StrategyGraph.Api.Tests.Support;

/// <summary>A WebSocket whose frames are written by hand (RFC 6455, 5.2), so that wrong ones can be sent.</summary>
internal sealed class RawSocket : IDisposable
{
    public const byte Continuation = 0;
    public const byte Text = 1;
    public const byte Binary = 2;
    public const byte Close = 8;
    public const byte Ping = 9;
    public const byte Pong = 10;

    private static readonly byte[] Mask = [1, 2, 3, 4];

    private readonly RawConnection _connection;

    private RawSocket(RawConnection connection)
    {
        _connection = connection;
    }

    public static async Task<RawSocket> OpenAsync(Running server)
    {
        var connection = await RawConnection.OpenAsync(server);
        await connection.SendAsync(RawRequest.Get(
            "/graphql", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", "Sec-WebSocket-Protocol: graphql-transport-ws"));
        Assert.Equal(101, (await connection.ReadAsync())?.Status);
        return new RawSocket(connection);
    }

    /// <summary>A frame as bytes, masked as a client must.</summary>
    /// <param name="opcode">What it is.</param>
    /// <param name="payload">What it holds.</param>
    /// <param name="isLast">Whether it ends its message.</param>
    /// <param name="isMasked">False for a wrong one.</param>
    /// <param name="reserved">The three bits that must be 0.</param>
    public static byte[] Frame(byte opcode, ReadOnlySpan<byte> payload, bool isLast = true, bool isMasked = true, int reserved = 0)
    {
        using var frame = new MemoryStream();
        frame.WriteByte((byte)((isLast ? 0x80 : 0) | (reserved << 4) | opcode));
        var mask = isMasked ? 0x80 : 0;
        if (payload.Length < 126)
        {
            frame.WriteByte((byte)(mask | payload.Length));
        }
        else
        {
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(length, payload.Length);
            frame.WriteByte((byte)(mask | (payload.Length <= ushort.MaxValue ? 126 : 127)));
            frame.Write(payload.Length <= ushort.MaxValue ? length[6..] : length);
        }

        if (isMasked)
            frame.Write(Mask);
        for (var i = 0; i < payload.Length; i++)
            frame.WriteByte((byte)(payload[i] ^ (isMasked ? Mask[i % 4] : 0)));
        return frame.ToArray();
    }

    /// <summary>A message of text in one frame.</summary>
    public static byte[] Message(string text) => Frame(Text, Encoding.UTF8.GetBytes(text));

    public Task<bool> SendAsync(byte[] bytes) => _connection.SendAsync(bytes);

    public Task<bool> SayAsync(string text) => _connection.SendAsync(Message(text));

    /// <summary>What comes next: a text; <c>pong</c> with its payload; the code and reason of a close frame; <c>cut</c> where the connection ended.</summary>
    /// <exception cref="TimeoutException">Nothing came in time.</exception>
    public async Task<string> HearAsync()
    {
        while (true)
        {
            var head = await _connection.ReadBytesAsync(2);
            if (head.Length < 2)
                return "cut";
            var length = (head[1] & 0x7F) switch
            {
                126 => BinaryPrimitives.ReadUInt16BigEndian(await _connection.ReadBytesAsync(2)),
                127 => (int)BinaryPrimitives.ReadInt64BigEndian(await _connection.ReadBytesAsync(8)),
                var small => small,
            };
            var payload = await _connection.ReadBytesAsync(length);
            switch (head[0] & 15)
            {
                case Close:
                    return payload.Length < 2 ? "closed" : $"{BinaryPrimitives.ReadUInt16BigEndian(payload)} {Encoding.UTF8.GetString(payload, 2, payload.Length - 2)}".TrimEnd();
                case Pong:
                    return $"pong {Encoding.UTF8.GetString(payload)}";
                case Ping:
                    continue;
                default:
                    return Encoding.UTF8.GetString(payload);
            }
        }
    }

    public void EndSending() => _connection.EndSending();

    public void Dispose() => _connection.Dispose();
}
