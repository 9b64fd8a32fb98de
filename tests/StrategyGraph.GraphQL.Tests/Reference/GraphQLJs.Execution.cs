using System.Text.Json;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>What graphql-js answers to operations.</summary>
public sealed partial class GraphQLJs
{
    /// <summary>The response to an operation on values that follow from a seed (<c>tests/js/execution.mjs</c>).</summary>
    /// <param name="document">A document with one operation.</param>
    /// <param name="variables">A JSON object.</param>
    /// <param name="seed">Where the hashes of the values start.</param>
    public JsonElement Execute(string document, string variables, uint seed)
        => AskLine($$"""{"do":"execute","document":{{JsonSerializer.Serialize(document)}},"variables":{{variables}},"seed":{{seed}}}""");
}
