using System.Globalization;
using System.Text;
using StrategyGraph.Domain.Values;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// What of the operands is part of the statement: how long the paths of a trace may be, whether a search can use the index, whether the
/// texts of cursors can be compared as Cypher does it, whether the folded texts are, and whether cursors begin with null.
/// </summary>
/// <param name="Lengths">The length by operand.</param>
/// <param name="IsIndexed">Whether the words of all searches are such that the index finds what may match.</param>
/// <param name="IsWide">Whether a cursor has a text that needs <see cref="WideText"/>.</param>
/// <param name="HasSigma">Whether a folded text has a sigma (<see cref="FoldedText"/>).</param>
/// <param name="IsOpen">Whether a cursor begins with null (<see cref="OrderCompiler"/>).</param>
/// <param name="IsShort">Whether the statement has to be short rather than fast, for it would be longer than statements may be.</param>
internal sealed record PlanVariant(
    IReadOnlyDictionary<int, int> Lengths, bool IsIndexed, bool IsWide, bool HasSigma = false, bool IsOpen = false, bool IsShort = false)
{
    /// <summary>The variant of a plan of which nothing depends on operands.</summary>
    public static PlanVariant Only { get; } = new(new Dictionary<int, int>(), true, false);

    /// <summary>Whether a plan has variants at all.</summary>
    public static bool Has(ReadPlan plan) =>
        plan.Roots.Any(r => r is TraceRoot or ConnectionRoot { Connection.Source: Matches }) || plan.Operands.Any(o => o is CursorOperand);

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

        var isWide = operands.Any(o => o is CursorKeys cursor && cursor.Keys.Any(k => k is TextValue text && WideText.Is(text.Text)));
        var isOpen = operands.Any(o => o is CursorKeys { Keys: [null, ..] });
        return new PlanVariant(lengths, isIndexed, isWide, IsOpen: isOpen);
    }

    /// <summary>A text that is the same for the same variant.</summary>
    public string Key
    {
        get
        {
            var key = new StringBuilder(IsIndexed ? "i" : "s").Append(IsWide ? "w" : "").Append(HasSigma ? "g" : "").Append(IsOpen ? "o" : "");
            foreach (var (operand, length) in Lengths)
                key.Append(CultureInfo.InvariantCulture, $" {operand}:{length}");
            return key.ToString();
        }
    }
}
