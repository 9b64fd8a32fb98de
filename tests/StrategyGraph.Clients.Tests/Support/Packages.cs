using StrategyGraph.GraphQL.Tests.Reference;

namespace StrategyGraph.Clients.Tests.Support;

/// <summary>Why the packages of <c>tests/js</c> cannot be run here, or null where they can.</summary>
internal static class Packages
{
    public static string? Missing { get; } = GraphQLJs.Missing
        ?? (Directory.Exists(RepositoryFolder.At("tests", "js", "node_modules", "graphql-sse")) ? null : "the clients are not installed: run 'npm ci' in tests/js");
}

/// <summary>A fact that needs Node and the packages of <c>tests/js</c>; without them it is skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientFactAttribute : FactAttribute
{
    public ClientFactAttribute()
    {
        Skip = Packages.Missing;
    }
}

/// <summary>A theory that needs Node and the packages of <c>tests/js</c>; without them it is skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientTheoryAttribute : TheoryAttribute
{
    public ClientTheoryAttribute()
    {
        Skip = Packages.Missing;
    }
}
