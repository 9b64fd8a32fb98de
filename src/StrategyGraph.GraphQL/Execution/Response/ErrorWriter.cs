using System.Collections;
using System.Globalization;
using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Writes errors as specification 7.1.6 has them: <c>message</c>, <c>locations</c>, <c>path</c>, and <c>extensions.code</c>.</summary>
public static class ErrorWriter
{
    /// <summary>Writes a list of errors.</summary>
    public static void Write(IReadOnlyList<GraphQLError> errors, ResponseWriter writer)
    {
        writer.StartArray();
        foreach (var error in errors)
            Write(error, writer);
        writer.EndArray();
    }

    private static void Write(GraphQLError error, ResponseWriter writer)
    {
        writer.StartObject();
        writer.Name("\"message\":"u8);
        writer.String(error.Message);
        if (error.Locations is { Count: > 0 } locations)
        {
            writer.Name("\"locations\":"u8);
            writer.StartArray();
            foreach (var location in locations)
            {
                writer.StartObject();
                writer.Name("\"line\":"u8);
                writer.Number(location.Line);
                writer.Name("\"column\":"u8);
                writer.Number(location.Column);
                writer.EndObject();
            }

            writer.EndArray();
        }

        if (error.Path is not null)
        {
            writer.Name("\"path\":"u8);
            Value(error.Path, writer);
        }

        writer.Name("\"extensions\":"u8);
        writer.StartObject();
        writer.Name("\"code\":"u8);
        writer.String(error.Code);
        foreach (var (name, value) in error.Extensions ?? System.Collections.Frozen.FrozenDictionary<string, object?>.Empty)
        {
            if (name == "code")
                continue;
            writer.Name(JsonText.EncodeName(name));
            Value(value, writer);
        }

        writer.EndObject();
        writer.EndObject();
    }

    private static void Value(object? value, ResponseWriter writer)
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
            case int or long or short or byte:
                writer.Number(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.Number(number);
                break;
            case DateOnly date:
                writer.Date(date);
                break;
            case IReadOnlyDictionary<string, object?> map:
                writer.StartObject();
                foreach (var (name, inner) in map)
                {
                    writer.Name(JsonText.EncodeName(name));
                    Value(inner, writer);
                }

                writer.EndObject();
                break;
            case IEnumerable items:
                writer.StartArray();
                foreach (var item in items)
                    Value(item, writer);
                writer.EndArray();
                break;
            default:
                writer.String(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
