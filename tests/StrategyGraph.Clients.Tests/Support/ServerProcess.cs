using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace StrategyGraph.Clients.Tests.Support;

/// <summary>The real server in a process of its own, on a free port of loopback, with the seed in memory.</summary>
public sealed class ServerProcess : IAsyncLifetime
{
    private const string Announcement = "Answering at ";

    private readonly Process _process = new();
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The address of the endpoint.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>A client for it.</summary>
    public HttpClient Http { get; } = new();

    /// <summary>False once the process has ended.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>What it has logged.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <summary>The bytes of memory that it holds now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])[
            Path.Combine(AppContext.BaseDirectory, "StrategyGraph.Api.dll"), "--urls", "http://127.0.0.1:0",
            "--StrategyGraph:DataPath=:memory:", "--StrategyGraph:LogRequests=false"])
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        _process.StartInfo = start;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var first = await Task.WhenAny(_address.Task, _process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(60)));
        Url = first == _address.Task ? await _address.Task : throw new InvalidOperationException($"The server did not start:\n{Log}");
    }

    /// <summary>The answer to a query, which must be without errors.</summary>
    public async Task<JsonElement> AskAsync(string query)
    {
        using var response = await Http.PostAsync(Url, new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.False(json.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return json.RootElement.GetProperty("data").Clone();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (IsRunning)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (_log)
            _log.AppendLine(line);
        var at = line.IndexOf(Announcement, StringComparison.Ordinal);
        if (at >= 0)
            _address.TrySetResult(new Uri(line[(at + Announcement.Length)..].Trim()));
    }
}
