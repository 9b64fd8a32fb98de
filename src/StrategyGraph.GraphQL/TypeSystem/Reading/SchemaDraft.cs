using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem.Reading;

/// <summary>
/// A schema while it is read: its types and directives so far, where each part of it stands in the document, and what is wrong.
/// </summary>
internal sealed class SchemaDraft
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedType> _unknown = new(StringComparer.Ordinal);
    private readonly Dictionary<object, SyntaxNode> _places = new(ReferenceEqualityComparer.Instance);

    public SchemaDraft(DocumentSyntax document)
    {
        Faults = new SchemaFaults(document.Source);
        Declared = new Declarations(document, Faults);
    }

    public Declarations Declared { get; }

    public SchemaFaults Faults { get; }

    /// <summary>The types in order of definition, then the built-in scalars that are used.</summary>
    public List<NamedType> Types { get; } = [];

    /// <summary>The directives that the document defines.</summary>
    public List<DirectiveDefinition> Directives { get; } = [];

    /// <summary>All input values: arguments of fields and directives, fields of input objects.</summary>
    public List<InputValue> InputValues { get; } = [];

    public void Add(NamedType type)
    {
        Types.Add(type);
        _types.Add(type.Name, type);
    }

    /// <summary>The type of a name, or null.</summary>
    public NamedType? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>The directive of a name, one that the document defines before a built-in one, or null.</summary>
    public DirectiveDefinition? Directive(string name) =>
        Directives.Find(d => d.Name == name) ?? BuiltInDirectives.All.FirstOrDefault(d => d.Name == name);

    /// <summary>
    /// The type that a reference means. An unknown name is a fault, and stands for a type that fits everywhere, so that it is told once.
    /// </summary>
    public TypeRef Resolve(TypeSyntax syntax) => syntax switch
    {
        NonNullTypeSyntax nonNull => new NonNullType(Resolve(nonNull.Of)),
        ListTypeSyntax list => new ListType(Resolve(list.Of)),
        _ => Resolve((NamedTypeSyntax)syntax),
    };

    /// <inheritdoc cref="Resolve(TypeSyntax)"/>
    public NamedType Resolve(NamedTypeSyntax syntax)
    {
        var name = syntax.Name.Value;
        if (Type(name) is { } type)
            return type;
        if (BuiltInScalars.Named(name) is { } scalar)
        {
            Add(scalar);
            return scalar;
        }

        if (Introspection.IntrospectionTypes.All.FirstOrDefault(t => t.Name == name) is { } introspection)
            return introspection;
        var known = Types.Select(t => t.Name).Concat(BuiltInScalars.All.Select(t => t.Name)).Distinct();
        Faults.Add($"Unknown type \"{name}\".{Suggestions.DidYouMean(name, known)}", syntax);
        if (!_unknown.TryGetValue(name, out var stand))
            _unknown.Add(name, stand = new PassThroughScalar(name));
        return stand;
    }

    /// <summary>True for the stand-in of a type that is not known.</summary>
    public bool IsUnknown(TypeRef type) => _unknown.TryGetValue(type.Named.Name, out var stand) && stand == type.Named;

    /// <summary>Remembers where a part of the schema stands.</summary>
    public void Place(object part, SyntaxNode syntax) => _places[part] = syntax;

    /// <summary>Where a field stands, or null where it is not of the document.</summary>
    public FieldDefinitionSyntax? PlaceOf(FieldDefinition field) => _places.GetValueOrDefault(field) as FieldDefinitionSyntax;

    /// <summary>Where an input value stands, or null where it is not of the document.</summary>
    public InputValueDefinitionSyntax? PlaceOf(InputValue value) => _places.GetValueOrDefault(value) as InputValueDefinitionSyntax;

    /// <summary>All parts of the definition of a type.</summary>
    public SyntaxNode?[] PlacesOf(NamedType type) => Declared.Type(type.Name) is { } declared ? [.. declared.Parts] : [];
}
