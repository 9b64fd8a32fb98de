using System.Globalization;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Writes the values that resolvers give for scalars and enums (the "Result Coercion" parts of specification 3.5 and 3.9).</summary>
internal static class LeafResult
{
    /// <summary>Writes the value, or gives what is wrong with it and writes nothing.</summary>
    public static string? Write(NamedType type, object value, ResponseWriter writer) => type switch
    {
        EnumType names => Enum(names, value, writer),
        { Name: "Int" } => Int(value, writer),
        { Name: "Float" } => Float(value, writer),
        { Name: "Boolean" } => Boolean(value, writer),
        { Name: "String" or "ID" } => Text(type, value, writer),
        _ => Plain(type, value, writer),
    };

    private static string? Enum(EnumType type, object value, ResponseWriter writer)
    {
        var name = value switch
        {
            EnumValue given => type.Value(given.Name)?.Name,
            string given => type.Value(given)?.Name,
            _ => type.Values.Find(v => v.Binding is not null && v.Binding.Equals(value))?.Name,
        };
        if (name is null)
            return $"The enum {type} has no value for {Show(value)}.";
        writer.String(name);
        return null;
    }

    private static string? Int(object value, ResponseWriter writer)
    {
        switch (Whole(value) ?? (value is bool flag ? (flag ? 1 : 0) : null))
        {
            case null:
                return $"An Int is a whole number, not {Show(value)}.";
            case < int.MinValue or > int.MaxValue:
                return $"An Int is a number of 32 bits; {Show(value)} is too large.";
            case var number:
                writer.Number(number.Value);
                return null;
        }
    }

    private static string? Float(object value, ResponseWriter writer)
    {
        double? number = value switch
        {
            double d => d,
            float f => double.Parse(f.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            decimal m => (double)m,
            bool flag => flag ? 1 : 0,
            _ => Whole(value),
        };
        if (number is not { } finite || !double.IsFinite(finite))
            return $"A Float is a finite number, not {Show(value)}.";
        writer.Number(finite);
        return null;
    }

    private static string? Boolean(object value, ResponseWriter writer)
    {
        if (value is not bool flag)
            return $"A Boolean is true or false, not {Show(value)}.";
        writer.Boolean(flag);
        return null;
    }

    private static string? Text(NamedType type, object value, ResponseWriter writer)
    {
        switch (value)
        {
            case string text:
                writer.String(text);
                return null;
            case bool flag when type.Name == "String":
                writer.String(flag ? "true" : "false");
                return null;
            case double number when type.Name == "String" && double.IsFinite(number):
                Span<byte> digits = stackalloc byte[32];
                writer.String(System.Text.Encoding.ASCII.GetString(digits[..JsonText.FormatDouble(number, digits)]));
                return null;
            case Guid id:
                writer.String(id.ToString());
                return null;
            default:
                if (Whole(value) is not { } whole)
                    return $"A value of {type} is text, not {Show(value)}.";
                writer.String(whole.ToString(CultureInfo.InvariantCulture));
                return null;
        }
    }

    // A scalar of the schema's own: the value is one of those that ScalarType names, and looks in JSON as it does there.
    private static string? Plain(NamedType type, object value, ResponseWriter writer)
    {
        switch (value)
        {
            case string text:
                writer.String(text);
                return null;
            case bool flag:
                writer.Boolean(flag);
                return null;
            case DateOnly date:
                writer.Date(date);
                return null;
            case DateTimeOffset time:
                writer.String(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
                return null;
            case double number when double.IsFinite(number):
                writer.Number(number);
                return null;
            default:
                if (Whole(value) is not { } whole)
                    return $"A value of {type} cannot be {Show(value)}.";
                writer.Number(whole);
                return null;
        }
    }

    private static long? Whole(object value) => value switch
    {
        int i => i,
        long l => l,
        short s => s,
        byte b => b,
        uint u => u,
        double d when d == Math.Truncate(d) && Math.Abs(d) < 1L << 53 => (long)d,
        _ => null,
    };

    // Never more of a value than its kind: it may be a secret that a slip put in the wrong field.
    private static string Show(object value) => value switch
    {
        double d when !double.IsFinite(d) => d.ToString(CultureInfo.InvariantCulture),
        int or long or double => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => $"a value of the kind {value.GetType().Name}",
    };
}
