using System.Globalization;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Domain.Model;

/// <summary>Reads the properties of a node type or edge type: the fields that have no <c>@relationship</c>.</summary>
internal sealed class PropertyReader(IReadOnlyDictionary<string, EnumKind> enums, ModelFaults faults)
{
    /// <summary>The properties in the model's order.</summary>
    public IReadOnlyList<Property> Read(ObjectTypeSyntax type)
    {
        var properties = new List<Property>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (!names.Add(field.Name.Value))
                faults.Add(field.Name, $"\"{type.Name}.{field.Name}\" is defined twice; keep one of them.");
            else if (SdlDirectives.Find(field.Directives, "relationship") is null && ReadOne(type, field, properties.Count) is { } property)
                properties.Add(property);
        }

        return properties;
    }

    private Property? ReadOne(ObjectTypeSyntax type, FieldDefinitionSyntax field, int index)
    {
        var required = field.Type is NonNullTypeSyntax;
        var inner = field.Type is NonNullTypeSyntax n ? n.Of : field.Type;
        var isList = inner is ListTypeSyntax;
        if (inner is ListTypeSyntax list)
        {
            inner = list.Of is NonNullTypeSyntax item ? item.Of : list.Of;
            if (!required || list.Of is not NonNullTypeSyntax)
                faults.Add(field.Type, $"The list \"{type.Name}.{field.Name}\" is never null and holds no null: write [T!]!.");
        }

        if (field.Description is null)
            faults.Add(field.Name, $"\"{type.Name}.{field.Name}\" has no description; it is the documentation that clients show.");
        if (inner is not NamedTypeSyntax named || KindOf(named.Name.Value) is not { } kind)
        {
            faults.Add(
                field.Type,
                $"The type of \"{type.Name}.{field.Name}\" is not known here; a property is an ID, String, Int, Float, Boolean, Date, DateTime "
                + "or an enum of the model, and a link needs @relationship.");
            return null;
        }

        var members = enums.GetValueOrDefault(named.Name.Value);
        var given = SdlDirectives.Find(field.Directives, "default")?.Value("value");
        return new Property(index, field.Name.Value, kind, members, isList, required, Default(given, kind, members), field.Description?.Value);
    }

    private PropertyKind? KindOf(string name) => name switch
    {
        "ID" => PropertyKind.Id,
        "String" => PropertyKind.String,
        "Int" => PropertyKind.Int,
        "Float" => PropertyKind.Float,
        "Boolean" => PropertyKind.Boolean,
        "Date" => PropertyKind.Date,
        "DateTime" => PropertyKind.DateTime,
        _ => enums.ContainsKey(name) ? PropertyKind.Enum : null,
    };

    private Value? Default(ValueSyntax? literal, PropertyKind kind, EnumKind? members)
    {
        Value? value = (literal, kind) switch
        {
            (null, _) => null,
            (BooleanValueSyntax flag, PropertyKind.Boolean) => FlagValue.Of(flag.Value),
            (StringValueSyntax text, PropertyKind.String) => new TextValue(text.Value),
            (IntValueSyntax number, PropertyKind.Int) => IntegerValue.Of(long.Parse(number.Text, CultureInfo.InvariantCulture)),
            (IntValueSyntax number, PropertyKind.Float) => new NumberValue(double.Parse(number.Text, CultureInfo.InvariantCulture)),
            (FloatValueSyntax number, PropertyKind.Float) => new NumberValue(double.Parse(number.Text, CultureInfo.InvariantCulture)),
            (EnumValueSyntax name, PropertyKind.Enum) when members!.Member(name.Name) is { } member => MemberValue.Of(member),
            _ => null,
        };
        if (literal is not null && value is null)
            faults.Add(literal, $"The default is not a value of {members?.Name ?? kind.ToString()}.");
        return value;
    }
}
