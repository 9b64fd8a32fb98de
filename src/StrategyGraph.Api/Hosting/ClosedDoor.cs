using System.Net;
using Microsoft.AspNetCore.Connections;

namespace StrategyGraph.Api.Hosting;

/// <summary>
/// An address that is bound, so that everybody knows whether it can be, and where connections wait until the server is ready to answer them.
/// </summary>
internal sealed class ClosedDoor(IConnectionListener listener, Task opens) : IConnectionListener
{
    private readonly CancellationTokenSource _unbound = new();

    public EndPoint EndPoint => listener.EndPoint;

    public ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) =>
        opens.IsCompleted ? listener.AcceptAsync(cancellationToken) : WaitAsync(cancellationToken);

    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        await _unbound.CancelAsync();
        await listener.UnbindAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await listener.DisposeAsync();
        _unbound.Dispose();
    }

    private async ValueTask<ConnectionContext?> WaitAsync(CancellationToken cancellation)
    {
        // Where the start fails, the door never opens; the listener then has no connection to give.
        await opens.WaitAsync(_unbound.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await listener.AcceptAsync(cancellation);
    }
}
