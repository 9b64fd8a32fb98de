using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Compiling;

/// <summary>Compiles the sources of connections, and finds where items can be looked up by id.</summary>
internal static class SourceCompiler
{
    /// <summary>Compiles a source.</summary>
    public static SourceCode Compile(ItemSource source, LinkTable links) => source switch
    {
        AllNodes all => OfTypes(SourceKind.All, all.Types, 0, links),
        LinkedNodes linked => new SourceCode
        {
            Kind = SourceKind.Linked,
            Link = linked.Link.Index,
            Outgoing = linked.Link.Direction == LinkDirection.Out,
        },
        Contents contents => OfTypes(SourceKind.Contents, contents.Types, 0, links),
        Matches matches => OfTypes(SourceKind.Matches, matches.Types, matches.Words, links),
        GapsOf gaps => new SourceCode
        {
            Kind = SourceKind.Gaps,
            Rules = [.. gaps.Rules.Select((r, place) => Rule(r, place, links)).OrderBy(r => r.Index)],
            OnNode = gaps.OnNode,
            Within = gaps.Within,
            WithContents = gaps.WithContents,
        },
        _ => throw new ArgumentException($"The store knows no source {source.GetType().Name}.", nameof(source)),
    };

    /// <summary>Compiles a rule.</summary>
    public static RuleCode Rule(GapTest rule, int place, LinkTable links) =>
        new(place, rule.Index, rule.Type.Index, PredicateCompiler.Compile(rule.Offends, null, links));

    /// <summary>True at the index of each of the types.</summary>
    public static bool[] IsOfTypes(IReadOnlyList<NodeType> types, LinkTable links) => [.. links.Model.NodeTypes.Select(types.Contains)];

    /// <summary>Where a predicate over all nodes ties them to ids, else null.</summary>
    public static CandidateCode? Candidates(Predicate? where, LinkTable links) => where switch
    {
        Compare { Property: "id", OnEdge: false, Comparison: Comparison.Equal or Comparison.In } id => new CandidateCode(id.Operand, []),
        LinkSome { Test: { } test } some when Candidates(test, links) is { } end => end with { Steps = [.. end.Steps, Back(some.Link, links)] },
        And and => and.Of.Select(p => Candidates(p, links)).Where(c => c is not null).MinBy(c => c!.Steps.Length),
        _ => null,
    };

    private static StepBack Back(Link link, LinkTable links)
    {
        var owner = links.OwnerOf(link);
        int[] back =
        [
            .. links.Model.NodeTypes.Select(end => link.Direction == LinkDirection.Out
                ? links.In(owner, link.Relationship, end)
                : links.Out(end, link.Relationship, owner)),
        ];
        return new StepBack(back, link.Direction == LinkDirection.In);
    }

    private static SourceCode OfTypes(SourceKind kind, IReadOnlyList<NodeType> types, int words, LinkTable links) => new()
    {
        Kind = kind,
        Types = [.. types.Select(t => t.Index).Order()],
        IsOfTypes = IsOfTypes(types, links),
        Words = words,
    };
}
