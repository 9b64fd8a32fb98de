using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace StrategyGraph.Clients.Tests.Support;

/// <summary>A script of <c>tests/js/clients</c>, run in a Node process to its end.</summary>
internal static class NodeScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Runs it and gives the JSON that it printed.</summary>
    /// <param name="script">Its name, without folder and ending.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = RepositoryFolder.At("tests", "js", "clients"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(script + ".mjs");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{script} has not ended after {Patience.TotalSeconds} s:\n{await output}\n{await errors}");
        }

        Assert.True(process.ExitCode == 0, $"{script} ended with {process.ExitCode}:\n{await errors}\n{await output}");
        using var json = JsonDocument.Parse(await output);
        return json.RootElement.Clone();
    }
}
