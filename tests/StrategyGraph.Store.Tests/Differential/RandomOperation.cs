using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>
/// Valid queries against a schema, of every field, argument and filter that it has. Values are mostly variables, so that one document is
/// asked with many values.
/// </summary>
public sealed class RandomOperation
{
    private readonly Schema _schema;
    private readonly Random _random;
    private readonly List<(string Name, TypeRef Type)> _variables = [];
    private int _names;
    private int _fields = 26;

    private RandomOperation(Schema schema, Random random)
    {
        _schema = schema;
        _random = random;
    }

    /// <summary>The document, and one set of variables after the other.</summary>
    public static (string Document, Func<JsonObject> Variables) Of(Schema schema, Random random)
    {
        var made = new RandomOperation(schema, random);
        var selection = made.Selection(schema.Query, 5);
        var variables = made._variables.Count == 0 ? "" : $"({string.Join(", ", made._variables.Select(v => $"${v.Name}: {v.Type}"))})";
        return ($"query {variables} {selection}", () => new JsonObject(made._variables.Select(v => KeyValuePair.Create(v.Name, made.Value(v.Type)))));
    }

    private string Selection(NamedType type, int depth)
    {
        var parts = new List<string>();
        if (type is UnionType || (type is InterfaceType && _random.Next(2) == 0))
        {
            parts.Add("__typename");
            foreach (var possible in _schema.PossibleTypes(type))
            {
                if (_random.Next(2) == 0)
                    parts.Add($"... on {possible.Name} {Selection(possible, depth - 1)}");
            }
        }

        if (type is CompositeType composite)
        {
            var fields = composite.Fields.Where(f => f.Type.Named is ScalarType or EnumType || (depth > 0 && _fields > 0)).ToArray();
            for (var i = fields.Length == 0 ? 0 : _random.Next(1, type == _schema.Query ? 3 : 5); i > 0; i--)
                parts.Add(Field(fields[_random.Next(fields.Length)], depth));
            if (_random.Next(8) == 0)
                parts.Insert(_random.Next(parts.Count + 1), "__typename");
        }

        return parts.Count == 0 ? "{ __typename }" : $"{{ {string.Join(' ', parts)} }}";
    }

    private string Field(FieldDefinition field, int depth)
    {
        _fields--;
        var arguments = field.Arguments.Where(a => a.IsRequired || _random.Next(3) == 0).Where(a => a.Name is not ("after" or "before"))
            .Select(a => $"{a.Name}: {Argument(a, 3)}").ToList();
        var given = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
        var selection = field.Type.Named is CompositeType or UnionType ? Selection(field.Type.Named, depth - 1) : "";
        return $"f{_names++}: {field.Name}{given} {selection}";
    }

    private string Argument(InputValue argument, int depth) => argument.Name is "first" or "last"
        ? _random.Next(0, 6).ToString(CultureInfo.InvariantCulture)
        : Literal(argument.Type, depth);

    private string Literal(TypeRef type, int depth)
    {
        if (type is NonNullType required)
            return Literal(required.Of, depth);
        if (type.Named is InputObjectType && type is ListType list)
            return $"[{string.Join(", ", Enumerable.Range(0, _random.Next(0, 3)).Select(_ => Literal(list.Of, depth - 1)))}]";
        if (type is InputObjectType input)
            return Input(input, depth);
        if (_random.Next(12) == 0 && !type.IsNonNull)
            return type is ListType ? "[]" : "null";
        var name = $"v{_variables.Count}";
        _variables.Add((name, type));
        return "$" + name;
    }

    private string Input(InputObjectType input, int depth)
    {
        var fields = input.Fields.Where(f => depth > 0 || f.Type.Named is not InputObjectType).ToArray();
        if (fields.Length == 0)
            return "{}";
        var some = Enumerable.Range(0, _random.Next(1, 3)).Select(_ => fields[_random.Next(fields.Length)]).DistinctBy(f => f.Name);
        // Whether a list of links has any takes true, false or null alone.
        return $"{{ {string.Join(", ", some.Select(f => $"{f.Name}: {(f.Type.Named is EnumType { Name: "SortEnumType" } ? (_random.Next(2) == 0 ? "ASC" : "DESC") : Literal(f.Type, depth - 1))}"))} }}";
    }

    private JsonNode? Value(TypeRef type)
    {
        if (type is ListType list)
            return _random.Next(10) == 0 ? null : new JsonArray([.. Enumerable.Range(0, _random.Next(0, 5)).Select(_ => Value(list.Of))]);
        if (type is not NonNullType && _random.Next(15) == 0)
            return null;
        return type.Named switch
        {
            EnumType members => members.Values[_random.Next(members.Values.Count)].Name,
            { Name: "Int" } => Pick<long>(-1, 0, 1, 2, 3, 2_000_000_000),
            { Name: "Float" } => Pick(-0.5, 0, 0.1, 1, 1e21, 5e-324),
            { Name: "Boolean" } => Pick(true, false),
            { Name: "Date" } => Pick("2013-03-31", "2013-09-30", "0001-01-01", "9999-12-31", "2014-02-01"),
            { Name: "DateTime" } => Pick("2013-09-30T09:00:00.125Z", "1970-01-01T00:00:00Z", "2013-09-30T10:00:01.5+01:00"),
            { Name: "ID" } => Pick(RandomGraph.Ids),
            _ => Piece(Pick(RandomGraph.Texts)),
        };
    }

    private string Piece(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var start = _random.Next(3) > 0 || runes.Length == 0 ? 0 : _random.Next(runes.Length);
        var length = _random.Next(2) == 0 ? runes.Length - start : _random.Next(runes.Length - start + 1);
        var piece = new StringBuilder();
        foreach (var rune in runes.AsSpan(start, length))
            piece.Append(rune);
        return _random.Next(4) == 0 ? piece.ToString().ToUpperInvariant() : piece.ToString();
    }

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];
}
