using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>graphql-js in a Node process that lives as long as this object (<c>tests/js</c>; set up by <c>npm ci</c> there).</summary>
public sealed partial class GraphQLJs : IDisposable
{
    private readonly Process _process;

    private GraphQLJs(Process process)
    {
        _process = process;
    }

    /// <summary>The root of the repository, or null where the tests run outside of it.</summary>
    public static string? Root => RepositoryFolder.RootOrNull;

    /// <summary>Why graphql-js cannot be asked here, or null where it can.</summary>
    public static string? Missing { get; } = Folder() is not { } folder
        ? "tests/js is not above the test's directory"
        : !Directory.Exists(Path.Combine(folder, "node_modules", "graphql")) ? $"graphql-js is not installed: run 'npm ci' in {folder}" : null;

    /// <summary>Starts the process with a schema.</summary>
    /// <param name="sdl">The schema.</param>
    /// <param name="days">Whether the scalar Date of the schema takes days of the calendar only; it takes anything otherwise.</param>
    public static GraphQLJs Start(string sdl, bool days = false)
    {
        var start = new ProcessStartInfo("node", "graphql-js.mjs")
        {
            WorkingDirectory = Folder(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        var js = new GraphQLJs(Process.Start(start)!);
        var answer = js.Ask(new { @do = "schema", sdl, days });
        Assert.False(answer.TryGetProperty("fault", out var fault), fault.ToString());
        return js;
    }

    /// <summary>The errors of a document, or null where graphql-js itself fails on it.</summary>
    public IReadOnlyList<ReferenceError>? Validate(string document)
    {
        var answer = Ask(new { @do = "validate", document });
        return answer.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateArray().Select(e => new ReferenceError(
                e.GetProperty("message").GetString()!, e.GetProperty("line").GetInt32(), e.GetProperty("column").GetInt32()))]
            : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(5000);
        _process.Dispose();
    }

    private JsonElement Ask(object request) => AskLine(JsonSerializer.Serialize(request));

    private JsonElement AskLine(string request)
    {
        _process.StandardInput.WriteLine(request);
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("graphql-js has ended.");
        using var json = JsonDocument.Parse(line);
        return json.RootElement.Clone();
    }

    private static string? Folder() => RepositoryFolder.RootOrNull is null ? null : RepositoryFolder.At("tests", "js");
}

/// <summary>An error of graphql-js with its first place.</summary>
public sealed record ReferenceError(string Message, int Line, int Column);

/// <summary>A fact that needs graphql-js, and perhaps a file of the repository; without them the test is skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceFactAttribute : FactAttribute
{
    /// <summary>Skips where <see cref="GraphQLJs.Missing"/> says so, or where the file, named from the repository's root, is not there.</summary>
    public ReferenceFactAttribute(string? needs = null)
    {
        Skip = GraphQLJs.Missing ?? (needs is null || File.Exists(RepositoryFolder.At(needs)) ? null : $"{needs} is not there");
        Needs = needs;
    }

    /// <summary>The file that the test needs, or null.</summary>
    public string? Needs { get; }
}
