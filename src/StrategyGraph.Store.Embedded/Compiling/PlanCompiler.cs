using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Compiling;

/// <summary>Compiles a plan once, so that running it looks nothing up by name.</summary>
internal sealed class PlanCompiler(LinkTable links)
{
    private readonly Dictionary<NodeSelection, SelectionCode> _selections = new(ReferenceEqualityComparer.Instance);
    private bool _searches;

    /// <summary>Compiles a plan.</summary>
    public PlanCode Compile(ReadPlan plan)
    {
        RootCode[] roots = [.. plan.Roots.Select(Root)];
        return new PlanCode(roots, _searches);
    }

    private RootCode Root(RootRead root) => root switch
    {
        ConstantRoot r => new ConstantRootCode([.. r.Name, .. r.Json]),
        ComputedRoot r => new ComputedRootCode(r.Name, r),
        NodeRoot r => new NodeRootCode(r.Name, r.Id, Selection(r.Selection)),
        NodesRoot r => new NodesRootCode(r.Name, r.Ids, Selection(r.Selection)),
        ConnectionRoot r => new ConnectionRootCode(r.Name, Connection(r.Connection)),
        GapRulesRoot r => new GapRulesRootCode(r.Name, [.. r.Rules.Select(fields => fields.Select(Rule).ToArray())]),
        TraceRoot r => new TraceRootCode(r.Name, r.From, SourceCompiler.IsOfTypes(r.To, links), r.MaxLength, [.. r.Fields.Select(Trace)])
        {
            PlainName = r.PlainName,
        },
        _ => throw Unknown(root),
    };

    private RuleFieldCode Rule(RuleField field) => field switch
    {
        RuleConstant f => new RuleFieldCode([.. f.Name, .. f.Json], null),
        RuleCount f => new RuleFieldCode(f.Name, SourceCompiler.Rule(f.Rule, 0, links)),
        _ => throw Unknown(field),
    };

    private TraceFieldCode Trace(TraceField field) => field switch
    {
        TraceConstant f => new TraceFieldCode([.. f.Name, .. f.Json], TraceFieldKind.Constant),
        TraceLength f => new TraceFieldCode(f.Name, TraceFieldKind.Length),
        TraceEnd f => new TraceFieldCode(f.Name, f.Start ? TraceFieldKind.Start : TraceFieldKind.End, Selection(f.Selection)),
        TraceSteps f => new TraceFieldCode(f.Name, TraceFieldKind.Steps, null, [.. f.Fields.Select(Step)]),
        _ => throw Unknown(field),
    };

    private TraceFieldCode Step(StepField field) => field switch
    {
        StepConstant f => new TraceFieldCode([.. f.Name, .. f.Json], TraceFieldKind.Constant),
        StepRelationship f => new TraceFieldCode(f.Name, TraceFieldKind.Relationship),
        StepDirection f => new TraceFieldCode(f.Name, TraceFieldKind.Direction),
        StepNode f => new TraceFieldCode(f.Name, TraceFieldKind.End, Selection(f.Selection)),
        _ => throw Unknown(field),
    };

    private SelectionCode Selection(NodeSelection selection)
    {
        if (!_selections.TryGetValue(selection, out var code))
        {
            code = new SelectionCode { ByType = [.. selection.ByType.Select(fields => fields?.Select(Field).ToArray())] };
            _selections.Add(selection, code);
        }

        return code;
    }

    private FieldCode Field(NodeField field) => field switch
    {
        ConstantField f => FieldCode.Constant(f.Name, f.Json),
        PropertyField f => new FieldCode(f.Name, FieldKind.Property, f.Property.Index),
        LinkField f => new FieldCode(f.Name, FieldKind.Link, f.Link.Index, f.Link.Direction == LinkDirection.Out, Selection(f.Selection)),
        ConnectionField f => new FieldCode(f.Name, FieldKind.Connection, Connection: Connection(f.Connection)),
        _ => throw Unknown(field),
    };

    private ConnectionCode Connection(Connection connection)
    {
        var source = SourceCompiler.Compile(connection.Source, links);
        _searches |= source.Kind == SourceKind.Matches;
        var edge = connection.Source is LinkedNodes linked ? linked.Link.Relationship.Properties : null;
        var candidates = source.Kind == SourceKind.All ? SourceCompiler.Candidates(connection.Where, links) : null;
        var pageInfo = connection.Fields.OfType<PageInfoPart>().SelectMany(p => p.Fields).ToList();
        return new ConnectionCode
        {
            Source = source,
            Candidates = candidates,
            Where = PredicateCompiler.Compile(connection.Where, edge, links),
            Order = OrderCompiler.Compile(connection.Order, source.Rules, links),
            IsInOrder = connection.IsNaturalOrder && candidates is null && IsHeldInOrder(source),
            Page = connection.Page,
            Parts = [.. connection.Fields.Select(Part)],
            CountsAll = connection.CountsAll,
            OnlyCounts = connection.OnlyCounts,
            AsksNext = pageInfo.Exists(f => f.Kind == PageInfoKind.HasNextPage),
            AsksPrevious = pageInfo.Exists(f => f.Kind == PageInfoKind.HasPreviousPage),
        };
    }

    // Contents and matches are gathered in the order in which they are met, and so are the gaps of contents.
    private static bool IsHeldInOrder(SourceCode source) => source.Kind switch
    {
        SourceKind.All or SourceKind.Linked => true,
        SourceKind.Gaps => source.OnNode ? !source.WithContents : source.Within is null,
        _ => false,
    };

    private PartCode Part(ConnectionPart part) => part switch
    {
        ConstantPart p => new PartCode([.. p.Name, .. p.Json], PartKind.Constant),
        TotalCountPart p => new PartCode(p.Name, PartKind.TotalCount),
        NodesPart p => new PartCode(p.Name, PartKind.Nodes, Item(p.Items)),
        EdgesPart p => new PartCode(p.Name, PartKind.Edges, Edge: [.. p.Fields.Select(EdgeField)]),
        PageInfoPart p => new PartCode(p.Name, PartKind.PageInfo, PageInfo: [.. p.Fields]),
        _ => throw Unknown(part),
    };

    private EdgeFieldCode EdgeField(EdgeField field) => field switch
    {
        EdgeConstant f => new EdgeFieldCode([.. f.Name, .. f.Json], EdgeFieldKind.Constant),
        EdgeCursor f => new EdgeFieldCode(f.Name, EdgeFieldKind.Cursor),
        EdgeNode f => new EdgeFieldCode(f.Name, EdgeFieldKind.Node, Item: Item(f.Item)),
        EdgeProperty f => new EdgeFieldCode(f.Name, EdgeFieldKind.Property, f.Property.Index),
        EdgeScore f => new EdgeFieldCode(f.Name, EdgeFieldKind.Score),
        _ => throw Unknown(field),
    };

    private ItemCode Item(ItemSelection item) =>
        new(item.Node is null ? null : Selection(item.Node), item.Gap?.Select(Gap).ToArray());

    private GapFieldCode Gap(GapField field) => field switch
    {
        GapConstant f => new GapFieldCode([.. f.Name, .. f.Json]),
        GapRuleField f => new GapFieldCode(f.Name, [.. f.ByRule.Select(fields => fields.Select(Rule).ToArray())]),
        GapNodeField f => new GapFieldCode(f.Name, null, Selection(f.Selection)),
        _ => throw Unknown(field),
    };

    private static ArgumentException Unknown(NamedRead read) => new($"The store cannot read {read.GetType().Name}.", nameof(read));
}
