using System.Text;
using System.Text.Json;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>The scalar String (specification 3.5.3), given as <see cref="string"/>.</summary>
internal sealed class StringScalar() : ScalarType(
    "String",
    "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL "
    + "to represent free-form human-readable text.")
{
    /// <inheritdoc/>
    public override object? FromLiteral(ValueSyntax literal, out string? fault)
    {
        if (literal is not StringValueSyntax text)
            return Fault($"String cannot represent a non string value: {SyntaxPrinter.Print(literal)}", out fault);
        fault = null;
        return text.Value;
    }

    /// <inheritdoc/>
    public override object? FromJson(JsonElement json, out string? fault)
    {
        if (json.ValueKind != JsonValueKind.String)
            return Fault($"String cannot represent a non string value: {JsonDescription.Of(json)}", out fault);
        fault = null;
        return json.GetString();
    }
}

/// <summary>The scalar Boolean (specification 3.5.4), given as <see cref="bool"/>.</summary>
internal sealed class BooleanScalar() : ScalarType("Boolean", "The `Boolean` scalar type represents `true` or `false`.")
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <inheritdoc/>
    public override object? FromLiteral(ValueSyntax literal, out string? fault)
    {
        if (literal is not BooleanValueSyntax flag)
            return Fault($"Boolean cannot represent a non boolean value: {SyntaxPrinter.Print(literal)}", out fault);
        fault = null;
        return flag.Value ? True : False;
    }

    /// <inheritdoc/>
    public override object? FromJson(JsonElement json, out string? fault)
    {
        if (json.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            return Fault($"Boolean cannot represent a non boolean value: {JsonDescription.Of(json)}", out fault);
        fault = null;
        return json.ValueKind == JsonValueKind.True ? True : False;
    }
}

/// <summary>The scalar ID (specification 3.5.5), given as <see cref="string"/>; a whole number is taken as its digits.</summary>
internal sealed class IdScalar() : ScalarType(
    "ID",
    "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON "
    + "response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or "
    + "integer (such as `4`) input value will be accepted as an ID.")
{
    /// <inheritdoc/>
    public override object? FromLiteral(ValueSyntax literal, out string? fault)
    {
        fault = null;
        return literal switch
        {
            StringValueSyntax text => text.Value,
            IntValueSyntax number => number.Text,
            _ => Fault($"ID cannot represent a non-string and non-integer value: {SyntaxPrinter.Print(literal)}", out fault),
        };
    }

    /// <inheritdoc/>
    public override object? FromJson(JsonElement json, out string? fault)
    {
        fault = null;
        if (json.ValueKind == JsonValueKind.String)
            return json.GetString();
        if (json.ValueKind == JsonValueKind.Number)
        {
            var digits = json.GetRawText();
            if (digits.AsSpan().IndexOfAny(".eE") < 0)
                return digits == "-0" ? "0" : digits;
            if (json.TryGetDouble(out var number) && double.IsFinite(number) && number == Math.Truncate(number))
                return Whole(number);
        }

        return Fault($"ID cannot represent value: {JsonDescription.Of(json)}", out fault);
    }

    // As JavaScript writes it, from whose clients such a number comes.
    private static string Whole(double number)
    {
        Span<byte> text = stackalloc byte[32];
        return Encoding.ASCII.GetString(text[..JsonText.FormatDouble(number, text)]);
    }
}
