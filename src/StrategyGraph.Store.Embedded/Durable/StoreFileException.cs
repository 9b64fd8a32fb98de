namespace StrategyGraph.Store.Embedded.Durable;

/// <summary>The file of an embedded store cannot be used: another process has it, it is not one, or it does not fit the model.</summary>
public sealed class StoreFileException(string message, Exception? inner = null) : Exception(message, inner);
