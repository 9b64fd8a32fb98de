using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>Runs statements one after the other: in one transaction, or each in its own.</summary>
internal interface IStatements
{
    /// <summary>Runs a statement; its parameters are plain JSON, an object, that is written by <paramref name="parameters"/>.</summary>
    /// <exception cref="Neo4jException">It failed.</exception>
    ValueTask RunAsync(string statement, Action<ResponseWriter>? parameters, RowReader? row, CancellationToken cancellation);
}
