using System.Collections;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Introspection;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// Answers <c>__schema</c> and <c>__type</c> (specification 4.2) for any runner. The answer depends on the schema, the operation, the shape
/// of its variables, and the value of <c>name</c> where <c>__type</c> takes it from a variable.
/// </summary>
public static class IntrospectionAnswer
{
    /// <summary>Writes the value of one of the two fields as JSON, in request order.</summary>
    /// <param name="operation">The operation that asks.</param>
    /// <param name="field">The field: <see cref="IntrospectionFields.Schema"/> or <see cref="IntrospectionFields.Type"/>.</param>
    /// <param name="variables">The variables of the request.</param>
    /// <param name="writer">Where the value goes; its name is already written.</param>
    /// <exception cref="GraphQLException">An argument does not fit its type.</exception>
    public static void Write(Operation operation, CollectedField field, VariableValues variables, ResponseWriter writer)
        => Write(operation.Schema, new ResolverSelection(field, operation, variables), writer);

    // Introspection resolvers never wait, and what they give always fits their type: no errors, no null to propagate.
    internal static void Write(object source, ResolverSelection field, ResponseWriter writer)
        => Value(field, ((FieldResolver)field.Field.Definition.Binding!)(source, field.Arguments()), writer);

    private static void Value(ResolverSelection field, object? value, ResponseWriter writer)
    {
        switch (value)
        {
            case null:
                writer.Null();
                break;
            case string text:
                writer.String(text);
                break;
            case bool flag:
                writer.Boolean(flag);
                break;
            case IEnumerable items:
                writer.StartArray();
                foreach (var item in items)
                    Value(field, item, writer);
                writer.EndArray();
                break;
            default:
                Object(field, value, writer);
                break;
        }
    }

    private static void Object(ResolverSelection field, object source, ResponseWriter writer)
    {
        var type = (ObjectType)field.Field.Definition.Type.Named;
        writer.StartObject();
        foreach (var inner in field.Subfields(type))
        {
            writer.Name(inner.JsonName);
            if (ReferenceEquals(inner.Field.Definition, IntrospectionFields.TypeName))
                writer.String(type.Name);
            else
                Write(source, inner, writer);
        }

        writer.EndObject();
    }
}
