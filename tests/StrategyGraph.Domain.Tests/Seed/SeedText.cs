using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Seed;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Tests.Seed;

/// <summary>Seeds from text, and change sets as text, so that a case is a few lines.</summary>
internal static class SeedText
{
    public static GraphModel Model { get; } = ModelReader.ReadBuiltIn();

    /// <summary>Reads a text as one file, or, where a line <c>=== name</c> stands between them, as several.</summary>
    public static ChangeSet Read(string text, GraphModel? model = null)
    {
        var files = new List<SeedFile>();
        var parts = text.Split("=== ", StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            var end = text.StartsWith("=== ", StringComparison.Ordinal) ? part.IndexOf('\n', StringComparison.Ordinal) : 0;
            files.Add(new SeedFile(end == 0 ? "a.yaml" : part[..end], part[end..].TrimStart('\n')));
        }

        return SeedReader.Read(model ?? Model, files);
    }

    /// <summary>The faults of a text, a line each.</summary>
    public static string Faults(string text, GraphModel? model = null) =>
        string.Join('\n', Assert.Throws<SeedException>(() => Read(text, model)).Faults);

    /// <summary>The changes, a line each: <c>Plan p#1 title="P"</c>, <c>p -UNDERPINS#1-> q</c>. What is null or empty is left out.</summary>
    public static string Print(ChangeSet changes) => string.Join('\n', changes.Changes.Select(Print));

    private static string Print(Change change) => change switch
    {
        AddNode node => $"{node.Type} {node.Id}#{node.Values[node.Type.Position.Index]}"
            + Print(node.Type.Properties.Where(p => p.Name is not ("id" or "position" or "version")), node.Values),
        AddLink link => $"{link.From} -{link.Relationship}#{link.Position}-> {link.To}" + Print(link.Relationship.Properties?.Properties ?? [], link.Values),
        _ => throw new InvalidOperationException($"A seed only adds; this is {change}."),
    };

    private static string Print(IEnumerable<Property> properties, Value?[]? values) => string.Concat(
        properties.Where(p => values![p.Index] is not (null or ListValue { Items.Length: 0 })).Select(p => $" {p.Name}={values![p.Index]}"));
}
