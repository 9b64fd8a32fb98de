using System.Globalization;
using System.Text.Json;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Execution;

/// <summary>Short ways to the objects that the tests of execution start from.</summary>
internal static class Sample
{
    /// <summary>A schema with every kind of input; the tables of coercion use it, and graphql-js is asked about the same text.</summary>
    public const string InputSdl = """
        enum Color { RED GREEN BLUE }
        input Point { x: Int! y: Int! = 5 label: String color: Color = RED tags: [String!] next: Point }
        input Pick @oneOf { id: ID name: String at: Point }
        input Defaults { list: [Int] = 1 point: Point = { x: 1 } none: String = null }
        scalar Any
        directive @mark(text: String! = "m", n: Int) on FIELD
        type Query {
          int(v: Int): String
          intOrOne(v: Int! = 1): String
          intRequired(v: Int!): String
          float(v: Float): String
          boolean(v: Boolean): String
          string(v: String): String
          id(v: ID): String
          color(v: Color): String
          colors(v: [Color!]): String
          list(v: [Int]): String
          listOfRequired(v: [Int!]!): String
          nested(v: [[Int]]): String
          point(v: Point): String
          points(v: [Point!]): String
          pick(v: Pick): String
          picks(v: [Pick!]): String
          defaults(v: Defaults): String
          defaulted(v: Point = { x: 9 }): String
          any(v: Any): String
        }
        """;

    public static Schema InputSchema { get; } = Schema(InputSdl);

    public static Schema Schema(string sdl) => SchemaReader.Read(new Source(sdl, "the test's schema"));

    /// <summary>The only operation of a document, not validated.</summary>
    public static Operation Operation(Schema schema, string document)
    {
        var syntax = Parser.Parse(new Source(document));
        return new Operation(schema, syntax, syntax.Definitions.OfType<OperationSyntax>().First());
    }

    public static JsonElement? Json(string? json)
    {
        if (json is null)
            return null;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>A coerced value in a form to compare: as JSON, but names of enums and fields bare, and <c>absent</c> for no value.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        _ when ReferenceEquals(value, VariableValues.Absent) => "absent",
        string text => JsonSerializer.Serialize(text),
        bool flag => flag ? "true" : "false",
        EnumValue name => name.Name,
        object?[] items => $"[{string.Join(", ", items.Select(Show))}]",
        InputObjectValue fields => $"{{{string.Join(", ", fields.Fields.Select(f => $"{f.Key.Name}: {Show(f.Value)}"))}}}",
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(", ", map.Select(f => $"{f.Key}: {Show(f.Value)}"))}}}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
