using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Introspection;

/// <summary>Makes the fields of one introspection type, whose values are parts of the schema of one kind.</summary>
internal static class PartFields<T>
    where T : class
{
    /// <summary>A field whose value is plain.</summary>
    public static FieldDefinition Plain(string name, TypeRef type, Func<T, object?> value) =>
        new(name, type) { Binding = new FieldResolver((source, _) => value((T)((SchemaPart)source!).Part)) };

    /// <summary>A field whose value is another part of the schema, or null.</summary>
    public static FieldDefinition Part(string name, TypeRef type, Func<T, object?> part) =>
        new(name, type)
        {
            Binding = new FieldResolver((source, _) =>
            {
                var from = (SchemaPart)source!;
                return part((T)from.Part) is { } found ? new SchemaPart(from.Schema, found) : null;
            }),
        };

    /// <summary>A field whose value is a list of parts of the schema, or null.</summary>
    public static FieldDefinition Parts(string name, TypeRef type, Func<T, Schema, IEnumerable<object>?> parts) =>
        new(name, type)
        {
            Binding = new FieldResolver((source, _) =>
            {
                var from = (SchemaPart)source!;
                return Within(from.Schema, parts((T)from.Part, from.Schema));
            }),
        };

    /// <summary>A field whose value is a list of parts, of which deprecated ones are shown only when asked for.</summary>
    public static FieldDefinition Deprecable<TPart>(
        string name, TypeRef type, Func<T, IEnumerable<TPart>?> parts, Func<TPart, string?> deprecationReason)
        where TPart : class
        => new(name, type)
        {
            Arguments =
            [
                new InputValue("includeDeprecated", new NonNullType(BuiltInScalars.Boolean), "Whether to show what is deprecated too.")
                {
                    DefaultValue = new Language.BooleanValueSyntax(false, 0, 0),
                },
            ],
            Binding = new FieldResolver((source, arguments) =>
            {
                var from = (SchemaPart)source!;
                var all = parts((T)from.Part);
                return Within(from.Schema, arguments["includeDeprecated"] is true ? all : all?.Where(p => deprecationReason(p) is null));
            }),
        };

    private static SchemaPart[]? Within(Schema schema, IEnumerable<object>? parts) =>
        parts?.Select(p => new SchemaPart(schema, p)).ToArray();
}
