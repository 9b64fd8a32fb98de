namespace StrategyGraph.Planning.Stores;

/// <summary>How far a change set is: how many nodes and relationships are written, of how many. None is seen by readers before all are.</summary>
public readonly record struct WriteProgress(long Done, long Total);
