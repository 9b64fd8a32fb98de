using StrategyGraph.Domain.Model;

namespace StrategyGraph.Planning.Plans;

/// <summary>Prints predicates, sources, sort keys and operands of a plan, each on one line.</summary>
internal static class PredicatePrinter
{
    /// <summary>The predicate.</summary>
    public static string Print(Predicate? predicate) => predicate switch
    {
        null => "all",
        Always always => always.Holds ? "all" : "none",
        And and => $"({string.Join(" and ", and.Of.Select(Print))})",
        Or or => $"({string.Join(" or ", or.Of.Select(Print))})",
        Not not => $"not {Print(not.Of)}",
        Compare c => $"{Name(c.Property, c.OnEdge)} {c.Comparison} ${c.Operand}",
        IsNull n => $"{Name(n.Property, n.OnEdge)} is null",
        ListSome l => $"some of {Name(l.Property, l.OnEdge)} ({string.Join(" and ", l.Tests.Select(Print))})",
        ListAll l => $"all of {Name(l.Property, l.OnEdge)} ({string.Join(" and ", l.Tests.Select(Print))})",
        ListEmpty l => $"{Name(l.Property, l.OnEdge)} is empty",
        IsOfType t => $"type is {Types(t.Types)}",
        LinkSome l => l.Test is null ? $"some {Link(l.Link)}" : $"some {Link(l.Link)} [{Print(l.Test)}]",
        LinkAll l => $"all {Link(l.Link)} [{Print(l.Test)}]",
        LinkCount l => $"count of {Link(l.Link)} {l.Comparison} ${l.Operand}",
        _ => throw new InvalidOperationException($"{predicate.GetType().Name} cannot be printed."),
    };

    /// <summary>The source of a connection.</summary>
    public static string Source(ItemSource source) => source switch
    {
        AllNodes all => $"all {Types(all.Types)}",
        LinkedNodes linked => $"linked {Link(linked.Link)}",
        Contents contents => $"contents {Types(contents.Types)}",
        GapsOf gaps => $"gaps{(gaps.OnNode ? " of the node" : "")}{(gaps.Within is null ? "" : $" within ${gaps.Within}")}{(gaps.WithContents ? " and its contents" : "")}",
        Matches matches => $"matches of ${matches.Words} in {Types(matches.Types)}",
        _ => throw new InvalidOperationException($"{source.GetType().Name} cannot be printed."),
    };

    /// <summary>A link with its relationship and direction, as Cypher draws it.</summary>
    public static string Link(Link link) => link.Direction == LinkDirection.Out
        ? $"-[{link.Relationship}]->{Types(link.Targets)}"
        : $"<-[{link.Relationship}]-{Types(link.Targets)}";

    /// <summary>A sort key.</summary>
    public static string Key(SortKey key) => $"{Source(key.Source)}{(key.Descending ? " desc" : "")}";

    /// <summary>An operand; a constant shows its kind and not its value.</summary>
    public static string Operand(Operand operand) => operand switch
    {
        ConstantOperand c => $"constant {c.Value.GetType().Name[..^"Value".Length]}",
        VariableOperand v => $"variable {v.Path.Variable}{string.Concat(v.Path.Steps.Select(s => $".{s}"))}",
        ListOperand l => $"list of {string.Join(", ", l.Items.Select(Operand))}",
        DateOperand d => $"{(d.From is null ? "today" : Operand(d.From))} + {d.DaysOn} days",
        NumberOperand n => $"{n.Argument} from {Operand(n.Of)}",
        IdsOperand i => $"{i.Argument} from {Operand(i.Of)}",
        WordsOperand w => $"words of {Operand(w.Text)}",
        CursorOperand c => $"cursor from {Operand(c.Text)}",
        _ => throw new InvalidOperationException($"{operand.GetType().Name} cannot be printed."),
    };

    private static string Print(ItemTest test) => $"{(test.IsNegated ? "not " : "")}{test.Comparison} ${test.Operand}";

    private static string Name(string property, bool onEdge) => onEdge ? $"relationship's {property}" : property;

    private static string Types(IReadOnlyList<NodeType> types) => types.Count > 6 ? $"{types.Count} types" : string.Join('|', types.Select(t => t.Name));

    private static string Source(SortSource source) => source switch
    {
        PropertySort p => p.Property,
        LinkSort l => $"{l.Link.Name}.{Source(l.Inner)}",
        EdgePropertySort e => $"relationship's {e.Property.Name}",
        EdgePositionSort => "relationship's place",
        TypeSort => "type",
        RuleSort => "rule",
        ScoreSort => "score",
        _ => throw new InvalidOperationException($"{source.GetType().Name} cannot be printed."),
    };
}
