using StrategyGraph.Api.Options;

namespace StrategyGraph.Api.Hosting;

/// <summary>Chooses on which threads this process goes on where a socket has become ready. Chosen once, before there is a socket.</summary>
internal static class SocketThreads
{
    // The runtime has no other switch for it, and reads it when the first socket is made.
    private const string Inline = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>
    /// With Neo4j a request waits for a socket twice and computes little, so it stays on the thread that saw the socket ready: to wake one of the
    /// pool each time costs more than what it would do. Long work goes to the pool by itself. With the embedded store a request is computed
    /// here, and the pool does that. A choice in the environment wins.
    /// </summary>
    public static void Choose(ServerOptions options)
    {
        if (options.Store == StoreKind.Neo4j && Environment.GetEnvironmentVariable(Inline) is null)
            Environment.SetEnvironmentVariable(Inline, "1");
    }
}
