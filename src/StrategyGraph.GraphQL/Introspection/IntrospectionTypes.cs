using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Introspection;

/// <summary>
/// The introspection types of specification 4.2. The binding of each field is a <see cref="Execution.FieldResolver"/> whose source is a
/// <see cref="SchemaPart"/>.
/// </summary>
public static class IntrospectionTypes
{
    private static readonly ObjectType TypeType = new("__Type", "A type: a named one, or a list or non-null type around another one.");
    private static readonly ObjectType FieldType = new("__Field", "A field of an object type or interface.");
    private static readonly ObjectType InputValueType =
        new("__InputValue", "An argument of a field or directive, or a field of an input object.");
    private static readonly ObjectType EnumValueType = new("__EnumValue", "A value of an enum; in a response it is its name, as a string.");
    private static readonly ObjectType DirectiveType = new("__Directive", "A directive that documents or schemas of this server may use.");

    static IntrospectionTypes()
    {
        FillSchema();
        FillType();
        FillField();
        FillInputValue();
        FillEnumValue();
        FillDirective();
    }

    /// <summary><c>__Schema</c>.</summary>
    public static ObjectType Schema { get; } =
        new("__Schema", "What this server can be asked: its types, the entry points among them, and its directives.");

    /// <summary><c>__Type</c>.</summary>
    public static ObjectType Type => TypeType;

    /// <summary>All of them, in the specification's order.</summary>
    public static IReadOnlyList<NamedType> All { get; } =
    [
        Schema, TypeType, IntrospectionEnums.TypeKind, FieldType, InputValueType, EnumValueType, DirectiveType,
        IntrospectionEnums.DirectiveLocation,
    ];

    private static TypeRef Text => BuiltInScalars.String;

    private static NonNullType Required(TypeRef type) => new(type);

    private static ListType ListOf(TypeRef type) => new(new NonNullType(type));

    private static void FillSchema() => Schema.Fields.AddRange(
    [
        PartFields<Schema>.Plain("description", Text, s => s.Description),
        PartFields<Schema>.Parts("types", Required(ListOf(TypeType)), (s, _) => s.Types),
        PartFields<Schema>.Part("queryType", Required(TypeType), s => s.Query),
        PartFields<Schema>.Part("mutationType", TypeType, s => s.Mutation),
        PartFields<Schema>.Part("subscriptionType", TypeType, s => s.Subscription),
        PartFields<Schema>.Parts("directives", Required(ListOf(DirectiveType)), (s, _) => s.Directives),
    ]);

    private static void FillType() => TypeType.Fields.AddRange(
    [
        PartFields<TypeRef>.Plain("kind", Required(IntrospectionEnums.TypeKind), IntrospectionEnums.KindOf),
        PartFields<TypeRef>.Plain("name", Text, t => (t as NamedType)?.Name),
        PartFields<TypeRef>.Plain("description", Text, t => (t as NamedType)?.Description),
        PartFields<TypeRef>.Plain("specifiedByURL", Text, t => (t as ScalarType)?.SpecifiedBy),
        PartFields<TypeRef>.Deprecable("fields", ListOf(FieldType), t => (t as CompositeType)?.Fields, f => f.DeprecationReason),
        PartFields<TypeRef>.Parts("interfaces", ListOf(TypeType), (t, _) => (t as CompositeType)?.Interfaces),
        PartFields<TypeRef>.Parts(
            "possibleTypes", ListOf(TypeType), (t, schema) => t is InterfaceType or UnionType ? schema.PossibleTypes(t.Named) : null),
        PartFields<TypeRef>.Deprecable("enumValues", ListOf(EnumValueType), t => (t as EnumType)?.Values, v => v.DeprecationReason),
        PartFields<TypeRef>.Deprecable(
            "inputFields", ListOf(InputValueType), t => (t as InputObjectType)?.Fields, f => f.DeprecationReason),
        PartFields<TypeRef>.Part(
            "ofType", TypeType, t => t switch { ListType list => list.Of, NonNullType nonNull => nonNull.Of, _ => null }),
        PartFields<TypeRef>.Plain("isOneOf", BuiltInScalars.Boolean, t => (t as InputObjectType)?.IsOneOf),
    ]);

    private static void FillField() => FieldType.Fields.AddRange(
    [
        PartFields<FieldDefinition>.Plain("name", Required(Text), f => f.Name),
        PartFields<FieldDefinition>.Plain("description", Text, f => f.Description),
        PartFields<FieldDefinition>.Deprecable("args", Required(ListOf(InputValueType)), f => f.Arguments, a => a.DeprecationReason),
        PartFields<FieldDefinition>.Part("type", Required(TypeType), f => f.Type),
        PartFields<FieldDefinition>.Plain("isDeprecated", Required(BuiltInScalars.Boolean), f => f.DeprecationReason is not null),
        PartFields<FieldDefinition>.Plain("deprecationReason", Text, f => f.DeprecationReason),
    ]);

    private static void FillInputValue() => InputValueType.Fields.AddRange(
    [
        PartFields<InputValue>.Plain("name", Required(Text), v => v.Name),
        PartFields<InputValue>.Plain("description", Text, v => v.Description),
        PartFields<InputValue>.Part("type", Required(TypeType), v => v.Type),
        PartFields<InputValue>.Plain("defaultValue", Text, DefaultText.Of),
        PartFields<InputValue>.Plain("isDeprecated", Required(BuiltInScalars.Boolean), v => v.DeprecationReason is not null),
        PartFields<InputValue>.Plain("deprecationReason", Text, v => v.DeprecationReason),
    ]);

    private static void FillEnumValue() => EnumValueType.Fields.AddRange(
    [
        PartFields<EnumValue>.Plain("name", Required(Text), v => v.Name),
        PartFields<EnumValue>.Plain("description", Text, v => v.Description),
        PartFields<EnumValue>.Plain("isDeprecated", Required(BuiltInScalars.Boolean), v => v.DeprecationReason is not null),
        PartFields<EnumValue>.Plain("deprecationReason", Text, v => v.DeprecationReason),
    ]);

    private static void FillDirective() => DirectiveType.Fields.AddRange(
    [
        PartFields<DirectiveDefinition>.Plain("name", Required(Text), d => d.Name),
        PartFields<DirectiveDefinition>.Plain("description", Text, d => d.Description),
        PartFields<DirectiveDefinition>.Plain("isRepeatable", Required(BuiltInScalars.Boolean), d => d.IsRepeatable),
        PartFields<DirectiveDefinition>.Plain("locations", Required(ListOf(IntrospectionEnums.DirectiveLocation)), d => d.Locations),
        PartFields<DirectiveDefinition>.Deprecable("args", Required(ListOf(InputValueType)), d => d.Arguments, a => a.DeprecationReason),
    ]);
}
