using System.Globalization;
using System.Text.Json;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>What the schema says of the answer to a generated selection: which fields it has, of which types, and where it may be null.</summary>
internal sealed class Shape
{
    private readonly Field[] _fields;
    private int _names;

    /// <summary>The shape of the answer to a selection, whose fields are named as <see cref="DocumentText"/> does.</summary>
    public Shape(Selected[] selection) => _fields = Of(selection);

    /// <summary>Where the data is not as the schema says, each with its place; none where it is.</summary>
    public IEnumerable<string> Faults(JsonElement data) => data.ValueKind == JsonValueKind.Null ? [] : Faults(data, _fields, "data");

    private Field[] Of(Selected[] selection) =>
        [.. selection.Select(s => s.Of is null ? new Field(s.Name, null, s.Within is null ? [] : Of(s.Within)) : new Field($"f{_names++}", s.Of.Type, s.Within is null ? [] : Of(s.Within)))];

    private static IEnumerable<string> Faults(JsonElement given, Field[] fields, string place)
    {
        var type = given.TryGetProperty("__typename", out var name) ? name.GetString() : null;
        foreach (var field in fields.Where(f => f.Type is null && f.Name.StartsWith("... on ", StringComparison.Ordinal) && f.Name[7..] == type).SelectMany(f => f.Within).Concat(fields))
        {
            if (field.Type is null)
                continue;
            if (!given.TryGetProperty(field.Name, out var value))
                yield return $"{place} lacks {field.Name}";
            else
                foreach (var fault in Faults(value, field.Type, field.Within, $"{place}.{field.Name}"))
                    yield return fault;
        }
    }

    private static IEnumerable<string> Faults(JsonElement given, TypeRef type, Field[] within, string place)
    {
        if (given.ValueKind == JsonValueKind.Null)
            return type.IsNonNull ? [$"{place} is null"] : [];
        if (type.Nullable is ListType list)
            return given.EnumerateArray().SelectMany((item, i) => Faults(item, list.Of, within, $"{place}.{i}"));
        return type.Named is CompositeType or UnionType ? Faults(given, within, place) : Fits(given, type.Named) ? [] : [$"{place} is {given.GetRawText()}"];
    }

    private static bool Fits(JsonElement given, NamedType type) => type switch
    {
        EnumType names => given.ValueKind == JsonValueKind.String && names.Value(given.GetString()!) is not null,
        { Name: "Int" } => given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out _),
        { Name: "Float" } => given.ValueKind == JsonValueKind.Number,
        { Name: "Boolean" } => given.ValueKind is JsonValueKind.True or JsonValueKind.False,
        { Name: "Date" } => DateOnly.TryParseExact(given.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        { Name: "DateTime" } => DateTimeOffset.TryParse(given.GetString(), CultureInfo.InvariantCulture, out _),
        _ => given.ValueKind == JsonValueKind.String,
    };

    private sealed record Field(string Name, TypeRef? Type, Field[] Within);
}
