using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Planning.Plans;

/// <summary>
/// What an operation reads, as data: one plan for one operation and one shape of its variables. A store answers it from one consistent
/// state, writing the fields in the order in which they stand here. It names no GraphQL syntax; values of the request are operands.
/// </summary>
/// <param name="Roots">The root fields in response order.</param>
/// <param name="Operands">Where each operand of the plan comes from; predicates and pages name them by index.</param>
public sealed record ReadPlan(IReadOnlyList<RootRead> Roots, IReadOnlyList<Operand> Operands)
{
    /// <summary>How many steps it took to make: a measure of its size.</summary>
    public int Work { get; init; }

    /// <summary>Where a store keeps what it compiled of this plan (a Cypher statement). Set once; losing a race costs one compilation.</summary>
    public object? Compiled { get; set; }
}

/// <summary>
/// Where the value of an operand comes from. A store never looks at it: it is given the value. The value is never null: null is shape, and
/// shape is the plan's.
/// </summary>
public abstract record Operand;

/// <summary>A literal of the document, or a constant of a rule.</summary>
public sealed record ConstantOperand(Value Value) : Operand;

/// <summary>A place in the request's variables. A list (<paramref name="IsList"/>) gives a <see cref="ListValue"/> without its nulls.</summary>
public sealed record VariableOperand(VariablePath Path, PropertyKind Kind, bool IsList = false) : Operand;

/// <summary>A list of which some items are variables; gives a <see cref="ListValue"/>.</summary>
public sealed record ListOperand(IReadOnlyList<Operand> Items) : Operand;

/// <summary>The date of an operand, or the current date by the request's clock (UTC) where it is null, some days on.</summary>
public sealed record DateOperand(Operand? From, int DaysOn) : Operand;

/// <summary>A whole number within bounds; <paramref name="Argument"/> and <paramref name="At"/> are for the error.</summary>
public sealed record NumberOperand(Operand Of, string Argument, int Least, int Greatest, FieldPlace At) : Operand;

/// <summary>A list of at most so many ids; <paramref name="Argument"/> and <paramref name="At"/> are for the error.</summary>
public sealed record IdsOperand(Operand Of, string Argument, int Most, FieldPlace At) : Operand;

/// <summary>The words of a text, as <see cref="SearchLaw"/> splits them; <paramref name="At"/> is for the error where there are too many.</summary>
public sealed record WordsOperand(Operand Text, FieldPlace At) : Operand;

/// <summary>The keys of a cursor, one for each key of the order of the connection that it pages: a <see cref="CursorKeys"/>.</summary>
public sealed record CursorOperand(Operand Text, IReadOnlyList<SortKey> Order, string Argument, FieldPlace At) : Operand;

/// <summary>Where a field stands, for an error that its values cause: locations in the document, and the path to it without indexes.</summary>
public sealed record FieldPlace(IReadOnlyList<GraphQL.Language.Location> Locations, IReadOnlyList<object> Path);

/// <summary>A read that is written under a name. <paramref name="Name"/> is encoded with its colon (<see cref="JsonText.EncodeName"/>).</summary>
public abstract record NamedRead(byte[] Name)
{
    /// <summary>The name in plain text.</summary>
    public string PlainName => System.Text.Encoding.UTF8.GetString(Name.AsSpan(1, Name.Length - 3));
}

/// <summary>A root field.</summary>
public abstract record RootRead(byte[] Name) : NamedRead(Name);

/// <summary>JSON that is known without a store: <c>__typename</c>, introspection, <c>gapRules</c> without counts.</summary>
public sealed record ConstantRoot(byte[] Name, byte[] Json) : RootRead(Name);

/// <summary>JSON that depends on the request's variables but on no store. The delegate writes one value.</summary>
public sealed record ComputedRoot(byte[] Name, Action<OperationContext> Write) : RootRead(Name);

/// <summary>One node by id, null where there is none or it is of none of the selection's types.</summary>
public sealed record NodeRoot(byte[] Name, int Id, NodeSelection Selection) : RootRead(Name);

/// <summary>Nodes by ids, in the order asked, null for each that is not there. <paramref name="Ids"/> is an operand with a list.</summary>
public sealed record NodesRoot(byte[] Name, int Ids, NodeSelection Selection) : RootRead(Name);

/// <summary>A connection at the root.</summary>
public sealed record ConnectionRoot(byte[] Name, Connection Connection) : RootRead(Name);

/// <summary>A list of objects, one for each gap rule, some fields of which count (<see cref="RuleCount"/>).</summary>
public sealed record GapRulesRoot(byte[] Name, IReadOnlyList<IReadOnlyList<RuleField>> Rules) : RootRead(Name);

/// <summary>A field of a gap rule.</summary>
public abstract record RuleField(byte[] Name) : NamedRead(Name);

/// <summary>A constant of the rule: its name, title, severity, advice.</summary>
public sealed record RuleConstant(byte[] Name, byte[] Json) : RuleField(Name);

/// <summary>How many nodes have the gap.</summary>
public sealed record RuleCount(byte[] Name, GapTest Rule) : RuleField(Name);

/// <summary>
/// The shortest paths from a node (an operand with an id) to each other node of the target types, at most <paramref name="MaxLength"/> (an
/// operand with a whole number from 1 to 12) steps long, nearest first, then by
/// kind and natural order of the target. Paths go along relationships in both directions, never through citations. Of several shortest
/// paths to one node the first is taken: by its steps' relationship (in the model's order), direction (out before in), then node id.
/// Null with an error where the start is unknown.
/// </summary>
public sealed record TraceRoot(byte[] Name, int From, IReadOnlyList<NodeType> To, int MaxLength, IReadOnlyList<TraceField> Fields) : RootRead(Name);

/// <summary>A field of a path.</summary>
public abstract record TraceField(byte[] Name) : NamedRead(Name);

/// <summary>A constant, such as <c>__typename</c>.</summary>
public sealed record TraceConstant(byte[] Name, byte[] Json) : TraceField(Name);

/// <summary>How many steps the path has.</summary>
public sealed record TraceLength(byte[] Name) : TraceField(Name);

/// <summary>The node at the end, or at the start.</summary>
public sealed record TraceEnd(byte[] Name, bool Start, NodeSelection Selection) : TraceField(Name);

/// <summary>The steps, a list of objects.</summary>
public sealed record TraceSteps(byte[] Name, IReadOnlyList<StepField> Fields) : TraceField(Name);

/// <summary>A field of a step.</summary>
public abstract record StepField(byte[] Name) : NamedRead(Name);

/// <summary>A constant, such as <c>__typename</c>.</summary>
public sealed record StepConstant(byte[] Name, byte[] Json) : StepField(Name);

/// <summary>The relationship type of the step, a string.</summary>
public sealed record StepRelationship(byte[] Name) : StepField(Name);

/// <summary>The direction of the step: <c>OUT</c> or <c>IN</c>.</summary>
public sealed record StepDirection(byte[] Name) : StepField(Name);

/// <summary>The node that the step leads to.</summary>
public sealed record StepNode(byte[] Name, NodeSelection Selection) : StepField(Name);

/// <summary>The fields to read of a node, by its type: a list stands at each <see cref="NodeType.Index"/> that may occur, else null.</summary>
public sealed record NodeSelection(IReadOnlyList<NodeField>?[] ByType)
{
    /// <summary>The node types that may occur.</summary>
    public IEnumerable<int> Types => Enumerable.Range(0, ByType.Length).Where(i => ByType[i] is not null);
}

/// <summary>A field of a node.</summary>
public abstract record NodeField(byte[] Name) : NamedRead(Name);

/// <summary>A constant, such as <c>__typename</c>.</summary>
public sealed record ConstantField(byte[] Name, byte[] Json) : NodeField(Name);

/// <summary>A property: its value, or null.</summary>
public sealed record PropertyField(byte[] Name, Property Property) : NodeField(Name);

/// <summary>A single link: the node it leads to, or null.</summary>
public sealed record LinkField(byte[] Name, Link Link, NodeSelection Selection) : NodeField(Name);

/// <summary>A connection from the node.</summary>
public sealed record ConnectionField(byte[] Name, Connection Connection) : NodeField(Name);
