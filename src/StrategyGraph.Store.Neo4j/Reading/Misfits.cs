using System.Globalization;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Store.Neo4j.Http;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>
/// What of one read did not fit the model, as errors with paths and locations (specification 6.4.4, 7.1.2). Only the first are listed; an error behind them says
/// how many more there are.
/// </summary>
/// <param name="context">The request.</param>
/// <param name="start">Where in what is written the value of <c>data</c> begins.</param>
internal sealed class Misfits(OperationContext context, int start)
{
    /// <summary>How many are listed.</summary>
    public const int Most = 100;

    private static readonly Dictionary<string, object?> Extensions = new() { ["retryable"] = false };

    private readonly ResponsePath _path = new(start);
    private readonly FieldLocations _locations = new(context);
    private Misfit? _first;
    private int _count;

    /// <summary>Lists one, at the place where a value would be written next.</summary>
    public void Add(Misfit misfit)
    {
        _first ??= misfit;
        if (++_count > Most)
            return;
        var path = _path.Next(context.Data.Written);
        context.Errors.Add(new GraphQLError(misfit.Message(withId: true), ErrorCodes.Internal, _locations.Of(path), path, Extensions));
    }

    /// <summary>Takes note that what is written behind a position, which is the beginning of a value that is not whole, is taken back.</summary>
    public void TakeBack(int position) => _path.TakeBack(position);

    /// <summary>Ends the list, and gives what the log is told, once for all.</summary>
    public Neo4jException End()
    {
        if (_count <= Most)
            return Neo4jException.OfMisfit(_first!.Message(withId: false));
        var more = string.Create(
            CultureInfo.InvariantCulture, $"The graph's database has {_count - Most} more that does not fit the model in what was asked for; errors list the first {Most}.");
        context.Errors.Add(new GraphQLError(more, ErrorCodes.Internal, Extensions: Extensions));
        return Neo4jException.OfMisfit($"{_first!.Message(withId: false)} {more}");
    }
}
