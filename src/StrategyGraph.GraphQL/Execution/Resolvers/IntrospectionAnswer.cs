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
    /// <param name="context">The run of the operation that asks; the name of the field is already written to its data.</param>
    /// <param name="field">The field: <see cref="IntrospectionFields.Schema"/> or <see cref="IntrospectionFields.Type"/>.</param>
    /// <exception cref="GraphQLException">
    /// An argument does not fit its type, or the operation is answered more than <see cref="PipelineOptions.MaxIntrospectionFields"/>.
    /// </exception>
    public static void Write(OperationContext context, CollectedField field)
        => Write(context.Operation.Schema, new ResolverSelection(field, context.Operation, context.Variables), context);

    // Introspection resolvers never wait, and what they give always fits their type: no errors, no null to propagate.
    internal static void Write(object source, ResolverSelection field, OperationContext context)
        => Value(field, ((FieldResolver)field.Field.Definition.Binding!)(source, field.Arguments()), context);

    private static void Value(ResolverSelection field, object? value, OperationContext context)
    {
        var writer = context.Data;
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
                    Value(field, item, context);
                writer.EndArray();
                break;
            default:
                Object(field, value, context);
                break;
        }
    }

    private static void Object(ResolverSelection field, object source, OperationContext context)
    {
        var type = (ObjectType)field.Field.Definition.Type.Named;
        var fields = field.Subfields(type);
        context.CountIntrospection(1 + fields.Length);
        var writer = context.Data;
        writer.StartObject();
        foreach (var inner in fields)
        {
            writer.Name(inner.JsonName);
            if (ReferenceEquals(inner.Field.Definition, IntrospectionFields.TypeName))
                writer.String(type.Name);
            else
                Write(source, inner, context);
        }

        writer.EndObject();
    }
}
