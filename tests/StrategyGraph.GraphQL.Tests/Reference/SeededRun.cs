using System.Globalization;
using System.Text;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>The same values as <c>tests/js/execution.mjs</c> has, by resolvers on a schema.</summary>
internal static class SeededRun
{
    /// <summary>Puts a resolver on every field and abstract type of a schema.</summary>
    public static void Bind(Schema schema, uint seed)
    {
        foreach (var type in schema.Types.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            if (type is InterfaceType or UnionType)
                type.Binding = new TypeResolver(value => ((Place)value).Type);
            foreach (var field in (type as ObjectType)?.Fields ?? [])
            {
                field.Binding = field.Arguments.Count > 0
                    ? new FieldResolver((_, arguments) => Echo(arguments))
                    : new FieldResolver((source, _) => Make(schema, field.Type, Mix((source as Place)?.Hash ?? seed, field.Name)));
            }
        }
    }

    private static object? Make(Schema schema, TypeRef type, uint hash)
    {
        type = type.Nullable;
        if (hash % 13 == 0)
            return null;
        if (hash % 17 == 0)
            return Task.FromException<object?>(new GraphQLException(new GraphQLError("boom", "BOOM")));
        switch (type)
        {
            case ListType list:
                return Enumerable.Range(0, (int)(hash % 4))
                    .Select(i => Make(schema, list.Of, Mix(hash, i.ToString(CultureInfo.InvariantCulture))))
                    .ToArray();
            case CompositeType or UnionType:
                var possible = schema.PossibleTypes(type.Named);
                return new Place(possible[(int)(hash % possible.Count)].Name, hash);
            case EnumType names:
                return names.Values[(int)(hash % names.Values.Count)].Name;
            default:
                return type.Named.Name switch
                {
                    "Int" => (long)(hash % 2001) - 1000,
                    "Float" => ((long)(hash % 100003) - 50000) / 1024d,
                    "Boolean" => hash % 2 == 0,
                    _ => $"s{hash}",
                };
        }
    }

    private static uint Mix(uint hash, string text) => text.Aggregate(hash, (mixed, c) => unchecked((mixed ^ c) * 16777619));

    private static string Echo(object? value)
    {
        using var writer = new ResponseWriter();
        Write(value, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    private static void Write(object? value, ResponseWriter writer)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                Write(map, writer);
                break;
            case InputObjectValue fields:
                Write(fields.Fields.Select(f => KeyValuePair.Create(f.Key.Name, f.Value)), writer);
                break;
            case object?[] items:
                writer.StartArray();
                foreach (var item in items)
                    Write(item, writer);
                writer.EndArray();
                break;
            case null:
                writer.Null();
                break;
            case bool flag:
                writer.Boolean(flag);
                break;
            case DateOnly day:
                writer.String(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case long number:
                writer.Number(number);
                break;
            case double number:
                writer.Number(number);
                break;
            default:
                writer.String(value is EnumValue name ? name.Name : (string)value);
                break;
        }
    }

    private static void Write(IEnumerable<KeyValuePair<string, object?>> fields, ResponseWriter writer)
    {
        writer.StartObject();
        foreach (var (name, inner) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            writer.Name(JsonText.EncodeName(name));
            Write(inner, writer);
        }

        writer.EndObject();
    }

    private sealed record Place(string Type, uint Hash);
}
