using System.Text;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Writes the shape of variable values: everything about them that a plan may depend on, and nothing else.</summary>
internal static class VariableShape
{
    /// <summary>One short string; empty where there are no variables.</summary>
    public static string Of(ReadOnlySpan<object?> values)
    {
        if (values.Length == 0)
            return "";
        if (values.Length == 1 && values[0] is string)
            return "s";
        var shape = new StringBuilder(values.Length * 2);
        foreach (var value in values)
            Append(shape, value);
        return shape.ToString();
    }

    private static void Append(StringBuilder shape, object? value)
    {
        switch (value)
        {
            case null:
                shape.Append('n');
                break;
            case var _ when ReferenceEquals(value, VariableValues.Absent):
                shape.Append('a');
                break;
            case bool flag:
                shape.Append(flag ? 't' : 'f');
                break;
            case EnumValue name:
                shape.Append('.').Append(name.Name).Append(';');
                break;
            case InputObjectValue fields:
                shape.Append('{');
                foreach (var (field, inner) in fields.Fields)
                {
                    shape.Append(field.Name).Append(':');
                    Append(shape, inner);
                }

                shape.Append('}');
                break;
            case object?[] items when items.Length > 0 && Array.TrueForAll(items, i => i is not (InputObjectValue or EnumValue or object?[])):
                // A list of scalars is one leaf: its length and values are the request's, only whether some or all of it is null is shape.
                shape.Append(!Array.Exists(items, i => i is null) ? 'l' : Array.TrueForAll(items, i => i is null) ? 'A' : 'N');
                break;
            case object?[] items:
                shape.Append('[');
                foreach (var item in items)
                    Append(shape, item);
                shape.Append(']');
                break;
            default:
                shape.Append('s');
                break;
        }
    }
}
