using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serilog.Extensions.Logging;
using StrategyGraph.Api.Options;

namespace StrategyGraph.Api.Hosting;

/// <summary>Puts the web server together: its configuration, its log, its addresses and its limits.</summary>
internal static class ServerBuilder
{
    /// <summary>Where the server listens unless it is told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>
    /// A builder whose content root is the folder of the binaries, so that appsettings.json is found whatever the working directory.
    /// </summary>
    public static WebApplicationBuilder Create(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (!HasAddress(builder.Configuration))
            builder.WebHost.UseUrls(DefaultUrl);
        return builder;
    }

    /// <summary>Gives it the log, the guarded sockets, which take connections once <paramref name="opens"/> is done, and the limits of the options.</summary>
    public static void Configure(WebApplicationBuilder builder, ServerOptions options, Serilog.ILogger log, Task opens)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new SerilogLoggerProvider(log));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Why it did not start is told by Program, without a stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            // The endpoint itself refuses a body beyond the limit; the web server then reads on for a while, since a client that is still
            // sending when its connection is closed never sees the answer.
            server.Limits.MaxRequestBodySize = options.Limits.MaxBodyBytes * 16L;
            server.Limits.MaxRequestLineSize = options.Limits.MaxUrlBytes;
            server.Limits.MaxRequestBufferSize = Math.Max(server.Limits.MaxRequestBufferSize ?? 0, options.Limits.MaxUrlBytes + server.Limits.MaxRequestHeadersTotalSize);
        });
        // No request is traced, so none needs the web server's activity, which costs more than reading a small document.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // A request runs on the thread of the pool that read it: to hand it on, and its answer back, costs more than most answers do.
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
        if (options.Cors.Origins.Count > 0)
            builder.Services.AddCors();
        builder.Services.RemoveAll<IConnectionListenerFactory>();
        builder.Services.AddSingleton<SocketTransportFactory>();
        builder.Services.AddSingleton<IConnectionListenerFactory>(s => new LoopbackTransport(s.GetRequiredService<SocketTransportFactory>(), options.Anonymous, opens));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
    }

    private static bool HasAddress(ConfigurationManager configuration) =>
        !string.IsNullOrWhiteSpace(configuration[WebHostDefaults.ServerUrlsKey])
        || !string.IsNullOrWhiteSpace(configuration[WebHostDefaults.HttpPortsKey])
        || !string.IsNullOrWhiteSpace(configuration[WebHostDefaults.HttpsPortsKey])
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
