namespace StrategyGraph.Cases.Tests;

/// <summary>
/// A recorded case: <c>tests/cases/topic/case.graphql</c>, with its variables, where it has some, in <c>case.variables.json</c>. Its plan is
/// <c>case.plan</c>, its statement on Neo4j <c>case.cypher</c>, its answer <c>case.json</c>.
/// </summary>
/// <param name="Path">Its files without what they end in.</param>
/// <param name="Query">The document.</param>
/// <param name="Variables">Its variables as JSON; null for none.</param>
internal sealed record Case(string Path, string Query, string? Variables)
{
    private static readonly string Folder = RepositoryFolder.At("tests", "cases");

    /// <summary>The names of all cases, such as <c>gaps/on-nodes</c>.</summary>
    public static IEnumerable<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.graphql", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(Folder, f)[..^".graphql".Length].Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a case.</summary>
    public static async Task<Case> ReadAsync(string name)
    {
        var path = System.IO.Path.Combine(Folder, name);
        var variables = path + ".variables.json";
        return new Case(path, await File.ReadAllTextAsync(path + ".graphql"), File.Exists(variables) ? await File.ReadAllTextAsync(variables) : null);
    }
}
