using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Coerces the variables of a request to the types that the operation gives them (specification 6.1.2).</summary>
public static class VariableCoercion
{
    private const string Owner = "The variables have";
    private const string NotText = "The string is not text: it holds half of a surrogate pair.";

    // Looking up a name goes through all entries, of which there may be as many as a body holds.
    private const int FewVariables = 32;

    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    /// <summary>The coerced values. Variables that the operation does not define are ignored.</summary>
    /// <exception cref="GraphQLException">Every value that does not fit: which, where inside it, and what would be right.</exception>
    public static VariableValues Coerce(Operation operation, JsonElement? variables)
    {
        var defined = operation.Variables;
        if (defined.Length == 0)
            return VariableValues.None;
        var given = variables is { ValueKind: JsonValueKind.Object } map ? map : default;
        var coerced = new object?[defined.Length];
        InputFaults? faults = null;
        var entries = given.ValueKind == JsonValueKind.Object && defined.Length > FewVariables ? JsonEntry.All(given, Owner, ErrorCodes.BadInput) : null;
        for (var i = 0; i < coerced.Length && faults is not { IsFull: true }; i++)
        {
            var variable = defined[i];
            if (TryGet(given, entries, variable, out var json))
                coerced[i] = TopValue(variable, json, ref faults);
            else if (variable.Type.IsNonNull && !variable.HasDefault)
                (faults ??= new()).Add(variable, $"of required type \"{variable.Type}\" was not provided.");
            else
                coerced[i] = variable.Default;
        }

        return faults is null ? new VariableValues(operation.VariableNames, coerced) : throw faults.ToException(operation);
    }

    private static bool TryGet(JsonElement given, Dictionary<string, JsonElement>? entries, OperationVariable variable, out JsonElement json)
    {
        if (entries is not null)
            return entries.TryGetValue(variable.Name, out json);
        json = default;
        return given.ValueKind == JsonValueKind.Object && JsonEntry.TryGet(given, variable.Utf8Name, Owner, out json, ErrorCodes.BadInput);
    }

    private static object? TopValue(OperationVariable variable, JsonElement json, ref InputFaults? faults)
    {
        if (json.ValueKind != JsonValueKind.Null || !variable.Type.IsNonNull)
            return Value(variable, variable.Type, json, ref faults);
        (faults ??= new()).Add(variable, $"of non-null type \"{variable.Type}\" must not be null.");
        return null;
    }

    private static object? Value(OperationVariable variable, TypeRef type, JsonElement json, ref InputFaults? faults)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            if (type.IsNonNull)
                (faults ??= new()).Add(variable, json, $"Expected non-nullable type \"{type}\" not to be null.");
            return null;
        }

        type = type.Nullable;
        switch (type)
        {
            case ScalarType scalar:
                return Scalar(variable, scalar, json, ref faults);
            case EnumType names:
                return Enum(variable, names, json, ref faults);
            case InputObjectType fields:
                return Object(variable, fields, json, ref faults);
            case ListType list when json.ValueKind == JsonValueKind.Array:
                return List(variable, list, json, ref faults);
            case ListType list:
                // A single value stands for a list of one (specification 3.12).
                return new[] { Value(variable, list.Of, json, ref faults) };
            default:
                throw new InvalidOperationException($"{type} is not an input type.");
        }
    }

    private static object?[] List(OperationVariable variable, ListType list, JsonElement json, ref InputFaults? faults)
    {
        var items = new object?[json.GetArrayLength()];
        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            var before = faults?.Count ?? 0;
            items[i] = Value(variable, list.Of, item, ref faults);
            faults?.Within(before, i);
            if (faults is { IsFull: true })
                break;
            i++;
        }

        return items;
    }

    private static object? Scalar(OperationVariable variable, ScalarType type, JsonElement json, ref InputFaults? faults)
    {
        string? problem;
        try
        {
            var value = type.FromJson(json, out problem);
            if (problem is null)
                return value;
        }
        catch (InvalidOperationException) when (json.ValueKind == JsonValueKind.String)
        {
            problem = NotText;
        }

        (faults ??= new()).Add(variable, json, problem);
        return null;
    }

    private static EnumValue? Enum(OperationVariable variable, EnumType type, JsonElement json, ref InputFaults? faults)
    {
        string problem;
        if (json.ValueKind == JsonValueKind.String)
        {
            if (ValueOf(type, json) is { } value)
                return value;
            problem = InputFaults.NoValue(JsonDescription.TextOf(json), type);
        }
        else
        {
            problem = InputFaults.NotAName(JsonDescription.Of(json), type, "non-string");
        }

        (faults ??= new()).Add(variable, json, problem);
        return null;
    }

    private static EnumValue? ValueOf(EnumType type, JsonElement json)
    {
        try
        {
            foreach (var value in type.Values)
            {
                if (json.ValueEquals(value.Name))
                    return value;
            }

            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no name.
            return null;
        }
    }

    private static InputObjectValue? Object(OperationVariable variable, InputObjectType type, JsonElement json, ref InputFaults? faults)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            (faults ??= new()).Add(variable, json, $"Expected type \"{type}\" to be an object.");
            return null;
        }

        var fields = new List<KeyValuePair<InputValue, object?>>(json.GetPropertyCount());
        var nulls = 0;
        foreach (var property in json.EnumerateObject())
        {
            if (faults is { IsFull: true })
                break;
            if (FieldOf(type, property) is not { } field)
            {
                (faults ??= new()).Add(variable, json, InputFaults.NoField(JsonDescription.NameOf(property), type));
                continue;
            }

            nulls += property.Value.ValueKind == JsonValueKind.Null ? 1 : 0;
            var before = faults?.Count ?? 0;
            var entry = KeyValuePair.Create(field, Value(variable, field.Type, property.Value, ref faults));
            faults?.Within(before, field.Name);

            // JSON readers agree that the last one of a repeated name counts.
            var again = fields.FindIndex(f => ReferenceEquals(f.Key, field));
            if (again < 0)
                fields.Add(entry);
            else
                fields[again] = entry;
        }

        if (!type.IsOneOf)
        {
            AddDefaults(variable, type, json, fields, ref faults);
        }
        else if (fields.Count != 1)
        {
            (faults ??= new()).Add(variable, json, $"Exactly one key must be specified for OneOf type \"{type}\".");
        }
        else if (nulls > 0)
        {
            var before = faults?.Count ?? 0;
            (faults ??= new()).Add(variable, Null, $"Field \"{fields[0].Key.Name}\" must be non-null.");
            faults.Within(before, fields[0].Key.Name);
        }

        return new InputObjectValue(type, fields);
    }

    private static void AddDefaults(
        OperationVariable variable,
        InputObjectType type,
        JsonElement json,
        List<KeyValuePair<InputValue, object?>> fields,
        ref InputFaults? faults)
    {
        var given = fields.Count;
        foreach (var field in type.Fields)
        {
            if ((field.DefaultValue is null && !field.Type.IsNonNull) || IsGiven(fields, given, field))
                continue;
            if (field.DefaultValue is not null)
                fields.Add(new(field, CoercedDefault.Of(field).Value));
            else
                (faults ??= new()).Add(variable, json, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
        }
    }

    private static bool IsGiven(List<KeyValuePair<InputValue, object?>> fields, int count, InputValue field)
    {
        for (var i = 0; i < count; i++)
        {
            if (ReferenceEquals(fields[i].Key, field))
                return true;
        }

        return false;
    }

    // Names of GraphQL are ASCII: a property written so and without escapes is found without making a string of it.
    private static InputValue? FieldOf(InputObjectType type, JsonProperty property)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        if (raw.Length > 128 || raw.Contains((byte)'\\'))
            return type.Field(JsonDescription.NameOf(property));
        Span<char> name = stackalloc char[128];
        return type.Field(name[..Encoding.UTF8.GetChars(raw, name)]);
    }
}
