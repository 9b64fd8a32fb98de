using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Introspection;

/// <summary>
/// The fields that no type defines (specification 4.1 and 4.2): <c>__typename</c> on every composite type, <c>__schema</c> and <c>__type</c>
/// on the query type. <see cref="TypeSystem.Schema.MetaFields"/> holds those of a schema; compare definitions by reference.
/// </summary>
public sealed class MetaFields
{
    private readonly ObjectType _query;

    internal MetaFields(Schema schema)
    {
        _query = schema.Query;
        var text = schema.Type("String") ?? new MissingType("String");
        TypeName = new FieldDefinition("__typename", new NonNullType(text), "The name of the current object type at runtime.");
        Schema = new FieldDefinition(
            "__schema",
            new NonNullType(schema.Type("__Schema") ?? new MissingType("__Schema")),
            "The current type system of the service.");
        Type = new FieldDefinition(
            "__type", schema.Type("__Type") ?? new MissingType("__Type"), "The type of a name, or null where there is none.")
        {
            Arguments = [new InputValue("name", new NonNullType(text))],
        };
    }

    /// <summary><c>__typename: String!</c>.</summary>
    public FieldDefinition TypeName { get; }

    /// <summary><c>__schema: __Schema!</c>, on the query type.</summary>
    public FieldDefinition Schema { get; }

    /// <summary><c>__type(name: String!): __Type</c>, on the query type.</summary>
    public FieldDefinition Type { get; }

    /// <summary>The field of a name that a selection on a type may ask for, these three included; null where there is none.</summary>
    public FieldDefinition? Find(NamedType parent, string name) => name switch
    {
        "__typename" => TypeName,
        "__schema" when ReferenceEquals(parent, _query) => Schema,
        "__type" when ReferenceEquals(parent, _query) => Type,
        _ => (parent as CompositeType)?.Field(name),
    };

    // A schema without the built-in scalar String cannot be asked for the names of its types; everything else of it works.
    private sealed class MissingType(string name) : NamedType(name, null);
}
