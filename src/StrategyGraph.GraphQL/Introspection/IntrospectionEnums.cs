using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Introspection;

/// <summary>The two enums of introspection (specification 4.2): values are given by resolvers as their names.</summary>
internal static class IntrospectionEnums
{
    /// <summary><c>__TypeKind</c>.</summary>
    public static EnumType TypeKind { get; } = Make(
        "__TypeKind",
        "The kinds of type. It depends on the kind which fields of `__Type` have a value.",
        [
            ("SCALAR", "A scalar."),
            ("OBJECT", "An object type: `fields` and `interfaces` have values."),
            ("INTERFACE", "An interface: `fields`, `interfaces` and `possibleTypes` have values."),
            ("UNION", "A union: `possibleTypes` has a value."),
            ("ENUM", "An enum: `enumValues` has a value."),
            ("INPUT_OBJECT", "An input object: `inputFields` and `isOneOf` have values."),
            ("LIST", "A list: `ofType` is the type of its items."),
            ("NON_NULL", "A type that is never null: `ofType` is the type inside."),
        ]);

    /// <summary><c>__DirectiveLocation</c>.</summary>
    public static EnumType DirectiveLocation { get; } = Make(
        "__DirectiveLocation",
        "The places where a directive may stand.",
        TypeSystem.DirectiveLocation.All.Select(l => (l, PlaceOf(l))));

    /// <summary>The name of the kind of a type.</summary>
    public static string KindOf(TypeRef type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    private static EnumType Make(string name, string description, IEnumerable<(string Name, string Description)> values)
    {
        var type = new EnumType(name, description);
        type.Values.AddRange(values.Select(v => new EnumValue(v.Name, v.Description)));
        return type;
    }

    private static string PlaceOf(string location) => location switch
    {
        "QUERY" => "Behind `query`.",
        "MUTATION" => "Behind `mutation`.",
        "SUBSCRIPTION" => "Behind `subscription`.",
        "FIELD" => "Behind a field of a selection set.",
        "FRAGMENT_DEFINITION" => "Behind the type condition of a fragment.",
        "FRAGMENT_SPREAD" => "Behind a fragment spread.",
        "INLINE_FRAGMENT" => "Behind the dots of an inline fragment, or its type condition.",
        "VARIABLE_DEFINITION" => "Behind the definition of a variable.",
        "SCHEMA" => "On the schema.",
        "SCALAR" => "On a scalar.",
        "OBJECT" => "On an object type.",
        "FIELD_DEFINITION" => "On a field of an object type or interface.",
        "ARGUMENT_DEFINITION" => "On an argument of a field or directive.",
        "INTERFACE" => "On an interface.",
        "UNION" => "On a union.",
        "ENUM" => "On an enum.",
        "ENUM_VALUE" => "On a value of an enum.",
        "INPUT_OBJECT" => "On an input object.",
        _ => "On a field of an input object.",
    };
}
