namespace StrategyGraph.Store.Tests.Differential;

/// <summary>A list that comes in pages.</summary>
/// <param name="Of">The root field that it is of, or none.</param>
/// <param name="Field">Its own, up to its order.</param>
/// <param name="Keys">What it may be ordered by.</param>
/// <param name="Node">What is asked of a node.</param>
internal sealed record PagedList(string Of, string Field, string[] Keys, string Node = "id")
{
    private static readonly string[] OfTasks = ["title", "count", "weight", "on", "at", "colour", "note", "code", "id", "done", "area: { title", "owner: { note"];
    private static readonly string[] OfNodes = ["title", "position", "id"];

    /// <summary>Lists of every source.</summary>
    public static readonly PagedList[] All =
    [
        new("", "tasks(", OfTasks), new("", "tasks(where: { note: { ncontains: \"a\" } }, ", OfTasks), new("", "search(text: \"a\", ", []), new("", "gaps(", [], "node { id }"),
        new("areaById(id: \"a0\")", "contents(", OfNodes), new("taskById(id: \"t2\")", "about(", OfNodes, "__typename"),
        new("taskById(id: \"t1\")", "leads(", ["rank", "note", "sure", "colour", "node: { title", "node: { note"]),
        new("personById(id: \"p1\")", "leads(", ["rank", "note", "node: { colour", "node: { area: { title"]),
    ];
}
