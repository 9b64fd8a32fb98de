namespace StrategyGraph.Store.Tests.Differential;

/// <summary>
/// Graphs, and what is asked of both stores that hold one of them after the other: what the database has planned for the first serves the next.
/// </summary>
internal sealed record Trial(GraphData[] Graphs, IAsked[] Asked)
{
    /// <summary>What is a step smaller: of many graphs or questions each alone; of one, a smaller question; or the same of a smaller graph.</summary>
    public IEnumerable<Trial> Smaller() =>
        Graphs.Length > 1 ? Graphs.Select(g => this with { Graphs = [g] })
        : Asked.Length > 1 ? Asked.Select(a => this with { Asked = [a] })
        : Asked[0].Smaller().Select(a => this with { Asked = [a] }).Concat(Graphs[0].Smaller().Select(g => this with { Graphs = [g] }));

    public override string ToString() =>
        $"\n{(Asked.Length == 1 ? Asked[0] : $"{Asked.Length} questions")}\nof {(Graphs.Length == 1 ? Graphs[0] : $"{Graphs.Length} graphs")}\n";
}
