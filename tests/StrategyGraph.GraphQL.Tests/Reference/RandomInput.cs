using System.Globalization;
using System.Text.Json;
using StrategyGraph.GraphQL.Tests.Execution;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>Makes values for the arguments of <see cref="Sample.InputSdl"/> at random, most of them right.</summary>
internal static class RandomInput
{
    private static readonly string[] Wrong = ["null", "true", "5", "1.5", "\"x\"", "[]", "[1]", "{}", "{\"x\": 1}", "\"RED\"", "2147483648", "[null]"];
    private static readonly string[] Inner = ["$i", "$s", "$p", "$c", "$n", "$d"];

    /// <summary>A query that hands a variable on, and the variable, which may be wrong.</summary>
    public static (string Document, string Variables) Variable(Random random)
    {
        var field = Field(random);
        var type = field.Arguments[0].Type;
        var text = random.Next(4) == 0 && !type.IsNonNull ? $"{type}!" : type.ToString();
        var start = random.Next(6) == 0 && !text!.EndsWith('!') ? $" = {Text(random, type, 2, literal: true, spoil: 0)}" : "";
        var variables = random.Next(8) == 0 ? "{}" : $$"""{"v": {{Text(random, type, 3, literal: false, spoil: 12)}}}""";
        return ($"query ($v: {text}{start}) {{ {field.Name}(v: $v) }}", variables);
    }

    /// <summary>A query with a literal in which some parts are variables, some of them not given or null.</summary>
    public static (string Document, string Variables) Literal(Random random)
    {
        var field = Field(random);
        var value = random.Next(10) == 0 ? "" : $"(v: {Text(random, field.Arguments[0].Type, 3, literal: true, spoil: 0, variables: true)})";
        string[] all = ["$i: Int", "$s: String", "$p: Point", "$c: Color = BLUE", "$n: Int = 3", "$d: ID"];
        var used = all.Where(d => value.Contains(d[..2], StringComparison.Ordinal));
        var head = used.Any() ? $"query ({string.Join(", ", used)})" : "query";
        string[] given = ["\"i\": 1", "\"i\": null", "\"s\": \"t\"", "\"s\": null", "\"p\": {\"x\": 2}", "\"p\": null", "\"c\": null", "\"n\": null", "\"d\": 4"];
        var chosen = given.Where(_ => random.Next(3) == 0).DistinctBy(g => g[..3]);
        return ($"{head} {{ {field.Name}{value} }}", $"{{{string.Join(", ", chosen)}}}");
    }

    private static FieldDefinition Field(Random random) => Sample.InputSchema.Query.Fields[random.Next(Sample.InputSchema.Query.Fields.Count)];

    private static string Text(Random random, TypeRef type, int depth, bool literal, int spoil, bool variables = false)
    {
        if (spoil > 0 && random.Next(spoil) == 0)
            return Wrong[random.Next(Wrong.Length)];
        if (variables && random.Next(4) == 0)
            return Inner[random.Next(Inner.Length)];
        if (!type.IsNonNull && random.Next(10) == 0)
            return "null";
        string Again(TypeRef inner) => Text(random, inner, depth - 1, literal, spoil, variables);
        switch (type.Nullable)
        {
            case ListType list:
                return random.Next(4) == 0 ? Again(list.Of) : $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Again(list.Of)))}]";
            case InputObjectType { IsOneOf: true } fields when random.Next(5) > 0:
                var only = fields.Fields[random.Next(fields.Fields.Count)];
                return $"{{{Name(only.Name)}: {Again(new NonNullType(only.Type))}}}";
            case InputObjectType fields:
                var given = fields.Fields
                    .Where(f => (f.Type.IsNonNull && random.Next(12) > 0) || (depth > 0 && random.Next(2) == 0))
                    .Select(f => $"{Name(f.Name)}: {Again(f.Type)}")
                    .Concat(spoil > 0 && random.Next(spoil) == 0 ? [$"{Name("lable")}: 1"] : []);
                return $"{{{string.Join(", ", given)}}}";
            case EnumType names:
                var value = names.Values[random.Next(names.Values.Count)].Name;
                return literal ? value : $"\"{value}\"";
            case { Named.Name: "Any" } when depth > 0:
                return random.Next(2) == 0
                    ? $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Again(type)))}]"
                    : $"{{{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(i => $"{Name($"n{i}")}: {Again(type)}"))}}}";
            default:
                return Scalar(random, type.Named.Name);
        }

        string Name(string name) => literal ? name : $"\"{name}\"";
    }

    private static string Scalar(Random random, string name) => name switch
    {
        "Int" => random.Next(-100, 100).ToString(CultureInfo.InvariantCulture),
        "Float" => Float(random),
        "Boolean" => random.Next(2) == 0 ? "true" : "false",
        "ID" when random.Next(2) == 0 => random.Next(100).ToString(CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(new string([.. Enumerable.Range(0, random.Next(4)).Select(_ => (char)random.Next(' ', 'z'))])),
    };

    private static string Float(Random random)
    {
        var value = BitConverter.Int64BitsToDouble(random.NextInt64());
        return double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "0";
    }
}
