using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Compares values with operands, by the law of <see cref="Comparison"/>.</summary>
internal static class Comparing
{
    /// <summary>Whether a value compares so with an operand.</summary>
    public static bool Holds(Value value, Comparison comparison, ReadRun run, int operand) => comparison switch
    {
        Comparison.Equal => AreEqual(value, run.Operand(operand)),
        Comparison.Less => value.CompareTo(run.Operand(operand)) < 0,
        Comparison.LessOrEqual => value.CompareTo(run.Operand(operand)) <= 0,
        Comparison.Greater => value.CompareTo(run.Operand(operand)) > 0,
        Comparison.GreaterOrEqual => value.CompareTo(run.Operand(operand)) >= 0,
        Comparison.In => run.IsIn(value, operand),
        Comparison.Contains => Contains(Folded(value), Folded(run.Operand(operand)), run),
        Comparison.StartsWith => Folded(value).StartsWith(Folded(run.Operand(operand)), StringComparison.Ordinal),
        Comparison.EndsWith => Folded(value).EndsWith(Folded(run.Operand(operand)), StringComparison.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "The store knows no such comparison."),
    };

    /// <summary>Whether an item of a list passes all tests.</summary>
    public static bool PassesAll(Value item, ItemTest[] tests, ReadRun run)
    {
        foreach (var test in tests)
        {
            run.Stepped(1);
            if (Holds(item, test.Comparison, run, test.Operand) == test.IsNegated)
                return false;
        }

        return true;
    }

    /// <summary>Whether two values of one kind are equal.</summary>
    public static bool AreEqual(Value a, Value b) =>
        ReferenceEquals(a, b) || (a is TextValue text ? b is TextValue other && text.Json.AsSpan().SequenceEqual(other.Json) : a.CompareTo(b) == 0);

    // A long text counts for more than one value.
    private static bool Contains(string text, string part, ReadRun run)
    {
        run.Stepped(text.Length >> 6);
        return text.Contains(part, StringComparison.Ordinal);
    }

    private static string Folded(Value value) => ((TextValue)value).Folded;
}
