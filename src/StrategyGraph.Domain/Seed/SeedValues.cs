using System.Globalization;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Seed;

/// <summary>Reads the values of properties. Quoted words are text; numbers and flags stand without quotes.</summary>
internal sealed class SeedValues(SeedFaults faults)
{
    private const DateTimeStyles ToUniversal = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>The value of a property of a type, or null where there is a fault.</summary>
    public Value? Read(string type, Property property, SeedItem item)
    {
        if (!property.IsList)
            return ReadOne(type, property, item);
        if (item is not SeedList list)
        {
            faults.Add(
                item.Mark,
                $"\"{property.Name}\" of {type} is a list: write [a, b], or each item on a line of its own behind \"- \".");
            return null;
        }

        if (list.Items.Count == 0)
            return ListValue.Empty;
        var values = new List<Value>(list.Items.Count);
        foreach (var entry in list.Items)
        {
            if (ReadOne(type, property, entry) is { } value)
                values.Add(value);
        }

        return values.Count == list.Items.Count ? new ListValue([.. values]) : null;
    }

    /// <summary>Gives each property that has no value its default, lists the empty one.</summary>
    public static void FillDefaults(IReadOnlyList<Property> properties, Value?[] values)
    {
        foreach (var property in properties)
            values[property.Index] ??= property.Default ?? (property.IsList ? ListValue.Empty : null);
    }

    private Value? ReadOne(string type, Property property, SeedItem item)
    {
        if (item is not SeedScalar scalar)
        {
            faults.Add(item.Mark, $"\"{property.Name}\" of {type} is {Expected(property)}, not a {(item is SeedList ? "list" : "map")}.");
            return null;
        }

        if (scalar.IsNothing || (property.Kind is PropertyKind.Id or PropertyKind.String && string.IsNullOrWhiteSpace(scalar.Text)))
        {
            faults.Add(scalar.Mark, $"\"{property.Name}\" of {type} has no value here: write {Expected(property)}, or leave the key out.");
            return null;
        }

        var value = Parse(property, scalar);
        if (value is null)
            AddFault(type, property, scalar);
        return value;
    }

    private static Value? Parse(Property property, SeedScalar scalar)
    {
        var text = scalar.Text;
        switch (property.Kind)
        {
            case PropertyKind.Id or PropertyKind.String:
                return new TextValue(text);
            case PropertyKind.Enum:
                return property.Enum!.Member(text) is { } member ? MemberValue.Of(member) : null;
            case PropertyKind.Date:
                return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? new DayValue(day)
                    : null;
            case PropertyKind.DateTime:
                return DateTimeOffset.TryParseExact(
                    text, Moments, CultureInfo.InvariantCulture, ToUniversal, out var moment)
                    ? new InstantValue(moment)
                    : null;
            case PropertyKind.Boolean when scalar.IsPlain:
                return text switch { "true" => FlagValue.True, "false" => FlagValue.False, _ => null };
            case PropertyKind.Int when scalar.IsPlain:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                    ? IntegerValue.Of(whole)
                    : null;
            case PropertyKind.Float when scalar.IsPlain:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                    ? new NumberValue(number)
                    : null;
            default:
                return null;
        }
    }

    private void AddFault(string type, Property property, SeedScalar scalar)
    {
        var message = $"\"{property.Name}\" of {type} is {Expected(property)}; \"{scalar.Text}\" is not.";
        if (property.Kind == PropertyKind.Enum)
            faults.AddUnknown(scalar.Mark, message, scalar.Text, property.Enum!.Members.Select(m => m.Name));
        else
            faults.Add(scalar.Mark, message);
    }

    private static string Expected(Property property) => property.Kind switch
    {
        PropertyKind.Id or PropertyKind.String => "text",
        PropertyKind.Int => "a whole number without quotes, such as 12",
        PropertyKind.Float => "a number without quotes, such as 12.5",
        PropertyKind.Boolean => "true or false, without quotes",
        PropertyKind.Date => "a day such as 2013-06-30",
        PropertyKind.DateTime => "a moment with its offset, such as 2013-06-30T09:00:00Z",
        _ => property.Enum!.Members.Count > 6
            ? $"a value of {property.Enum.Name}"
            : $"one of {string.Join(", ", property.Enum.Members.Select(m => m.Name))}",
    };
}
