using System.Text.Json;
using System.Text.Json.Nodes;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Store.Tests.Support;

/// <summary>Turns a GraphQL literal into the JSON of a variable.</summary>
public static class Literal
{
    public static JsonNode? ToJson(string literal)
    {
        var document = Parser.Parse(new Source($"{{ a(b: {literal}) }}"));
        var field = (FieldSyntax)((OperationSyntax)document.Definitions[0]).SelectionSet.Selections[0];
        return ToJson(field.Arguments[0].Value);
    }

    private static JsonNode? ToJson(ValueSyntax value) => value switch
    {
        ObjectValueSyntax o => new JsonObject(o.Fields.Select(f => KeyValuePair.Create(f.Name.Value, ToJson(f.Value)))),
        ListValueSyntax l => new JsonArray([.. l.Items.Select(ToJson)]),
        StringValueSyntax s => s.Value,
        EnumValueSyntax e => e.Name,
        BooleanValueSyntax b => b.Value,
        NullValueSyntax => null,
        IntValueSyntax i => JsonNode.Parse(i.Text),
        FloatValueSyntax f => JsonNode.Parse(f.Text),
        _ => throw new JsonException(value.GetType().Name),
    };
}
