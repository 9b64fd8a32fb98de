using System.Net;
using System.Net.Sockets;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>An address that answers nothing, not even that nobody is there, as that of a machine that is switched off: its queue of connections is full.</summary>
public sealed class SilentMachine : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _waiting = [];

    public SilentMachine()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(1);
        for (var i = 0; i < 8; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            _waiting.Add(socket);
            try
            {
                socket.Connect(_listener.LocalEndPoint!);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
                // It waits in the queue, or for a place in it.
            }
        }
    }

    public Uri Url => new($"http://{_listener.LocalEndPoint}");

    public void Dispose()
    {
        _waiting.ForEach(s => s.Dispose());
        _listener.Dispose();
    }
}
