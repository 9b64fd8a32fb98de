using System.Globalization;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>Values as they are written: plain JSON in the rows, and what the statement makes of a cell.</summary>
internal static class ValueWriter
{
    /// <summary>Writes the cell of a value.</summary>
    public static void Write(ResponseWriter json, Value? value)
    {
        switch (value)
        {
            case null:
                json.Null();
                break;
            case NumberValue number:
                WriteDouble(json, number.Number);
                break;
            case ListValue list:
                json.StartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.EndArray();
                break;
            default:
                json.Raw(value.Json);
                break;
        }
    }

    /// <summary>The value of a cell in Cypher: dates and instants are texts in JSON.</summary>
    public static string Cell(string cell, Property property)
    {
        var make = property.Kind switch { PropertyKind.Date => "date", PropertyKind.DateTime => "datetime", _ => null };
        if (make is null)
            return cell;
        return property.IsList ? $"[v IN {cell} | {make}(v)]" : $"{make}({cell})";
    }

    /// <summary>The properties that a row sets, as a map; the first stands in the cell <paramref name="first"/> of the row <c>x</c>.</summary>
    public static string Map(IEnumerable<Property> properties, int first) =>
        string.Join(", ", properties.Select((p, i) => $"{CypherWriter.Name(p.Name)}: {Cell($"x[{CypherWriter.Number(first + i)}]", p)}"));

    // A number without a point would be stored as a whole one.
    private static void WriteDouble(ResponseWriter json, double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        json.Raw(System.Text.Encoding.ASCII.GetBytes(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text));
    }
}
