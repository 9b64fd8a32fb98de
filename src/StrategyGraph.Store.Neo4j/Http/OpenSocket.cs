using System.Net;
using System.Net.Sockets;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>Opens sockets that notice when the machine at their other end is gone.</summary>
internal static class OpenSocket
{
    // TCP_USER_TIMEOUT, which .NET has no name for (linux/tcp.h): milliseconds that what was sent may remain unacknowledged.
    private const int UserTimeout = 18;

    /// <summary>
    /// A connection. Where its other end's machine acknowledges nothing for <paramref name="patience"/>, it fails; on systems other than Linux
    /// only when the system itself gives up. That a request takes long is no reason: the machine acknowledges what its database works on.
    /// </summary>
    /// <exception cref="SocketException">Nothing answers there.</exception>
    public static async ValueTask<Stream> ToAsync(DnsEndPoint to, TimeSpan patience, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            Watch(socket, patience);
            await socket.ConnectAsync(to, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void Watch(Socket socket, TimeSpan patience)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(patience.TotalSeconds / 2));
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, seconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 1);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, seconds);
        if (OperatingSystem.IsLinux())
            socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, UserTimeout, BitConverter.GetBytes((int)patience.TotalMilliseconds));
    }
}
