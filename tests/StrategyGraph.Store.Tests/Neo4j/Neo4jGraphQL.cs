using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>@neo4j/graphql over the same database, in a Node process that lives as long as this object (<c>tests/js</c>; set up by <c>npm ci</c> there).</summary>
public sealed class Neo4jGraphQL : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it with the model as it is written.</summary>
    public Neo4jGraphQL(string sdl)
    {
        var start = new ProcessStartInfo("node", "neo4j-graphql.mjs")
        {
            WorkingDirectory = RepositoryFolder.At("tests", "js"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        _process = Process.Start(start)!;
        Assert.True(Ask(new { sdl }).GetProperty("types").GetInt32() > 0);
    }

    /// <summary>Why it cannot be asked here, or null where it can.</summary>
    public static string? Missing { get; } = RepositoryFolder.RootOrNull is null
        ? "tests/js is not above the test's directory"
        : !Directory.Exists(RepositoryFolder.At("tests", "js", "node_modules", "@neo4j", "graphql")) ? "@neo4j/graphql is not installed: run 'npm ci' in tests/js"
        : Environment.GetEnvironmentVariable("STRATEGYGRAPH_TEST_NEO4J_BOLT_URL") is null ? "STRATEGYGRAPH_TEST_NEO4J_BOLT_URL does not say where Neo4j speaks Bolt"
        : null;

    /// <summary>The data of a query.</summary>
    public JsonElement Data(string query)
    {
        var answer = Ask(new { query });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(5000);
        _process.Dispose();
    }

    private JsonElement Ask(object request)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(request));
        _process.StandardInput.Flush();
        return JsonDocument.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Node process ended.")).RootElement;
    }
}
