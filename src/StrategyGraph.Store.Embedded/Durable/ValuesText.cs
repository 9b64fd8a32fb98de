using System.Runtime.CompilerServices;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Embedded.Durable;

/// <summary>
/// Values as the file holds them: a JSON object, property by name, so that the model may gain properties and change their order. Null and
/// the empty list are left out; so is the id, which has a column.
/// </summary>
internal sealed class ValuesText
{
    private readonly ConditionalWeakTable<Property, byte[]> _names = [];

    /// <summary>The values as JSON, UTF-8.</summary>
    public byte[] Of(IReadOnlyList<Property> properties, Value?[] values)
    {
        using var writer = new ResponseWriter(1024);
        writer.StartObject();
        foreach (var property in properties)
        {
            if (values[property.Index] is not { } value || value is ListValue { Items.Length: 0 } || property.Name == "id")
                continue;
            writer.Name(_names.GetValue(property, p => JsonText.EncodeName(p.Name)));
            writer.Raw(value.Json);
        }

        writer.EndObject();
        return writer.Written.ToArray();
    }
}
