using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using StrategyGraph.Api.Logging;
using StrategyGraph.Api.Options;
using StrategyGraph.Api.Transport;
using StrategyGraph.Api.Transport.Sockets;

namespace StrategyGraph.Api.Hosting;

/// <summary>A running server. Everything is made before it takes its first request; disposing it stops it.</summary>
internal sealed class GraphServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Serilog.Core.Logger _log;

    private GraphServer(WebApplication app, GraphService service, Serilog.Core.Logger log)
    {
        _app = app;
        Service = service;
        _log = log;
    }

    /// <summary>What it serves.</summary>
    public GraphService Service { get; }

    /// <summary>The addresses that it listens on, with the ports that were chosen where it was to choose.</summary>
    public ICollection<string> Addresses => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;

    /// <summary>Starts a server.</summary>
    /// <param name="args">The command line, whose options win over the environment's.</param>
    /// <param name="output">Where the log goes; standard output where it is null.</param>
    /// <param name="change">Changes what is served before it is, such as for a schema of a test's own.</param>
    /// <param name="chosen">Is told the options before anything else is done with them.</param>
    /// <exception cref="StartException">It cannot start; the faults say why.</exception>
    public static async Task<GraphServer> StartAsync(
        string[] args, TextWriter? output = null, Func<GraphService, GraphService>? change = null, Action<ServerOptions>? chosen = null)
    {
        var builder = ServerBuilder.Create(args);
        var options = ServerOptions.Read(builder.Configuration, builder.Environment.IsDevelopment());
        chosen?.Invoke(options);
        var log = ServerLog.Create(output);
        var opens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        WebApplication? app = null;
        GraphService? service = null;
        try
        {
            ServerBuilder.Configure(builder, options, log, opens.Task);
            app = builder.Build();
            RequestRouter? requests = null;
            app.UseWhen(SocketEndpoint.IsUpgrade, sockets => sockets.UseWebSockets());
            if (options.Cors is { Origins.Count: > 0, AnyOrigin: false })
                app.Use(Cors.VaryAsync);
            if (options.Cors.Origins.Count > 0)
                app.UseCors(Cors.PolicyOf(options.Cors));
            ((IApplicationBuilder)app).Run(http => requests!.AnswerAsync(http));
            service = await GraphService.StartAsync(options, log, (e, id) => log.Error(e, "Fault {CorrelationId}", id), () => ListenAsync(app), CancellationToken.None);
            service = change?.Invoke(service) ?? service;
            requests = new RequestRouter(service, options, options.LogRequests ? log : null, log, app.Lifetime.ApplicationStopping);
            opens.SetResult();
            var server = new GraphServer(app, service, log);
            server.Announce(options);
            return server;
        }
        catch (Exception e)
        {
            if (app is not null)
                await app.DisposeAsync();
            if (service is not null)
                await service.DisposeAsync();
            await log.DisposeAsync();
            // What cannot be bound is told by the web server as an IOException that says which address and why.
            if (e is IOException)
                throw new StartException(e.Message);
            throw;
        }
    }

    /// <summary>Waits until the process is told to end (Ctrl+C, SIGTERM).</summary>
    public Task WaitAsync() => _app.WaitForShutdownAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Service.DisposeAsync();
        _log.Information("Stopped");
        await _log.DisposeAsync();
    }

    private static async Task ListenAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            // How the web server tells an address or a port that is none, a scheme that it does not speak, and https without a certificate.
            throw new StartException($"The server cannot listen where it was told to: {e.Message}");
        }
    }

    private void Announce(ServerOptions options)
    {
        var store = options.Store == StoreKind.Embedded ? options.DataPath : options.Neo4j.ToString();
        if (Service.Store.Version is > 0 and var version)
            _log.Information("{Store:l} store {Place:l} at version {Version}, {Rules} gap rules", options.Store.ToString(), store, version, Service.Definition.Rules.Count);
        else
            _log.Information("{Store:l} store {Place:l}, no graph read yet, {Rules} gap rules", options.Store.ToString(), store, Service.Definition.Rules.Count);
        foreach (var address in Addresses)
            _log.Information("Answering at {Address:l}/graphql", address);
        if (options.Anonymous == AnonymousAccess.Read)
            _log.Warning("{Option:l} is Read: anyone who reaches these addresses may read the whole graph", $"{ServerOptions.Section}:Anonymous");
        using var process = Process.GetCurrentProcess();
        _log.Information("Ready {Milliseconds} ms after the process began", (int)(DateTime.Now - process.StartTime).TotalMilliseconds);
    }
}
