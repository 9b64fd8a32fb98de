using System.Net;
using System.Net.Sockets;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>Takes connections on this machine, and serves each by itself, until it is disposed.</summary>
public sealed class Listener : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<TcpClient, CancellationToken, Task> _serve;

    /// <summary>Listens.</summary>
    /// <param name="serve">Serves a connection, until it is done or told to stop.</param>
    /// <param name="port">Where; any free port where it is 0.</param>
    public Listener(Func<TcpClient, CancellationToken, Task> serve, int port = 0)
    {
        _serve = serve;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var stopped = _stop.Token;
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(stopped), stopped);
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    // Whoever was connected may hang up at any time.
    private async Task ServeAsync(TcpClient client, CancellationToken stopped)
    {
        using (client)
        {
            try
            {
                await _serve(client, stopped);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
            }
        }
    }
}
