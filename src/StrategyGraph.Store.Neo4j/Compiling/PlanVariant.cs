using System.Globalization;
using System.Text;
using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>What of the operands is part of the statement: how long the paths of a trace may be, and whether a search can use the index.</summary>
/// <param name="Lengths">The length by operand.</param>
/// <param name="IsIndexed">Whether the words of all searches are such that the index finds what may match.</param>
internal sealed record PlanVariant(IReadOnlyDictionary<int, int> Lengths, bool IsIndexed)
{
    /// <summary>The variant of a plan of which nothing depends on operands.</summary>
    public static PlanVariant Only { get; } = new(new Dictionary<int, int>(), true);

    /// <summary>Whether a plan has variants at all.</summary>
    public static bool Has(ReadPlan plan) => plan.Roots.Any(r => r is TraceRoot or ConnectionRoot { Connection.Source: Matches });

    /// <summary>The variant for some operands.</summary>
    public static PlanVariant Of(ReadPlan plan, object[] operands)
    {
        var lengths = new Dictionary<int, int>();
        var isIndexed = true;
        foreach (var root in plan.Roots)
        {
            if (root is TraceRoot trace)
                lengths[trace.MaxLength] = (int)((IntegerValue)operands[trace.MaxLength]).Number;
            if (root is ConnectionRoot { Connection.Source: Matches matches })
                isIndexed &= SearchWords.AreIndexed(((ListValue)operands[matches.Words]).Items.Select(w => ((TextValue)w).Text));
        }

        return new PlanVariant(lengths, isIndexed);
    }

    /// <summary>A text that is the same for the same variant.</summary>
    public string Key
    {
        get
        {
            var key = new StringBuilder(IsIndexed ? "i" : "s");
            foreach (var (operand, length) in Lengths)
                key.Append(CultureInfo.InvariantCulture, $" {operand}:{length}");
            return key.ToString();
        }
    }
}
