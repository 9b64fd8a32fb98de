using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>
/// Whether two sets of arguments are identical (specification 5.3.2): the same names with the same values as written, in any order; the
/// fields of an input object in any order too.
/// </summary>
internal sealed class LiteralEquality(ValidationContext context, MergeBudget budget)
{
    private const int Short = 8;

    /// <summary>True where both have the same arguments.</summary>
    public bool SameArguments(FieldSyntax a, FieldSyntax b)
    {
        if (a.Arguments.Count != b.Arguments.Count)
            return false;
        if (a.Arguments.Count == 0)
            return true;
        budget.Spend(a.Arguments.Count);
        var byName = a.Arguments.Count <= Short
            ? null
            : b.Arguments.GroupBy(x => x.Name.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        for (var i = 0; i < a.Arguments.Count; i++)
        {
            var name = a.Arguments[i].Name.Value;
            var other = byName is null ? Last(b.Arguments, name) : byName.GetValueOrDefault(name);
            if (other is null || !Same(a.Arguments[i].Value, other.Value))
                return false;
        }

        return true;
    }

    private bool Same(ValueSyntax a, ValueSyntax b)
    {
        budget.Spend(1);
        return (a, b) switch
        {
            (VariableSyntax x, VariableSyntax y) => x.Name.Value == y.Name.Value,
            (IntValueSyntax x, IntValueSyntax y) => x.Text == y.Text,
            (FloatValueSyntax x, FloatValueSyntax y) => x.Text == y.Text,
            (StringValueSyntax x, StringValueSyntax y) => x.IsBlock == y.IsBlock && x.Value == y.Value,
            (BooleanValueSyntax x, BooleanValueSyntax y) => x.Value == y.Value,
            (NullValueSyntax, NullValueSyntax) => true,
            (EnumValueSyntax x, EnumValueSyntax y) => x.Name == y.Name,
            (ListValueSyntax x, ListValueSyntax y) => SameItems(x, y),
            (ObjectValueSyntax x, ObjectValueSyntax y) => SameFields(x, y),
            _ => false,
        };
    }

    private bool SameItems(ListValueSyntax a, ListValueSyntax b)
    {
        if (a.Items.Count != b.Items.Count)
            return false;
        context.EnsureStack(a);
        for (var i = 0; i < a.Items.Count; i++)
        {
            if (!Same(a.Items[i], b.Items[i]))
                return false;
        }

        return true;
    }

    private bool SameFields(ObjectValueSyntax a, ObjectValueSyntax b)
    {
        if (a.Fields.Count != b.Fields.Count)
            return false;
        context.EnsureStack(a);
        var left = Sorted(a);
        var right = Sorted(b);
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i].Name.Value != right[i].Name.Value || !Same(left[i].Value, right[i].Value))
                return false;
        }

        return true;
    }

    private static ObjectFieldSyntax[] Sorted(ObjectValueSyntax value) =>
        [.. value.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal)];

    private static ArgumentSyntax? Last(IReadOnlyList<ArgumentSyntax> arguments, string name)
    {
        for (var i = arguments.Count - 1; i >= 0; i--)
        {
            if (arguments[i].Name.Value == name)
                return arguments[i];
        }

        return null;
    }
}
