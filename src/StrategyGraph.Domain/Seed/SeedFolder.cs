namespace StrategyGraph.Domain.Seed;

/// <summary>A folder with the files of a seed.</summary>
public static class SeedFolder
{
    /// <summary>The <c>*.yaml</c> files of a folder in the order of their names; each is named by folder and file.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">There is no such file in it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<SeedFile> Load(string path)
    {
        var folder = new DirectoryInfo(path);
        if (!folder.Exists)
            throw new DirectoryNotFoundException($"There is no seed folder \"{folder.FullName}\"; name the folder that holds the seed's *.yaml files.");
        var files = folder.GetFiles("*.yaml");
        if (files.Length == 0)
            throw new FileNotFoundException($"The seed folder \"{folder.FullName}\" holds no *.yaml file.");
        Array.Sort(files, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return Array.ConvertAll(files, f => new SeedFile($"{folder.Name}/{f.Name}", File.ReadAllText(f.FullName)));
    }
}
