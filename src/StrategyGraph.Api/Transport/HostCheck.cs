using System.Net;
using StrategyGraph.Api.Options;

namespace StrategyGraph.Api.Transport;

/// <summary>
/// Holds the Host header of a request against <see cref="ServerOptions.AllowedHosts"/>. A web page whose name was pointed at this machine
/// (DNS rebinding) sends its own name there, and so gets nothing.
/// </summary>
internal sealed class HostCheck(IReadOnlyList<string> allowed)
{
    private readonly bool _any = allowed.Contains("*");

    /// <summary>Whether a request may have this Host header; the port does not matter.</summary>
    public bool Allows(HostString header)
    {
        if (_any)
            return true;
        var name = header.Host;
        if (name is "127.0.0.1" || name.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        if (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address))
            return true;
        foreach (var other in allowed)
        {
            if (other.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
