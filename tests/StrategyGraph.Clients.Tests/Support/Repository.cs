using StrategyGraph.GraphQL.Tests.Reference;

namespace StrategyGraph.Clients.Tests.Support;

/// <summary>Files of the repository that the tests read.</summary>
internal static class Repository
{
    /// <summary>The text of a file, named from the repository's root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The root.</summary>
    public static string Root { get; } = GraphQLJs.Root ?? throw new InvalidOperationException("The tests run inside the repository.");
}
