using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem.Reading;

/// <summary>The faults of a schema document, collected so that all of them are told at once.</summary>
internal sealed class SchemaFaults(Source source)
{
    private readonly List<(int Offset, GraphQLError Error)> _faults = [];

    /// <summary>Adds a fault at these places, of which the first is the one to sort by.</summary>
    public void Add(string message, params SyntaxNode?[] places)
    {
        var known = places.OfType<SyntaxNode>().ToArray();
        var error = new GraphQLError(
            message, ErrorCodes.Validation, known.Length == 0 ? null : [.. known.Select(p => source.LocationOf(p.Start))]);
        _faults.Add((known.Length == 0 ? 0 : known[0].Start, error));
    }

    /// <summary>Does nothing where there is no fault.</summary>
    /// <exception cref="GraphQLException">All faults, in the order of the document.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new GraphQLException([.. _faults.OrderBy(f => f.Offset).Select(f => f.Error)]);
    }
}
