using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Introspection;

/// <summary>
/// The value of an object of an introspection type: a part of a schema, and the schema that it is looked at in, because what a type is (the
/// possible types of an interface) depends on it.
/// </summary>
/// <param name="Schema">The schema.</param>
/// <param name="Part">
/// The <see cref="TypeSystem.Schema"/> itself, a <see cref="TypeRef"/>, <see cref="FieldDefinition"/>, <see cref="InputValue"/>,
/// <see cref="EnumValue"/> or <see cref="DirectiveDefinition"/>.
/// </param>
public sealed record SchemaPart(Schema Schema, object Part);
