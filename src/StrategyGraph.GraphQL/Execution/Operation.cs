using System.Collections.Frozen;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>One operation of a validated document, chosen by specification 6.1 (GetOperation). Immutable and shared between requests.</summary>
public sealed class Operation
{
    private readonly OperationVariable[] _variables;

    /// <summary>Makes it of a validated document.</summary>
    /// <exception cref="GraphQLException">The document does not fit the schema: a variable's type, its default, or the root type.</exception>
    public Operation(Schema schema, DocumentSyntax document, OperationSyntax syntax)
        : this(schema, document, syntax, FragmentsOf(document))
    {
    }

    internal Operation(
        Schema schema, DocumentSyntax document, OperationSyntax syntax, FrozenDictionary<string, FragmentSyntax> fragments)
    {
        Schema = schema;
        Document = document;
        Syntax = syntax;
        RootType = schema.Root(syntax.Kind)
            ?? throw Fault(syntax, $"The schema has no {syntax.Kind.ToString().ToLowerInvariant()} type.");
        Fragments = fragments;
        VariableNames = [.. syntax.Variables.Select(v => v.Variable.Name.Value)];
        _variables = [.. syntax.Variables.Select(Prepare)];
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

    /// <summary>The variables in the order of their definitions; <see cref="VariableValues"/> counts the same way.</summary>
    public ReadOnlySpan<OperationVariable> Variables => _variables;

    /// <summary>The names of <see cref="Variables"/>, in the same order.</summary>
    public IReadOnlyList<string> VariableNames { get; }

    /// <summary>Where a node of the document stands, as the only entry of a list: the form that <see cref="GraphQLError.Locations"/> has.</summary>
    public IReadOnlyList<Location> LocationOf(SyntaxNode node) => [Document.Source.LocationOf(node.Start)];

    /// <summary>The fragments of a document by name, which all of its operations share.</summary>
    internal static FrozenDictionary<string, FragmentSyntax> FragmentsOf(DocumentSyntax document)
        => document.Definitions.OfType<FragmentSyntax>().ToFrozenDictionary(f => f.Name.Value, StringComparer.Ordinal);

    private OperationVariable Prepare(VariableDefinitionSyntax syntax)
    {
        var type = Resolve(syntax.Type);
        if (type is not { IsInput: true })
        {
            throw Fault(syntax.Type, $"The variable \"${syntax.Variable.Name}\" needs an input type: a scalar, an enum, an input object, "
                + "or a list of one of these.");
        }

        var value = syntax.DefaultValue is { } literal
            ? new InputReader(this, VariableValues.None, $"The default of \"${syntax.Variable.Name}\"").Literal(type, literal).ToValue()
            : VariableValues.Absent;
        return new OperationVariable(syntax, type, value);
    }

    private TypeRef? Resolve(TypeSyntax syntax) => syntax switch
    {
        NonNullTypeSyntax nonNull => Resolve(nonNull.Of) is { } of ? new NonNullType(of) : null,
        ListTypeSyntax list => Resolve(list.Of) is { } of ? new ListType(of) : null,
        _ => Schema.Type(((NamedTypeSyntax)syntax).Name.Value),
    };

    private GraphQLException Fault(SyntaxNode node, string message) => new(new GraphQLError(message, ErrorCodes.Validation, LocationOf(node)));
}
