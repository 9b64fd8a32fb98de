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
        => new Walk(operation, variables, writer).Field(field, operation.Schema);

    private readonly struct Walk(Operation operation, VariableValues variables, ResponseWriter writer)
    {
        // Introspection resolvers never wait, and what they give always fits their type: no errors, no null to propagate.
        public void Field(CollectedField field, object source)
        {
            var arguments = ArgumentReader.Values(field.Definition, field.Nodes[0], variables, operation);
            Value(field, ((FieldResolver)field.Definition.Binding!)(source, arguments));
        }

        private void Value(CollectedField field, object? value)
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
                        Value(field, item);
                    writer.EndArray();
                    break;
                default:
                    Object(field, value);
                    break;
            }
        }

        private void Object(CollectedField field, object source)
        {
            var type = (ObjectType)field.Definition.Type.Named;
            writer.StartObject();
            foreach (var inner in FieldCollection.Collect(operation, type, field.SelectionSets, variables))
            {
                writer.Name(JsonText.EncodeName(inner.ResponseName));
                if (ReferenceEquals(inner.Definition, IntrospectionFields.TypeName))
                    writer.String(type.Name);
                else
                    Field(inner, source);
            }

            writer.EndObject();
        }
    }
}
