using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Domain.Model;

/// <summary>Collects the faults of a model, so that all of them are told at once.</summary>
internal sealed class ModelFaults(Source source)
{
    private readonly List<GraphQLError> _faults = [];

    /// <summary>Notes a fault at a place; the message says what was wrong and what would be right.</summary>
    public void Add(SyntaxNode at, string message)
    {
        var place = source.LocationOf(at.Start);
        _faults.Add(new GraphQLError($"{source.Name}:{place.Line}:{place.Column}: {message}", ModelReader.FaultCode, [place]));
    }

    /// <summary>Ends the reading where there was a fault.</summary>
    /// <exception cref="GraphQLException">There was one or more.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new GraphQLException(_faults);
    }
}
