namespace StrategyGraph;

/// <summary>The folder of this repository. The file is part of every project of tests, and of the benchmarks.</summary>
internal static class RepositoryFolder
{
    /// <summary>Its path, or null where what runs is not inside of it.</summary>
    public static string? RootOrNull { get; } = Find();

    /// <summary>Its path.</summary>
    /// <exception cref="InvalidOperationException">What runs is not inside of it.</exception>
    public static string Root => RootOrNull ?? throw new InvalidOperationException("This runs inside the repository only; build and start it there.");

    /// <summary>The path of what lies at these names below it.</summary>
    /// <exception cref="InvalidOperationException">What runs is not inside of it.</exception>
    public static string At(params string[] names) => Path.Combine([Root, .. names]);

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StrategyGraph.sln")))
            folder = folder.Parent;
        return folder?.FullName;
    }
}
