using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>A statement, and how its one row is read: a column for each root that needs one.</summary>
/// <param name="Text">The statement; empty where nothing is asked of the database.</param>
/// <param name="Opening">The request up to its parameters, as JSON.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="Roots">What is written, in the order of the response.</param>
internal sealed record PlanCode(string Text, byte[] Opening, ParameterCode[] Parameters, RootCode[] Roots)
{
    /// <summary>Whether the database has to be asked.</summary>
    public bool AsksDatabase => Text.Length > 0;

    /// <summary>The operands of which the folded text is looked for.</summary>
    private int[] Folded { get; } = [.. Parameters.Where(p => p.Form is ParameterForm.Folded or ParameterForm.Words).Select(p => p.Operand)];

    /// <summary>Whether one of the folded texts that are looked for has a sigma (<see cref="FoldedText"/>).</summary>
    public bool HasSigma(object[] operands)
    {
        foreach (var operand in Folded)
        {
            if (FoldedText.HasSigma(operands[operand]))
                return true;
        }

        return false;
    }
}

/// <summary>A root field, compiled.</summary>
internal abstract record RootCode(byte[] Name);

/// <summary>A constant; the name holds the value too. No column.</summary>
internal sealed record ConstantRootCode(byte[] Name) : RootCode(Name);

/// <summary>What the request itself gives. No column.</summary>
internal sealed record ComputedRootCode(byte[] Name, ComputedRoot Root) : RootCode(Name);

/// <summary>A node by id: a list with one or none.</summary>
internal sealed record NodeRootCode(byte[] Name, SelectionCode Selection) : RootCode(Name);

/// <summary>Nodes by id: a list, null for each that is not there.</summary>
internal sealed record NodesRootCode(byte[] Name, SelectionCode Selection) : RootCode(Name);

/// <summary>A connection.</summary>
internal sealed record ConnectionRootCode(byte[] Name, ConnectionCode Connection) : RootCode(Name);

/// <summary>Gap rules: a list of the counts, where there are any.</summary>
internal sealed record GapRulesRootCode(byte[] Name, RuleFieldCode[][] Rules, int Counts) : RootCode(Name);

/// <summary>Paths: whether the start is there, and a list of paths.</summary>
internal sealed record TraceRootCode(byte[] Name, int From, TraceFieldCode[] Fields) : RootCode(Name)
{
    /// <summary>The name of the field in plain text, for the path of an error.</summary>
    public required string PlainName { get; init; }
}

/// <summary>What a field of a path or of a step is.</summary>
internal enum TraceFieldKind : byte
{
    /// <summary>Written as it is, from no cell; the name holds the value too.</summary>
    Constant,

    /// <summary>How many steps the path has.</summary>
    Length,

    /// <summary>A node.</summary>
    Node,

    /// <summary>The steps: a list of lists of cells.</summary>
    Steps,

    /// <summary>The relationship of the step: its place in the model.</summary>
    Relationship,

    /// <summary>The direction of the step: 0 for out.</summary>
    Direction,
}

/// <summary>A field of a path or of a step, compiled.</summary>
internal readonly record struct TraceFieldCode(
    byte[] Name, TraceFieldKind Kind, SelectionCode? Selection = null, TraceFieldCode[]? Steps = null);
