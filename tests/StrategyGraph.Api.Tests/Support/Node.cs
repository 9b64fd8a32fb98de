using System.Diagnostics;

namespace StrategyGraph.Api.Tests.Support;

/// <summary>Runs the scripts of <c>tests/js</c>, which bring other people's code (set up by <c>npm ci</c> there).</summary>
internal static class Node
{
    private static readonly string? Folder = RepositoryFolder.RootOrNull is null ? null : RepositoryFolder.At("tests", "js");

    /// <summary>Why no script can be run here, or null where one can.</summary>
    public static string? Missing { get; } = Folder is null
        ? "tests/js is not above the test's directory"
        : !Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-http")) ? $"other people's code is not installed: run 'npm ci' in {Folder}" : null;

    /// <summary>Runs a script and gives its exit code and all that it printed.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}

/// <summary>A test that needs Node and what <c>npm ci</c> installs; left out, with the reason, where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Skip = Node.Missing;
    }
}
