using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>A whole plan becomes one statement that gives one row.</summary>
internal sealed class PlanCompiler
{
    private readonly CypherWriter _writer = new();
    private readonly ModelTable _table;
    private readonly PlanVariant _variant;
    private readonly SelectionCompiler _selections;
    private readonly ConnectionCompiler _connections;
    private readonly RuleCounts _ruleCounts;
    private readonly List<string> _columns = [];

    private PlanCompiler(ModelTable table, PlanVariant variant)
    {
        _table = table;
        _variant = variant;
        var predicates = new PredicateCompiler(_writer, table, variant.HasSigma);
        var gaps = new GapCompiler(_writer, table, predicates);
        var counts = new EdgeCount(_writer, table, predicates);
        _ruleCounts = new RuleCounts(_writer, gaps, counts);
        _selections = new SelectionCompiler(_writer, table);
        var sources = new SourceCompiler(_writer, table, predicates, gaps, new SearchCompiler(_writer, table, variant.IsIndexed, variant.HasSigma));
        var orders = new OrderCompiler(_writer, table, variant.IsWide, variant.IsOpen);
        var ordered = new OrderedRows(_writer, orders);
        var isPlain = variant.IsShort || variant.IsOpen;
        var gapPages = isPlain ? null : new GapPages(_writer, gaps, _ruleCounts, orders, ordered);
        var indexPages = isPlain ? null : new IndexPages(_writer, sources, orders, ordered);
        _connections = new ConnectionCompiler(_writer, sources, orders, ordered, _selections, _ruleCounts, gapPages, indexPages, counts);
        _selections.Connections = _connections;
    }

    /// <summary>The statement of a plan, for what of the operands is part of it.</summary>
    public static PlanCode Compile(ReadPlan plan, ModelTable table, PlanVariant variant)
    {
        var code = Attempt(plan, table, variant);
        return code.Text.Length <= table.Longest ? code : Attempt(plan, table, variant with { IsShort = true });
    }

    private static PlanCode Attempt(ReadPlan plan, ModelTable table, PlanVariant variant)
    {
        var compiler = new PlanCompiler(table, variant);
        var roots = plan.Roots.Select(compiler.Root).ToArray();
        if (compiler._columns.Count == 0)
            return new PlanCode("", [], [], roots);
        var text = compiler._ruleCounts.Head + "RETURN " + string.Join(", ", compiler._columns.Select((c, i) => $"{c} AS c{CypherWriter.Number(i)}"));
        byte[] opening = [.. "{\"accessMode\":\"READ\",\"statement\":"u8, .. JsonText.Encode(text), .. ",\"parameters\":{"u8];
        return new PlanCode(text, opening, [.. compiler._writer.Parameters], roots);
    }

    private RootCode Root(RootRead root) => root switch
    {
        ConstantRoot r => new ConstantRootCode([.. r.Name, .. r.Json]),
        ComputedRoot r => new ComputedRootCode(r.Name, r),
        NodeRoot r => Node(r),
        NodesRoot r => Nodes(r),
        ConnectionRoot r => Connection(r),
        GapRulesRoot r => Rules(r),
        TraceRoot r => Trace(r),
        _ => throw new ArgumentException($"The store cannot read {root.GetType().Name}.", nameof(root)),
    };

    private NodeRootCode Node(NodeRoot root)
    {
        var (found, code) = Found(root.Selection, "= " + _writer.Parameter(ParameterForm.Value, root.Id));
        _columns.Add(found);
        return new NodeRootCode(root.Name, code);
    }

    private NodesRootCode Nodes(NodesRoot root)
    {
        var id = _writer.Variable('i');
        var (found, code) = Found(root.Selection, "= " + id);
        _columns.Add($"COLLECT {{ UNWIND {_writer.Parameter(ParameterForm.List, root.Ids)} AS {id} RETURN head({found}) AS v }}");
        return new NodesRootCode(root.Name, code);
    }

    private (string Text, SelectionCode Code) Found(NodeSelection selection, string hasId)
    {
        var node = _writer.Variable('n');
        var types = selection.Types.Select(i => _table.Model.NodeTypes[i]).ToArray();
        var (cells, code) = _selections.Compile(selection, node, types);
        return types.Length == 0 ? ("[]", code) : ($"COLLECT {{ MATCH ({node}{CypherWriter.Labels(types)}) WHERE {node}.id {hasId} RETURN {cells} AS v }}", code);
    }

    private ConnectionRootCode Connection(ConnectionRoot root)
    {
        if (_connections.Compile(root.Connection, null, null, out var code) is { } column)
            _columns.Add(column);
        return new ConnectionRootCode(root.Name, code);
    }

    private GapRulesRootCode Rules(GapRulesRoot root)
    {
        var counts = new List<string>();
        var rules = root.Rules.Select(fields => fields.Select(f =>
        {
            if (f is RuleConstant constant)
                return new RuleFieldCode([.. constant.Name, .. constant.Json]);
            counts.Add(_ruleCounts.Of(((RuleCount)f).Rule));
            return new RuleFieldCode(f.Name, counts.Count - 1);
        }).ToArray()).ToArray();
        if (counts.Count > 0)
            _columns.Add($"[{string.Join(", ", counts)}]");
        return new GapRulesRootCode(root.Name, rules, counts.Count);
    }

    private TraceRootCode Trace(TraceRoot root)
    {
        var (text, code) = new TraceCompiler(_writer, _table, _selections, _variant.Lengths).Compile(root);
        _columns.Add(text);
        return code;
    }
}
