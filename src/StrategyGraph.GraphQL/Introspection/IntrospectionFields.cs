using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Introspection;

/// <summary>The meta-fields of specification 4.1 and 4.2, which stand in no type: validation and execution look for them here.</summary>
public static class IntrospectionFields
{
    /// <summary>
    /// <c>__schema: __Schema!</c> of the query type. Its binding is a <see cref="FieldResolver"/> whose source is the <see
    /// cref="TypeSystem.Schema"/>.
    /// </summary>
    public static FieldDefinition Schema { get; } = new(
        "__schema", new NonNullType(IntrospectionTypes.Schema), "What this server can be asked.")
    {
        Binding = new FieldResolver((source, _) => new SchemaPart((Schema)source!, source!)),
    };

    /// <summary>
    /// <c>__type(name: String!): __Type</c> of the query type. Its binding is a <see cref="FieldResolver"/> whose source is the <see
    /// cref="TypeSystem.Schema"/>.
    /// </summary>
    public static FieldDefinition Type { get; } = new(
        "__type", IntrospectionTypes.Type, "One type by its name, or null where there is none.")
    {
        Arguments = [new InputValue("name", new NonNullType(BuiltInScalars.String), "The name of the type.")],
        Binding = new FieldResolver((source, arguments) =>
        {
            var schema = (Schema)source!;
            return schema.Type((string)arguments["name"]!) is { } type ? new SchemaPart(schema, type) : null;
        }),
    };

    /// <summary>
    /// <c>__typename: String!</c> of every object type, interface and union. It has no binding: the executor knows the type.
    /// </summary>
    public static FieldDefinition TypeName { get; } = new(
        "__typename", new NonNullType(BuiltInScalars.String), "The name of the object's type.");

    /// <summary>The meta-field of a name that stands in a type of this schema, or null.</summary>
    public static FieldDefinition? Of(Schema schema, NamedType parent, string name) => name switch
    {
        "__typename" => parent is CompositeType or UnionType ? TypeName : null,
        "__schema" => parent == schema.Query ? Schema : null,
        "__type" => parent == schema.Query ? Type : null,
        _ => null,
    };
}
