namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>The scalars of specification 3.5.</summary>
public static class BuiltInScalars
{
    /// <summary>A whole number of 32 bits (3.5.1), read as <see cref="long"/>.</summary>
    public static ScalarType Int { get; } = new IntScalar();

    /// <summary>A finite number of double precision (3.5.2), read as <see cref="double"/>.</summary>
    public static ScalarType Float { get; } = new FloatScalar();

    /// <summary>Text (3.5.3), read as <see cref="string"/>.</summary>
    public static ScalarType String { get; } = new StringScalar();

    /// <summary>True or false (3.5.4), read as <see cref="bool"/>.</summary>
    public static ScalarType Boolean { get; } = new BooleanScalar();

    /// <summary>An identifier (3.5.5), read as <see cref="string"/>.</summary>
    public static ScalarType Id { get; } = new IdScalar();

    /// <summary>All of them, in the specification's order.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [Int, Float, String, Boolean, Id];

    /// <summary>The built-in scalar of a name, or null.</summary>
    public static ScalarType? Named(string name)
    {
        foreach (var scalar in All)
        {
            if (scalar.Name == name)
                return scalar;
        }

        return null;
    }
}
