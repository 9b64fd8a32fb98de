using System.Collections.Frozen;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>A schema (specification 3.3): its types by name, its root types, its directives. Immutable once made.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;
    private readonly FrozenDictionary<NamedType, ObjectType[]> _possible;

    /// <summary>
    /// Makes a schema of all of its types (built-in scalars that are used included) and directives; a directive of the name of a built-in
    /// one takes its place. Introspection types (<c>__Schema</c> …) and the scalars that they use (String, Boolean) are added here.
    /// </summary>
    public Schema(
        IEnumerable<NamedType> types,
        ObjectType query,
        ObjectType? mutation = null,
        ObjectType? subscription = null,
        IEnumerable<DirectiveDefinition>? directives = null,
        string? description = null)
    {
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        Description = description;
        Directives = TypeOrder.Of(directives ?? []);
        Types = TypeOrder.Of(types, Directives);
        _types = Types.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        _directives = Directives.ToFrozenDictionary(d => d.Name, StringComparer.Ordinal);
        _possible = Types.Where(t => t is CompositeType or UnionType).ToFrozenDictionary(
            t => t,
            t => t switch
            {
                ObjectType o => [o],
                UnionType union => [.. union.Members],
                _ => Types.OfType<ObjectType>().Where(o => o.Interfaces.Contains(t)).ToArray(),
            });
    }

    /// <summary>The description of the whole schema.</summary>
    public string? Description { get; }

    /// <summary>Directives applied to the schema in SDL, for the printer.</summary>
    public IReadOnlyList<Language.DirectiveSyntax> AppliedDirectives { get; init; } = [];

    /// <summary>The type of queries.</summary>
    public ObjectType Query { get; }

    /// <summary>The type of mutations, or null where there are none.</summary>
    public ObjectType? Mutation { get; }

    /// <summary>The type of subscriptions, or null where there are none.</summary>
    public ObjectType? Subscription { get; }

    /// <summary>All types in order of definition, built-in scalars among them, introspection types last.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directives, built-in ones last.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>
    /// The field of a name that a selection on a type may ask for, meta-fields (<see cref="Introspection.IntrospectionFields"/>) included;
    /// null where there is none.
    /// </summary>
    public FieldDefinition? Field(NamedType parent, string name)
        => (parent as CompositeType)?.Field(name) ?? Introspection.IntrospectionFields.Of(this, parent, name);

    /// <summary>The type of a name, or null.</summary>
    public NamedType? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>The directive of a name, or null.</summary>
    public DirectiveDefinition? Directive(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The object types that a value of this type may be (specification 5.5.2.3): itself, implementers, or members.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => _possible.GetValueOrDefault(type) ?? [];

    /// <summary>The root type of a kind of operation, or null.</summary>
    public ObjectType? Root(Language.OperationKind kind) => kind switch
    {
        Language.OperationKind.Mutation => Mutation,
        Language.OperationKind.Subscription => Subscription,
        _ => Query,
    };
}
