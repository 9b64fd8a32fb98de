using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>The coerced variables of one request (specification 6.1.2), in the order of their definitions.</summary>
/// <remarks>
/// A value is null, a leaf (see <see cref="ScalarType"/>), an <see cref="EnumValue"/>, an <c>object?[]</c> for a list, or an
/// <see cref="InputObjectValue"/>; <see cref="Absent"/> stands where a variable was not given and has no default.
/// </remarks>
public sealed class VariableValues(IReadOnlyList<string> names, object?[] values)
{
    /// <summary>Stands for a variable that was not given.</summary>
    public static readonly object Absent = new();

    /// <summary>No variables.</summary>
    public static readonly VariableValues None = new([], []);

    private string? _shape;

    /// <summary>How many variables the operation defines.</summary>
    public int Count => values.Length;

    /// <summary>The value of a variable by the index of its definition.</summary>
    public object? this[int index] => values[index];

    /// <summary>The index of a variable's definition, or -1.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
                return i;
        }

        return -1;
    }

    /// <summary>
    /// The shape of the values: which are absent, null or given, which fields input objects have, how long lists of objects are, and the
    /// values of enums and booleans. Two requests of one operation with equal shapes share a plan.
    /// </summary>
    public string Shape => _shape ??= VariableShape.Of(values);

    /// <summary>The value at a place, null where the place holds null.</summary>
    public object? Resolve(VariablePath path)
    {
        var value = values[path.Variable];
        for (var i = 0; i < path.Steps.Count; i++)
        {
            value = path.Steps[i] switch
            {
                int index when value is object?[] items => items[index],
                // A single value stands for a list of one (specification 3.12).
                int => value,
                string name => value is InputObjectValue fields && fields.TryGet(name, out var field) ? field : null,
                _ => throw new InvalidOperationException("A step is a field name or an index."),
            };
        }

        return ReferenceEquals(value, Absent) ? null : value;
    }
}
