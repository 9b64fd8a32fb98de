using System.Net;
using System.Net.Sockets;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>A way to the database that can be closed and opened: what is connected is cut off, what comes is refused.</summary>
public sealed class Gateway : IAsyncDisposable
{
    private readonly Uri _to;
    private readonly int _port;
    private CancellationTokenSource _closed = new();
    private TcpListener? _listener;

    /// <summary>A closed way to an address.</summary>
    public Gateway(Uri to)
    {
        _to = to;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        _port = ((IPEndPoint)free.LocalEndpoint).Port;
    }

    /// <summary>The address of this side.</summary>
    public Uri Url => new($"http://127.0.0.1:{_port}");

    /// <summary>Called with each part of what goes to the database; false cuts the way off before the answer.</summary>
    public Func<ReadOnlyMemory<byte>, bool> Lets { get; set; } = _ => true;

    public void Open()
    {
        _closed = new CancellationTokenSource();
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _ = AcceptAsync(_listener, _closed.Token);
    }

    public void Close()
    {
        _closed.Cancel();
        _listener?.Dispose();
        _listener = null;
    }

    public ValueTask DisposeAsync()
    {
        Close();
        _closed.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(TcpListener listener, CancellationToken closed)
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync(closed), closed);
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task CarryAsync(TcpClient client, CancellationToken closed)
    {
        using (client)
        using (var server = new TcpClient())
        using (var cut = CancellationTokenSource.CreateLinkedTokenSource(closed))
        {
            var isMute = false;
            try
            {
                await server.ConnectAsync(_to.Host, _to.Port, cut.Token);
                await Task.WhenAny(
                    CopyAsync(client, server, sent => Volatile.Write(ref isMute, isMute || !Lets(sent)), () => true, cut.Token),
                    CopyAsync(server, client, _ => { }, () => !Volatile.Read(ref isMute), cut.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
            }

            await cut.CancelAsync();
        }
    }

    // What is sent always arrives; an answer that may not pass ends the connection.
    private static async Task CopyAsync(TcpClient from, TcpClient to, Action<ReadOnlyMemory<byte>> look, Func<bool> passes, CancellationToken closed)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, closed) is > 0 and var length)
            {
                look(buffer.AsMemory(0, length));
                if (!passes())
                    return;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, length), closed);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }
}
