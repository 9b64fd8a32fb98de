using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using StrategyGraph.Domain.Gaps;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Operations;
using StrategyGraph.Planning.SchemaBuilding;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Planning.Copying;

/// <summary>
/// Reads a whole graph out of any store, in an order that is the same for equal graphs: type by type, in natural order. Each page is one
/// read; a graph that is changed meanwhile is not read as one state.
/// </summary>
public sealed class GraphExport
{
    private const int PageSize = 500;

    private readonly GraphModel _model;
    private readonly RequestPipeline _pipeline;

    /// <summary>An export of a store.</summary>
    public GraphExport(GraphModel model, IGraphStore store)
    {
        // Links are read whole, however many there are; only nodes come in pages.
        var pages = new PageSizes(int.MaxValue, int.MaxValue);
        _model = model;
        var schema = ApiSchema.Build(model, Array.Empty<GapRuleSource>(), pages);
        _pipeline = new RequestPipeline(
            schema,
            new GraphRunner(new OperationPlanner(model, [], pages), store, new CostLimit(null)),
            new PipelineOptions { TimeLimit = TimeSpan.FromMinutes(10) });
    }

    /// <summary>The pages: the node type, and the nodes as a JSON array that lives until the next page is asked for.</summary>
    /// <exception cref="GraphQLException">The store cannot answer.</exception>
    public async IAsyncEnumerable<(NodeType Type, JsonElement Nodes)> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var type in _model.NodeTypes)
        {
            var query = ExportQuery.Of(type);
            for (string? after = null; ;)
            {
                using var variables = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?> { ["n"] = PageSize, ["after"] = after }));
                using var request = new GraphQLRequest { Query = query, Variables = variables.RootElement };
                using var response = await _pipeline.ExecuteAsync(request, cancellation).ConfigureAwait(false);
                using var answer = JsonDocument.Parse(response.Body);
                if (answer.RootElement.TryGetProperty("errors", out var errors))
                    throw new GraphQLException(new GraphQLError($"The graph could not be read: {errors[0].GetProperty("message").GetString()}", ErrorCodes.Internal));
                var connection = answer.RootElement.GetProperty("data").GetProperty("nodes");
                yield return (type, connection.GetProperty("nodes"));
                if (!connection.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                    break;
                after = connection.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            }
        }
    }

    /// <summary>
    /// One line for each node, in the same order for equal graphs; two graphs are equal where the lines are.
    /// </summary>
    /// <exception cref="GraphQLException">The store cannot answer.</exception>
    public async IAsyncEnumerable<string> LinesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (type, nodes) in ReadAsync(cancellation).ConfigureAwait(false))
        {
            foreach (var node in nodes.EnumerateArray())
                yield return new StringBuilder(type.Name).Append(' ').Append(node.GetRawText()).ToString();
        }
    }
}
