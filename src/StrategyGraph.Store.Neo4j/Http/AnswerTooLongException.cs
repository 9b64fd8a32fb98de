namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>An answer is longer than its reader takes; the rest was not read.</summary>
internal sealed class AnswerTooLongException : Exception;
