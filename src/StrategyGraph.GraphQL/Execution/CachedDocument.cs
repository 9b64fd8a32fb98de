using System.Collections.Frozen;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.GraphQL.Validation;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>A document as the pipeline keeps it: valid, with its operations, or the errors of why it is not.</summary>
internal sealed class CachedDocument
{
    private readonly Schema? _schema;
    private readonly DocumentSyntax? _document;
    private readonly OperationSyntax[] _syntax = [];
    private readonly Operation?[] _operations = [];
    private readonly FrozenDictionary<string, FragmentSyntax> _fragments = FrozenDictionary<string, FragmentSyntax>.Empty;

    private CachedDocument(string text, Schema schema, DocumentSyntax document)
    {
        Text = text;
        _schema = schema;
        _document = document;
        _syntax = [.. document.Definitions.OfType<OperationSyntax>()];
        _operations = new Operation?[_syntax.Length];
        _fragments = Operation.FragmentsOf(document);
    }

    private CachedDocument(string text, IReadOnlyList<GraphQLError> errors)
    {
        Text = text;
        Errors = errors;
    }

    public string Text { get; }

    /// <summary>Why the document cannot be run; null where it can.</summary>
    public IReadOnlyList<GraphQLError>? Errors { get; }

    /// <summary>Set by every reader, taken away by the clock of the cache.</summary>
    public bool IsInUse { get; set; }

    /// <summary>An estimate of what it takes: the text, and a syntax tree that grows with the text.</summary>
    public long Bytes => 1024 + (Text.Length * (Errors is null ? 24L : 2L)) + (512L * (Errors?.Count ?? 0));

    /// <summary>Parses and validates a text.</summary>
    public static CachedDocument Read(string text, DocumentSyntax? parsed, Schema schema, PipelineOptions options)
    {
        DocumentSyntax document;
        try
        {
            document = parsed ?? Parser.Parse(new Source(text), options.ParserLimits);
        }
        catch (GraphQLException e)
        {
            return new CachedDocument(text, e.Errors);
        }

        var errors = DocumentValidator.Validate(schema, document, options.ValidationLimits);
        return errors.Count == 0 ? new CachedDocument(text, schema, document) : new CachedDocument(text, errors);
    }

    /// <summary>The operation to run (specification 6.1, GetOperation).</summary>
    /// <exception cref="GraphQLException">None has that name, or a name is needed.</exception>
    public Operation Choose(string? name)
    {
        if (name is null)
            return _syntax.Length == 1 ? At(0) : throw Unresolved("The document has more than one operation");
        for (var i = 0; i < _syntax.Length; i++)
        {
            if (_syntax[i].Name?.Value == name)
                return At(i);
        }

        throw Unresolved($"The document has no operation \"{(name.Length > 200 ? $"{name[..200]}…" : name)}\"");
    }

    private Operation At(int index)
    {
        if (_operations[index] is { } known)
            return known;
        var made = new Operation(_schema!, _document!, _syntax[index], _fragments);
        return Interlocked.CompareExchange(ref _operations[index], made, null) ?? made;
    }

    private GraphQLException Unresolved(string problem)
    {
        var names = _syntax.Where(s => s.Name is not null).Take(20).Select(s => $"\"{s.Name}\"").ToArray();
        var right = (_syntax.Length, names.Length) switch
        {
            (0, _) => "The document has no operation to run: add a query, mutation or subscription.",
            (_, 0) => $"{problem}; its only operation has no name, so leave \"operationName\" out.",
            _ => $"{problem}; \"operationName\" must be one of {string.Join(", ", names)}.",
        };
        return new GraphQLException(new GraphQLError(right, ErrorCodes.OperationResolution));
    }
}
