using StrategyGraph.Domain.Changes;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>A node as plain data: values as <see cref="Changes"/> takes them.</summary>
internal sealed record NodeData(string Type, string Id, (string Property, object? Value)[] Values)
{
    public override string ToString() => $"{Type} {Id} {Show.Values(Values)}";
}

/// <summary>A link as plain data, with its place among those of its start.</summary>
internal sealed record LinkData(string From, string Relationship, string To, int? Position, (string Property, object? Value)[] Values)
{
    public override string ToString() => $"{From} -{Relationship}-> {To}{(Position is { } place ? $" at {place}" : "")} {Show.Values(Values)}";
}

/// <summary>A graph over the small model as plain data, which can be made smaller.</summary>
internal sealed record GraphData(NodeData[] Nodes, LinkData[] Links)
{
    // A graph of more than this is not worth reading.
    private const int Most = 12;

    /// <summary>The change set that makes it.</summary>
    public ChangeSet Changes
    {
        get
        {
            var changes = new Changes(SmallModel.Model);
            foreach (var node in Nodes)
                changes.Add(node.Type, node.Id, node.Values);
            foreach (var link in Links)
                changes.Link(link.From, link.Relationship, link.To, link.Position, link.Values);
            return changes.Set;
        }
    }

    /// <summary>Graphs that are a step smaller: without some nodes, without some links, with fewer values. Each is a graph that a store takes.</summary>
    public IEnumerable<GraphData> Smaller()
    {
        foreach (var rest in Parts.Without(Nodes))
            yield return Of(rest);
        foreach (var rest in Parts.Without([.. Links.Where(l => !IsNeeded(l))]))
            yield return this with { Links = [.. Links.Where(IsNeeded), .. rest] };
        if (Nodes.Length > Most)
            yield break;
        foreach (var nodes in Parts.WithSmaller(Nodes, n => Fewer(n.Values).Select(v => n with { Values = v })))
            yield return this with { Nodes = nodes };
        foreach (var links in Parts.WithSmaller(Links, l => Fewer(l.Values).Select(v => l with { Values = v })))
            yield return this with { Links = links };
    }

    public override string ToString() => Nodes.Length > Most
        ? $"a graph of {Nodes.Length} nodes and {Links.Length} links"
        : $"a graph of\n  {string.Join("\n  ", [.. Nodes.Select(n => n.ToString()), .. Links.Select(l => l.ToString())])}";

    // With these nodes and the links between them; a task has to have its owner.
    private GraphData Of(NodeData[] nodes)
    {
        var ids = nodes.Select(n => n.Id).ToHashSet();
        foreach (var orphan in Links.Where(l => IsNeeded(l) && !ids.Contains(l.To)))
            ids.Remove(orphan.From);
        return new GraphData([.. Nodes.Where(n => ids.Contains(n.Id))], [.. Links.Where(l => ids.Contains(l.From) && ids.Contains(l.To))]);
    }

    private static bool IsNeeded(LinkData link) => link.Relationship == "OWNED_BY";

    // A title is always there.
    private static IEnumerable<(string Property, object? Value)[]> Fewer((string Property, object? Value)[] values) =>
        Parts.Without([.. values.Where(v => v.Property != "title" && Show.IsGiven(v.Value))]).Select(rest => ((string, object?)[])[.. values.Where(v => v.Property == "title"), .. rest]);
}
