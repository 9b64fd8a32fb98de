namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>How far a change set is: how many nodes and relationships are written, of how many.</summary>
public readonly record struct WriteProgress(long Done, long Total);
