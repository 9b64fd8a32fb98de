using System.Globalization;
using StrategyGraph.Api.Options;

namespace StrategyGraph.Api.Hosting;

/// <summary>Chooses on which threads this process goes on where a socket has become ready. Chosen once, before there is a socket.</summary>
internal static class SocketThreads
{
    // The runtime has no other switches for these, and reads them when the first socket is made.
    private const string Inline = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";
    private const string Count = "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT";

    /// <summary>
    /// With Neo4j a request waits for a socket twice and computes little, so it stays on the thread that saw the socket ready: to wake one of the
    /// pool each time costs more than what it would do. Long work goes to the pool by itself. One such thread for two processors: it then finds
    /// its code and data where it left them, and the database has the others. With the embedded store a request is computed here, and the
    /// pool does that. A choice in the environment wins.
    /// </summary>
    public static void Choose(ServerOptions options)
    {
        if (options.Store != StoreKind.Neo4j)
            return;
        SetUnlessChosen(Inline, 1);
        SetUnlessChosen(Count, Math.Max(1, Environment.ProcessorCount / 2));
    }

    private static void SetUnlessChosen(string name, int value) =>
        Environment.SetEnvironmentVariable(name, Environment.GetEnvironmentVariable(name) ?? value.ToString(CultureInfo.InvariantCulture));
}
