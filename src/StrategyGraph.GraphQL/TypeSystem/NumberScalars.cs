using System.Globalization;
using System.Text.Json;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>The scalar Int (specification 3.5.1): a whole number of 32 bits, given as <see cref="long"/>.</summary>
internal sealed class IntScalar() : ScalarType(
    "Int",
    "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.")
{
    /// <inheritdoc/>
    public override object? FromLiteral(ValueSyntax literal, out string? fault)
    {
        if (literal is not IntValueSyntax number)
            return Fault($"Int cannot represent non-integer value: {SyntaxPrinter.Print(literal)}", out fault);
        return int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? Given(value, out fault)
            : Fault($"Int cannot represent non 32-bit signed integer value: {number.Text}", out fault);
    }

    /// <inheritdoc/>
    public override object? FromJson(JsonElement json, out string? fault)
    {
        if (json.ValueKind == JsonValueKind.Number)
        {
            if (json.TryGetInt32(out var value))
                return Given(value, out fault);

            // JSON has one kind of number: 1.0 and 1e2 are whole numbers too.
            if (json.TryGetDouble(out var number) && number == Math.Truncate(number))
            {
                return number is >= int.MinValue and <= int.MaxValue
                    ? Given((long)number, out fault)
                    : Fault($"Int cannot represent non 32-bit signed integer value: {JsonDescription.Of(json)}", out fault);
            }
        }

        return Fault($"Int cannot represent non-integer value: {JsonDescription.Of(json)}", out fault);
    }

    private static long Given(long value, out string? fault)
    {
        fault = null;
        return value;
    }
}

/// <summary>The scalar Float (specification 3.5.2): a finite number of double precision, given as <see cref="double"/>.</summary>
internal sealed class FloatScalar() : ScalarType(
    "Float",
    "The `Float` scalar type represents signed double-precision fractional values as specified by "
    + "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).")
{
    /// <inheritdoc/>
    public override object? FromLiteral(ValueSyntax literal, out string? fault)
    {
        var text = literal switch
        {
            IntValueSyntax whole => whole.Text,
            FloatValueSyntax number => number.Text,
            _ => null,
        };
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            return Fault($"Float cannot represent non numeric value: {SyntaxPrinter.Print(literal)}", out fault);
        fault = null;
        return value;
    }

    /// <inheritdoc/>
    public override object? FromJson(JsonElement json, out string? fault)
    {
        if (json.ValueKind != JsonValueKind.Number || !json.TryGetDouble(out var value) || !double.IsFinite(value))
            return Fault($"Float cannot represent non numeric value: {JsonDescription.Of(json)}", out fault);
        fault = null;
        return value;
    }
}
