using System.Collections.Frozen;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>One operation of a validated document, chosen by specification 6.1 (GetOperation). Immutable and shared between requests.</summary>
public sealed class Operation
{
    /// <summary>Makes it of a validated document.</summary>
    public Operation(Schema schema, DocumentSyntax document, OperationSyntax syntax)
    {
        Schema = schema;
        Document = document;
        Syntax = syntax;
        RootType = schema.Root(syntax.Kind)!;
        Fragments = document.Definitions.OfType<FragmentSyntax>().ToFrozenDictionary(f => f.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>The schema that the document was validated against.</summary>
    public Schema Schema { get; }

    /// <summary>The whole document.</summary>
    public DocumentSyntax Document { get; }

    /// <summary>The operation's own syntax.</summary>
    public OperationSyntax Syntax { get; }

    /// <summary>Query, mutation or subscription.</summary>
    public OperationKind Kind => Syntax.Kind;

    /// <summary>The name, or null where it has none.</summary>
    public string? Name => Syntax.Name?.Value;

    /// <summary>The root type.</summary>
    public ObjectType RootType { get; }

    /// <summary>The fragments of the document by name.</summary>
    public FrozenDictionary<string, FragmentSyntax> Fragments { get; }
}
