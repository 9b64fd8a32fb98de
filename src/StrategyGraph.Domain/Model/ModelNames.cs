using System.Text;

namespace StrategyGraph.Domain.Model;

/// <summary>The names that follow from the name of a type.</summary>
internal static class ModelNames
{
    /// <summary>The name of the collection: <c>KeyLink</c> gives <c>keyLinks</c>, <c>Party</c> gives <c>parties</c>.</summary>
    public static string Plural(string name)
    {
        var camel = char.ToLowerInvariant(name[0]) + name[1..];
        if (camel.EndsWith('y') && camel.Length > 1 && !"aeiou".Contains(camel[^2], StringComparison.Ordinal))
            return camel[..^1] + "ies";
        return camel.EndsWith('s') || camel.EndsWith('x') || camel.EndsWith("ch", StringComparison.Ordinal) || camel.EndsWith("sh", StringComparison.Ordinal)
            ? camel + "es"
            : camel + "s";
    }

    /// <summary>The name as an enum value: <c>KeyLink</c> gives <c>KEY_LINK</c>.</summary>
    public static string Constant(string name)
    {
        var constant = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                constant.Append('_');
            constant.Append(char.ToUpperInvariant(name[i]));
        }

        return constant.ToString();
    }
}
