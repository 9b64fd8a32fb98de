using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>What one read needs: the operands, where to write, and working memory.</summary>
internal sealed class ReadRun(GraphModel model, object[] operands, OperationContext context)
{
    /// <summary>The model.</summary>
    public GraphModel Model { get; } = model;

    /// <summary>The request.</summary>
    public OperationContext Context { get; } = context;

    /// <summary>Where to write.</summary>
    public ResponseWriter Writer { get; } = context.Data;

    /// <summary>Places of cells, of all connections that are being read, the innermost last.</summary>
    public List<int> Places { get; } = [];

    /// <summary>The text of an operand.</summary>
    public string Text(int operand) => ((TextValue)operands[operand]).Text;

    /// <summary>The whole number of an operand, or null where there is no operand.</summary>
    public int? Number(int? operand) => operand is { } at ? (int)((IntegerValue)operands[at]).Number : null;
}
