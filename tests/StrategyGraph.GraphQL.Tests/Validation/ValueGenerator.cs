using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>Writes arguments, values and variables of the types that a schema expects, or, with the given probability, of others.</summary>
internal sealed class ValueGenerator(Schema schema, Random random, double mischief)
{
    private int _count;

    /// <summary>The variables used so far: name to type and default.</summary>
    public Dictionary<string, string> Variables { get; set; } = [];

    public string Arguments(List<InputValue> definitions, bool isCalm, bool isConstant = false)
    {
        var written = new List<string>();
        foreach (var argument in definitions)
        {
            var isGiven = argument.IsRequired ? !Wrong() : !isCalm && Chance(0.4);
            if (isGiven)
                written.Add($"{(Wrong() ? argument.Name + "s" : argument.Name)}: {Value(argument.Type, 3, argument.DefaultValue is not null, isCalm, isConstant: isConstant)}");
        }

        if (Wrong())
            written.Add($"extra: {Any(2)}");
        if (written.Count > 0 && Wrong())
            written.Add(written[0]);
        return written.Count == 0 ? "" : $"({string.Join(", ", written)})";
    }

    public string Value(TypeRef type, int depth, bool hasDefault = false, bool isCalm = false, bool isOneOf = false, bool isConstant = false)
    {
        if (Wrong())
            return Chance(0.5) ? Any(2) : isConstant ? "null" : Variable(type, hasDefault, isOneOf);
        if (isCalm && Chance(0.9))
            return Constant(type, new Random(1), 1, isOneOf);
        return !isConstant && Chance(0.25) ? Variable(type, hasDefault, isOneOf) : Literal(type, depth, isOneOf, isConstant);
    }

    private static string Constant(TypeRef type, Random fixedRandom, int depth, bool isOneOf) =>
        new ValueGenerator(null!, fixedRandom, 0).Literal(type, depth, isOneOf, isConstant: true);

    private string Literal(TypeRef type, int depth, bool isOneOf, bool isConstant)
    {
        if (!type.IsNonNull && !isOneOf && Chance(0.1))
            return Wrong() ? "nul" : "null";
        switch (type.Nullable)
        {
            case ListType list:
                if (Chance(0.2) && depth > 0)
                    return Value(list.Of.IsNonNull ? list.Of : new NonNullType(list.Of.Nullable), depth - 1, isConstant: true);
                var items = depth <= 0 ? 0 : random.Next(3);
                return $"[{string.Join(", ", Enumerable.Range(0, items).Select(_ => Value(list.Of, depth - 1, isConstant: isConstant)))}]";
            case EnumType enumeration:
                return Pick(enumeration.Values).Name;
            case InputObjectType input:
                return Object(input, depth, isConstant);
        }

        return type.Named.Name switch
        {
            "Int" => Pick(["0", "1", "-7", "2147483647"]),
            "Float" => Pick(["1", "2.5", "-1e3"]),
            "Boolean" => Pick(["true", "false"]),
            "ID" => Pick(["\"x/1\"", "12"]),
            "String" => Pick(["\"text\"", "\"\"", "\"\"\"block\"\"\"", "\"block\""]),
            "Date" => "\"2013-09-30\"",
            "DateTime" => "\"2013-09-30T09:00:00Z\"",
            _ => Pick(["1", "\"any\"", "[1, { a: ENUM }]", "{ a: [true, 2.5] }", isConstant ? "null" : $"[{Variable(type, false, false)}]"]),
        };
    }

    private string Object(InputObjectType input, int depth, bool isConstant)
    {
        var written = new List<string>();
        if (input.IsOneOf && !Wrong())
        {
            var one = depth > 0 ? Pick(input.Fields) : input.Fields.Find(f => f.Type.Named is ScalarType) ?? input.Fields[0];
            written.Add($"{one.Name}: {Value(one.Type, depth - 1, isOneOf: true, isConstant: isConstant)}");
        }
        else
        {
            foreach (var field in input.Fields)
            {
                if (field.IsRequired ? !Wrong() : depth > 0 && Chance(0.3))
                    written.Add($"{field.Name}: {Value(field.Type, depth - 1, field.DefaultValue is not null, isConstant: isConstant)}");
            }
        }

        if (Wrong())
            written.Add($"extra: {Any(1)}");
        if (written.Count > 0 && Wrong())
            written.Add(written[^1]);
        return $"{{ {string.Join(", ", written)} }}";
    }

    private string Variable(TypeRef type, bool hasDefault, bool isOneOf)
    {
        var text = type.ToString()!;
        if (Wrong())
            text = Pick(schema.Types).Name;
        else if (isOneOf)
            text = text.TrimEnd('!') + "!";
        else if (!type.IsNonNull && Chance(0.3))
            text += "!";
        else if (type.IsNonNull && hasDefault && Chance(0.5))
            text = type.Nullable.ToString()!;
        var isSure = text.EndsWith('!') && type is { IsNonNull: true };
        if (isSure && !hasDefault && Chance(0.2))
            text = $"{text.TrimEnd('!')} = {Value(type, 1, isConstant: true)}";
        else if (!text.EndsWith('!') && Chance(0.2) && (!type.IsNonNull || text == type.Nullable.ToString()))
            text = $"{text} = {Value(type, 1, isConstant: true)}";
        var name = Variables.FirstOrDefault(v => v.Value == text).Key;
        if (name is null || Chance(0.3))
        {
            name = $"v{_count++}";
            if (!Wrong())
                Variables[name] = text;
        }

        return "$" + name;
    }

    private string Any(int depth) => random.Next(depth > 0 ? 10 : 8) switch
    {
        0 => "1",
        1 => "2.5",
        2 => "\"text\"",
        3 => "true",
        4 => "null",
        5 => "RED",
        6 => "9999999999",
        7 => "REDD",
        8 => $"[{Any(depth - 1)}, {Any(depth - 1)}]",
        _ => $"{{ name: {Any(depth - 1)}, age: {Any(depth - 1)} }}",
    };

    private bool Wrong() => Chance(mischief);

    private bool Chance(double probability) => random.NextDouble() < probability;

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
