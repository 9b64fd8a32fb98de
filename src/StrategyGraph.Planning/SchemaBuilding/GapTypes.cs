using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Domain.Gaps;

namespace StrategyGraph.Planning.SchemaBuilding;

/// <summary>The types and fields of gaps and gap rules.</summary>
internal sealed class GapTypes(TypeCatalog catalog, Connections connections, IReadOnlyList<GapRuleSource> rules, Func<InterfaceType> node)
{
    /// <summary>The severities, gravest first.</summary>
    public EnumType Severity() => catalog.Get(
        "GapSeverity",
        nameof(Severity),
        () => new EnumType("GapSeverity", "How grave a gap is."),
        type => type.Values.AddRange(
        [
            new EnumValue("HIGH", "Nothing can be expected of it until it is closed.") { Binding = GapSeverity.High },
            new EnumValue("MEDIUM", "It cannot be judged until it is closed.") { Binding = GapSeverity.Medium },
            new EnumValue("LOW", "It is worth a look.") { Binding = GapSeverity.Low },
        ]));

    /// <summary>The names of the rules that are loaded.</summary>
    public EnumType RuleName() => catalog.Get(
        "GapRuleName",
        nameof(RuleName),
        () => new EnumType("GapRuleName", "The gap rules that are loaded."),
        type => type.Values.AddRange(rules.Select(r => new EnumValue(r.Name, r.Title) { Binding = r })));

    /// <summary>The field of every node.</summary>
    public FieldDefinition OfNode() => new("gaps", TypeCatalog.Required(Connection()), "The gaps of this node.")
    {
        Arguments =
        [
            .. RuleArguments(),
            new InputValue("contents", TypeCatalog.Required(catalog.Scalar(PropertyKind.Boolean)), "True: the gaps of what belongs to this node too.")
            {
                DefaultValue = Connections.Flag(false),
            },
            Today(),
            .. connections.PageArguments(),
        ],
        Binding = new NodeGapsBinding(),
    };

    /// <summary>The root fields.</summary>
    public IEnumerable<FieldDefinition> Roots()
    {
        yield return new FieldDefinition("gapRules", TypeCatalog.ListOf(Rule()), "The gap rules that are loaded, in order.")
        {
            Arguments = [.. RuleArguments(), Today()],
            Binding = new RootBinding(RootKind.GapRules),
        };
        yield return new FieldDefinition("gaps", TypeCatalog.Required(Connection()), "The gaps of the graph: one for each rule and node that has the gap, by rule and then in the documents' own order.")
        {
            Arguments =
            [
                .. RuleArguments(),
                new InputValue("plan", catalog.Scalar(PropertyKind.Id), "Only gaps of this plan and of what belongs to it. Any other node's id does as well."),
                Today(),
                .. connections.PageArguments(),
            ],
            Binding = new RootBinding(RootKind.Gaps),
        };
    }

    private IEnumerable<InputValue> RuleArguments()
    {
        yield return new InputValue("rules", new ListType(new NonNullType(RuleName())), "Only these rules; all where it is not given.");
        yield return new InputValue("severities", new ListType(new NonNullType(Severity())), "Only rules of these severities; all where it is not given.");
    }

    private InputValue Today() => new("today", catalog.Scalar(PropertyKind.Date), "The date that stands for the current one where a rule asks for it.");

    private ObjectType Connection() => connections.Of("Gap", "gaps", Gap(), nameof(GapTypes));

    private ObjectType Gap() => catalog.Get(
        "Gap",
        nameof(Gap),
        () => new ObjectType("Gap", "A hole in the graph: a node that offends a rule."),
        type => type.Fields.AddRange(
        [
            Connections.Part("rule", TypeCatalog.Required(Rule()), PartKind.GapRule, "The rule that the node offends."),
            Connections.Part("node", TypeCatalog.Required(node()), PartKind.GapNode, "The node that has the gap."),
        ]));

    private ObjectType Rule() => catalog.Get(
        "GapRule",
        nameof(Rule),
        () => new ObjectType("GapRule", "A gap rule: what is a hole, how grave it is, and what to do about it."),
        type =>
        {
            var text = TypeCatalog.Required(catalog.Scalar(PropertyKind.String));
            type.Fields.AddRange(
            [
                Connections.Part("name", TypeCatalog.Required(RuleName()), PartKind.RuleName, "Its name."),
                Connections.Part("title", text, PartKind.RuleTitle, "What the hole is, in a sentence."),
                Connections.Part("severity", TypeCatalog.Required(Severity()), PartKind.RuleSeverity, "How grave it is."),
                Connections.Part("advice", text, PartKind.RuleAdvice, "What to do about it."),
                Connections.Part("kind", TypeCatalog.Required(catalog.NodeKind()), PartKind.RuleKind, "The kind of node that may have the gap."),
                Connections.Part("query", text, PartKind.RuleQuery, "The rule itself: the query that lists the nodes that have the gap."),
                Connections.Part("count", TypeCatalog.Required(catalog.Scalar(PropertyKind.Int)), PartKind.RuleCount, "How many nodes have the gap."),
            ]);
        });
}
