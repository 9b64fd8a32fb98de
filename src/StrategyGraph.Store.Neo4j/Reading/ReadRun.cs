using System.Text.Json;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>
/// What one read needs: the operands, where to write, and working memory. Where something in the database does not fit the model, what has to
/// be there and cannot be written gives false, with the misfit already listed; what may be null is null then (<see cref="BeNull"/>).
/// </summary>
internal sealed class ReadRun(GraphModel model, object[] operands, OperationContext context)
{
    private readonly int _start = context.Data.Position;

    /// <summary>The model.</summary>
    public GraphModel Model { get; } = model;

    /// <summary>The request.</summary>
    public OperationContext Context { get; } = context;

    /// <summary>Where to write.</summary>
    public ResponseWriter Writer { get; } = context.Data;

    /// <summary>Places of cells, of all connections that are being read, the innermost last.</summary>
    public List<int> Places { get; } = [];

    /// <summary>What did not fit the model; null where all did.</summary>
    public Misfits? Misfits { get; private set; }

    /// <summary>The text of an operand.</summary>
    public string Text(int operand) => ((TextValue)operands[operand]).Text;

    /// <summary>The whole number of an operand, or null where there is no operand.</summary>
    public int? Number(int? operand) => operand is { } at ? (int)((IntegerValue)operands[at]).Number : null;

    /// <summary>Lists a misfit at the place where the next value would be written. Gives false, for those that have to be there.</summary>
    public bool Add(Misfit misfit)
    {
        (Misfits ??= new Misfits(Context, _start)).Add(misfit);
        return false;
    }

    /// <summary>
    /// Lists a misfit of a property's value, on which the cells stand, and writes null in its place. False where the property has to have one.
    /// </summary>
    public bool AddOrNull(ref Cells cells, Property property, Misfit misfit)
    {
        Add(misfit);
        if (property.IsRequired || property.IsList)
            return false;
        cells.Tokens.Skip();
        Writer.Null();
        return true;
    }

    /// <summary>Begins a value that may be null, standing on the first token of its cell.</summary>
    public Mark Begin(in Cells cells) =>
        new(Writer.Position, Places.Count, cells.Token == JsonTokenType.StartArray ? cells.Tokens.CurrentDepth : -1);

    /// <summary>Takes back what was written of a value that could not be, writes null, and goes to the last token of its cell.</summary>
    public void BeNull(ref Cells cells, Mark begun)
    {
        Misfits!.TakeBack(begun.Position);
        Writer.Rewind(begun.Position);
        Writer.Null();
        Places.RemoveRange(begun.Places, Places.Count - begun.Places);
        if (begun.Depth < 0)
            return;
        while (cells.Token != JsonTokenType.EndArray || cells.Tokens.CurrentDepth != begun.Depth)
            cells.Next();
    }
}
