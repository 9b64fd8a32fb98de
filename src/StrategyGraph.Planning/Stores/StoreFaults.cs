using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.Planning.Stores;

/// <summary>The field errors that a store finds while it reads, in the same words for all stores.</summary>
public static class StoreFaults
{
    /// <summary>The start of a trace is not in the graph; <paramref name="field"/> is the response name of the root field.</summary>
    public static GraphQLError UnknownStart(string id, string field) =>
        new($"There is no node \"{id}\" to trace from. Give the id of a node, as its field \"id\" has it.", ErrorCodes.BadInput, Path: [field]);
}
