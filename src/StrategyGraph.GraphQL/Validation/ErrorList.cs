using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>Ends validation at once; the error list already says why.</summary>
internal sealed class ValidationAborted : Exception
{
}

/// <summary>
/// The errors found so far. Rules run in stages, but an error belongs to its definition, so each carries an <see cref="Order"/> and the list
/// is sorted by it at the end. Stops validation where there are too many.
/// </summary>
internal sealed class ErrorList(Source source, int? maximum)
{
    private const int MostLocations = 20;
    private const int LongestMessage = 2000;
    private readonly List<(int Order, GraphQLError Error)> _errors = [];
    private GraphQLError? _abort;
    private int _stageStart;

    /// <summary>The order of the errors that follow: see <see cref="OfDefinition"/> and its neighbours.</summary>
    public int Order { get; set; }

    /// <summary>True once validation was stopped before its end.</summary>
    public bool WasAborted => _abort is not null;

    /// <summary>How many errors there are.</summary>
    public int Count => _errors.Count;

    /// <summary>The order of errors met on entering the document.</summary>
    public const int OfDocument = -1;

    /// <summary>The order of errors met at the end of the document.</summary>
    public const int AtEnd = int.MaxValue;

    /// <summary>The order of errors within the definition of an index.</summary>
    public static int OfDefinition(int index) => index * 2;

    /// <summary>The order of errors at the end of the definition of an index.</summary>
    public static int AfterDefinition(int index) => (index * 2) + 1;

    /// <summary>Counts anew towards the maximum: a later stage may find errors that belong before those already found.</summary>
    public void StartStage() => _stageStart = _errors.Count;

    /// <summary>Adds an error at one place.</summary>
    public void Add(string message, SyntaxNode node) => Add(message, [node]);

    /// <summary>Adds an error that concerns several places; the first is where to look first.</summary>
    /// <exception cref="ValidationAborted">The maximum is reached.</exception>
    public void Add(string message, params IReadOnlyList<SyntaxNode> nodes)
    {
        if (_errors.Count - _stageStart >= maximum)
            Abort(TooMany(), nodes[0]);
        _errors.Add((Order, Make(message, nodes)));
    }

    /// <summary>Adds an error and ends validation.</summary>
    /// <exception cref="ValidationAborted">Always.</exception>
    public void Abort(string message, SyntaxNode node)
    {
        _abort ??= Make(message, [node]);
        throw new ValidationAborted();
    }

    /// <summary>All errors in order, the reason for stopping last.</summary>
    public IReadOnlyList<GraphQLError> InOrder()
    {
        if (_errors.Count == 0 && _abort is null)
            return [];
        var ordered = _errors.OrderBy(e => e.Order).Select(e => e.Error).ToList();
        if (ordered.Count > maximum)
        {
            _abort ??= new GraphQLError(TooMany(), ErrorCodes.Validation, []);
            ordered.RemoveRange(maximum.Value, ordered.Count - maximum.Value);
        }

        if (_abort is not null)
            ordered.Add(_abort);
        return ordered;
    }

    private string TooMany() =>
        $"The document has more errors than are listed ({nameof(ValidationLimits.MaxErrors)} is {maximum}). Mend these first.";

    private GraphQLError Make(string message, IReadOnlyList<SyntaxNode> nodes)
    {
        var locations = new Location[Math.Min(nodes.Count, MostLocations)];
        for (var i = 0; i < locations.Length; i++)
            locations[i] = source.LocationOf(nodes[i].Start);
        return new GraphQLError(
            message.Length > LongestMessage ? message[..LongestMessage] + "..." : message, ErrorCodes.Validation, locations);
    }
}
