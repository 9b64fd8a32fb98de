using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Embedded.Compiling;

/// <summary>
/// A plan as this store runs it: flat arrays, indexes instead of names. Kept in <see cref="ReadPlan.Compiled"/>. <paramref name="Searches"/>
/// is true where it needs the words of the texts.
/// </summary>
internal sealed record PlanCode(RootCode[] Roots, bool Searches);

/// <summary>A root field, compiled.</summary>
internal abstract record RootCode(byte[] Name);

/// <summary>A constant; the name holds the value too.</summary>
internal sealed record ConstantRootCode(byte[] Name) : RootCode(Name);

/// <summary>What the request itself gives.</summary>
internal sealed record ComputedRootCode(byte[] Name, ComputedRoot Root) : RootCode(Name);

/// <summary>A node by id.</summary>
internal sealed record NodeRootCode(byte[] Name, int Id, SelectionCode Selection) : RootCode(Name);

/// <summary>Nodes by id.</summary>
internal sealed record NodesRootCode(byte[] Name, int Ids, SelectionCode Selection) : RootCode(Name);

/// <summary>A connection.</summary>
internal sealed record ConnectionRootCode(byte[] Name, ConnectionCode Connection) : RootCode(Name);

/// <summary>Gap rules with counts.</summary>
internal sealed record GapRulesRootCode(byte[] Name, RuleFieldCode[][] Rules) : RootCode(Name);

/// <summary>A field of a gap rule: a count, or (without a rule) a constant whose name holds the value too.</summary>
internal readonly record struct RuleFieldCode(byte[] Name, RuleCode? Count);

/// <summary>Paths.</summary>
internal sealed record TraceRootCode(byte[] Name, int From, bool[] To, int MaxLength, TraceFieldCode[] Fields) : RootCode(Name)
{
    /// <summary>The name of the field in plain text, for the path of an error.</summary>
    public required string PlainName { get; init; }
}

/// <summary>What a field of a path or of a step is.</summary>
internal enum TraceFieldKind : byte
{
    /// <summary>Written as it is; the name holds the value too.</summary>
    Constant,

    /// <summary>How many steps the path has.</summary>
    Length,

    /// <summary>The node at its start.</summary>
    Start,

    /// <summary>The node at its end, or to which the step leads.</summary>
    End,

    /// <summary>The steps.</summary>
    Steps,

    /// <summary>The relationship of the step.</summary>
    Relationship,

    /// <summary>The direction of the step.</summary>
    Direction,
}

/// <summary>A field of a path or of a step, compiled.</summary>
internal readonly record struct TraceFieldCode(byte[] Name, TraceFieldKind Kind, SelectionCode? Selection = null, TraceFieldCode[]? Steps = null);
