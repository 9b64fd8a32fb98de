namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>A sort key in Cypher.</summary>
/// <param name="Text">What it is ordered by.</param>
/// <param name="Shown">What a cursor shows of it; of an enum the name, where <paramref name="Text"/> is its place.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
/// <param name="CanBeNull">Whether an item may be without it.</param>
/// <param name="IsPlain">Whether it is a property that can be read in place, and an index of it used.</param>
/// <param name="IsText">Whether it is text.</param>
internal sealed record KeyCode(string Text, string Shown, bool Descending, bool CanBeNull, bool IsPlain, bool IsText);
