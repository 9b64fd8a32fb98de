using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Embedded.Compiling;

/// <summary>Where items come from.</summary>
internal enum SourceKind : byte
{
    /// <summary><see cref="AllNodes"/>.</summary>
    All,

    /// <summary><see cref="LinkedNodes"/>.</summary>
    Linked,

    /// <summary><see cref="Planning.Plans.Contents"/>.</summary>
    Contents,

    /// <summary><see cref="GapsOf"/>.</summary>
    Gaps,

    /// <summary><see cref="Planning.Plans.Matches"/>.</summary>
    Matches,
}

/// <summary>A source, compiled.</summary>
internal sealed class SourceCode
{
    /// <summary>Which source.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The types of all nodes, contents and matches, by index, in the model's order.</summary>
    public int[] Types { get; init; } = [];

    /// <summary>True at the index of each type of <see cref="Types"/>.</summary>
    public bool[] IsOfTypes { get; init; } = [];

    /// <summary>The index of the link of linked nodes.</summary>
    public int Link { get; init; }

    /// <summary>Whether that link goes out.</summary>
    public bool Outgoing { get; init; }

    /// <summary>The rules of gaps, in the order of their indexes.</summary>
    public RuleCode[] Rules { get; init; } = [];

    /// <summary>Whether gaps are those of a node rather than of the graph.</summary>
    public bool OnNode { get; init; }

    /// <summary>The operand with the id of the node that gaps at the root stay within.</summary>
    public int? Within { get; init; }

    /// <summary>Whether gaps on a node take in its contents.</summary>
    public bool WithContents { get; init; }

    /// <summary>The operand with the words of a search.</summary>
    public int Words { get; init; }
}

/// <summary>A gap rule, compiled. <paramref name="Place"/> is its place in the source, <paramref name="Index"/> among all rules.</summary>
internal sealed record RuleCode(int Place, int Index, int Type, PredicateCode? Offends);

/// <summary>A connection, compiled.</summary>
internal sealed class ConnectionCode
{
    /// <summary>The items.</summary>
    public required SourceCode Source { get; init; }

    /// <summary>Where the items can be looked up instead of looked through, else null.</summary>
    public CandidateCode? Candidates { get; init; }

    /// <summary>Which of them remain.</summary>
    public PredicateCode? Where { get; init; }

    /// <summary>Their order.</summary>
    public required OrderCode Order { get; init; }

    /// <summary>Whether the source gives the items in that order already.</summary>
    public required bool IsInOrder { get; init; }

    /// <summary>The page.</summary>
    public required Page Page { get; init; }

    /// <summary>What is written.</summary>
    public required PartCode[] Parts { get; init; }

    /// <summary>Whether all items are counted.</summary>
    public required bool CountsAll { get; init; }

    /// <summary>Whether nothing but the count is asked for.</summary>
    public required bool OnlyCounts { get; init; }

    /// <summary>Whether it is asked if items follow the page.</summary>
    public required bool AsksNext { get; init; }

    /// <summary>Whether it is asked if items precede the page.</summary>
    public required bool AsksPrevious { get; init; }
}

/// <summary>
/// Items by id: the nodes with an id of the operand, or, with steps, the nodes that these lead to from there, each from where the one
/// before it ended.
/// </summary>
/// <param name="Operand">An id or a list of ids.</param>
/// <param name="Steps">The links of the predicate backwards, the innermost first.</param>
internal sealed record CandidateCode(int Operand, StepBack[] Steps);

/// <summary>A link backwards.</summary>
/// <param name="Links">By type of the node that it leads to, the link that leads back from it; -1 where none does.</param>
/// <param name="GoesOut">Whether the links back go out.</param>
internal sealed record StepBack(int[] Links, bool GoesOut);
