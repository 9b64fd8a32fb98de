using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// How many nodes offend each rule. They are counted at the head of the statement, once for a rule and a day, however often its number is asked for
/// and for however many nodes.
/// </summary>
internal sealed class RuleCounts(CypherWriter writer, GapCompiler gaps, EdgeCount counts)
{
    private readonly Dictionary<GapTest, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _counted = [];

    /// <summary>The number of a rule.</summary>
    public string Of(GapTest rule)
    {
        if (_names.TryGetValue(rule, out var name))
            return name;
        name = writer.Variable('k');
        _names.Add(rule, name);
        _counted.Add($"{Count(rule)} AS {name}");
        return name;
    }

    /// <summary>The clause that counts what was asked for, with a space behind it; nothing where nothing was.</summary>
    public string Head => _counted.Count == 0 ? "" : $"WITH {string.Join(", ", _counted)} ";

    private string Count(GapTest rule) => (rule.Offends is { } offends ? counts.Compile(rule.Type, offends) : null)
        ?? $"COUNT {{ {gaps.Offenders(rule, new ItemNames(writer.Variable('n'), null, null, [rule.Type])).With()} }}";
}
