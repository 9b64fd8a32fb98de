namespace StrategyGraph.Domain.Seed;

/// <summary>A file of a seed.</summary>
/// <param name="Name">How faults name it, such as <c>seed/10-parties.yaml</c>.</param>
/// <param name="Text">What it holds: YAML.</param>
public sealed record SeedFile(string Name, string Text);
