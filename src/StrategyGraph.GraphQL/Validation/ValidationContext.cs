using System.Runtime.CompilerServices;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>What the rules share while one document is validated.</summary>
internal sealed class ValidationContext
{
    private readonly Dictionary<string, DefinitionScope> _fragments = new(StringComparer.Ordinal);
    private int _fragmentWork;

    /// <summary>Lists the definitions of a document; of two fragments with one name the last counts.</summary>
    public ValidationContext(Schema schema, DocumentSyntax document, ValidationLimits limits)
    {
        Schema = schema;
        Facts = SchemaFacts.Of(schema);
        Document = document;
        Limits = limits;
        Errors = new ErrorList(document.Source, limits.MaxErrors);
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            switch (document.Definitions[i])
            {
                case OperationSyntax operation:
                    OperationCount++;
                    Scopes.Add(new DefinitionScope(operation, operation.SelectionSet, i));
                    break;
                case FragmentSyntax fragment:
                    var scope = new DefinitionScope(fragment, fragment.SelectionSet, i);
                    Scopes.Add(scope);
                    _fragments[fragment.Name.Value] = scope;
                    break;
            }
        }
    }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>What is known of the schema.</summary>
    public SchemaFacts Facts { get; }

    /// <summary>The document.</summary>
    public DocumentSyntax Document { get; }

    /// <summary>The limits.</summary>
    public ValidationLimits Limits { get; }

    /// <summary>The errors so far.</summary>
    public ErrorList Errors { get; }

    /// <summary>Operations and fragments in document order.</summary>
    public List<DefinitionScope> Scopes { get; } = [];

    /// <summary>The names of all fragments.</summary>
    public IReadOnlyCollection<string> FragmentNames => _fragments.Keys;

    /// <summary>How many operations there are.</summary>
    public int OperationCount { get; }

    /// <summary>The fragment of a name, or null.</summary>
    public DefinitionScope? Fragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The named type that a type condition or variable names, or null.</summary>
    public NamedType? Type(NamedTypeSyntax syntax) => Schema.Type(syntax.Name.Value);

    /// <summary>Counts steps of following fragments from operations.</summary>
    /// <exception cref="ValidationAborted">They are more than <see cref="ValidationLimits.MaxFragmentWork"/>.</exception>
    public void SpendFragmentWork(int steps, SyntaxNode where)
    {
        _fragmentWork += steps;
        if (_fragmentWork > Limits.MaxFragmentWork)
            LimitRules.TooMuchFragmentWork(this, where);
    }

    /// <summary>Ends validation where a document nests so deeply that the stack would overflow.</summary>
    /// <exception cref="ValidationAborted">There is too little stack left.</exception>
    public void EnsureStack(SyntaxNode where)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            LimitRules.TooDeepForTheStack(this, where);
    }
}
