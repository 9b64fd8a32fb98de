using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.Planning.Stores;

/// <summary>The field errors that a store finds while it reads, in the same words for all stores.</summary>
public static class StoreFaults
{
    /// <summary>The start of a trace is not in the graph; <paramref name="field"/> is the response name of the root field.</summary>
    public static GraphQLError UnknownStart(string id, string field) =>
        new($"There is no node \"{id}\" to trace from. Give the id of a node, as its field \"id\" has it.", ErrorCodes.BadInput, Path: [field]);

    /// <summary>A read took more steps than one may.</summary>
    public static GraphQLException TooMuchWork(long limit) => new(new GraphQLError(
        $"Reading what the operation asks for takes more than {limit} steps (MaxReadWork): nodes and links looked at, and values compared. "
            + "Ask for less at once: fewer fields that count, search or trace, and narrower filters.",
        ErrorCodes.TooCostly));
}
