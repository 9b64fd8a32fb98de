namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>What stood where when a value was begun that may be null instead (<see cref="ReadRun.Begin"/>).</summary>
/// <param name="Position">How much was written.</param>
/// <param name="Places">How many places of cells were kept.</param>
/// <param name="Depth">How deep in lists the value's cell is a list; -1 where it is none.</param>
internal readonly record struct Mark(int Position, int Places, int Depth);
