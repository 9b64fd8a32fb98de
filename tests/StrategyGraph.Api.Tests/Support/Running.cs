using System.Net.Http.Headers;
using StrategyGraph.Api.Hosting;

namespace StrategyGraph.Api.Tests.Support;

/// <summary>A server on a free port of loopback, with the seed in memory, and a client for it.</summary>
internal sealed class Running : IAsyncDisposable
{
    private static readonly string[] NoSeed = ["--StrategyGraph:SeedPath=none"];

    private readonly GraphServer _server;
    private readonly StringWriter _log;

    private Running(GraphServer server, StringWriter log)
    {
        _server = server;
        _log = log;
        Url = new Uri(server.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Url, Timeout = Patience.Limit };
    }

    public Uri Url { get; }

    public HttpClient Client { get; }

    /// <summary>What it serves.</summary>
    public GraphService Service => _server.Service;

    /// <summary>The log so far, once it was written; all of it after disposing.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <summary>Starts a server; an option is written <c>DataPath=x</c>, and without DataPath the graph is in memory.</summary>
    public static async Task<Running> StartAsync(params string[] options) => await StartAsync(null, options);

    public static async Task<Running> StartAsync(Func<GraphService, GraphService>? change, params string[] options)
    {
        var log = new StringWriter();
        string[] args = ["--urls=http://127.0.0.1:0", "--StrategyGraph:DataPath=:memory:", .. change is null ? [] : NoSeed, .. options.Select(o => o.StartsWith('-') ? o : $"--StrategyGraph:{o}")];
        return new Running(await GraphServer.StartAsync(args, TextWriter.Synchronized(log), change), log);
    }

    /// <summary>Sends a request made of a method, a path, a body or null, and headers written <c>Name: value</c>.</summary>
    public async Task<Answer> SendAsync(string method, string path, byte[]? body, params string[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Url, path));
        if (body is not null)
            request.Content = new ByteArrayContent(body);
        foreach (var header in headers)
        {
            var (name, value) = (header[..header.IndexOf(':')], header[(header.IndexOf(':') + 1)..].Trim());
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request);
        return new Answer((int)response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Posts JSON.</summary>
    public Task<Answer> PostAsync(string json, params string[] headers) =>
        SendAsync("POST", "/graphql", System.Text.Encoding.UTF8.GetBytes(json), ["Content-Type: application/json", .. headers]);

    public Task<Answer> GetAsync(string path, params string[] headers) => SendAsync("GET", path, null, headers);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }
}

/// <summary>An answer, read whole.</summary>
internal sealed record Answer(int Status, HttpResponseHeaders Headers, HttpContentHeaders Content, byte[] Bytes)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public string? Header(string name) =>
        Headers.TryGetValues(name, out var values) || Content.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public override string ToString() => $"{Status} {Content.ContentType} {Text}";
}
