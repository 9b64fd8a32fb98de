using System.Net.Sockets;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>A way to the database that can be closed and opened: what is connected is cut off, what comes is refused.</summary>
public sealed class Gateway : IDisposable
{
    private readonly Uri _to;
    private readonly int _port;
    private Listener? _listener;

    /// <summary>A closed way to an address.</summary>
    public Gateway(Uri to)
    {
        _to = to;
        using var free = new Listener((_, _) => Task.CompletedTask);
        _port = free.Port;
    }

    /// <summary>The address of this side.</summary>
    public Uri Url => new($"http://127.0.0.1:{_port}");

    /// <summary>Called with each part of what goes to the database; false cuts the way off before the answer.</summary>
    public Func<ReadOnlyMemory<byte>, bool> Lets { get; set; } = _ => true;

    public void Open() => _listener = new Listener(CarryAsync, _port);

    public void Close()
    {
        _listener?.Dispose();
        _listener = null;
    }

    public void Dispose() => Close();

    private async Task CarryAsync(TcpClient client, CancellationToken closed)
    {
        using var server = new TcpClient();
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(closed);
        var isMute = false;
        await server.ConnectAsync(_to.Host, _to.Port, cut.Token);
        await Task.WhenAny(
            CopyAsync(client, server, sent => Volatile.Write(ref isMute, isMute || !Lets(sent)), () => true, cut.Token),
            CopyAsync(server, client, _ => { }, () => !Volatile.Read(ref isMute), cut.Token));
        await cut.CancelAsync();
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
