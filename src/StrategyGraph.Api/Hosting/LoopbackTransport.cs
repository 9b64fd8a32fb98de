using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using StrategyGraph.Api.Options;

namespace StrategyGraph.Api.Hosting;

/// <summary>
/// Binds sockets, which take connections when the server is ready, and refuses every address that is not loopback unless anyone may read. It
/// stands where all ways to name an address (--urls, ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS, Kestrel:Endpoints …) end, so none leads around
/// it. A host name other than localhost is one of those addresses: the web server takes it for "all of them".
/// </summary>
internal sealed class LoopbackTransport(SocketTransportFactory sockets, AnonymousAccess anonymous, Task opens)
    : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    public bool CanBind(EndPoint endpoint) => sockets.CanBind(endpoint);

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        anonymous == AnonymousAccess.Read || IsOfThisMachine(endpoint)
            ? new ClosedDoor(await sockets.BindAsync(endpoint, cancellationToken), opens)
            : throw new StartException(
                $"The server was told to listen on {endpoint}, where other machines can reach it, and it has no sign-in: anyone there could read the whole graph. "
                + "Leave the address out (it is http://127.0.0.1:5080 then) or name a loopback address; it comes from --urls, ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS, "
                + $"ASPNETCORE_HTTPS_PORTS or Kestrel:Endpoints. Where anyone may read the graph, set {ServerOptions.Section}:Anonymous to Read.");

    private static bool IsOfThisMachine(EndPoint endpoint) => endpoint switch
    {
        IPEndPoint ip => IPAddress.IsLoopback(ip.Address),
        _ => endpoint.AddressFamily == System.Net.Sockets.AddressFamily.Unix,
    };
}
