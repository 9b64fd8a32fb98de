using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>A trace becomes Neo4j's own search for all shortest paths, of which the first by the law is taken for each end.</summary>
/// <param name="writer">Writes names and parameters.</param>
/// <param name="table">The model.</param>
/// <param name="selections">Compiles what is read of nodes.</param>
/// <param name="lengths">How long a path may be, by the operand that says so: Cypher takes no parameter there.</param>
internal sealed class TraceCompiler(CypherWriter writer, ModelTable table, SelectionCompiler selections, IReadOnlyDictionary<int, int> lengths)
{
    // Where steps are counted, Neo4j keeps on walking when every node has been found, in ever more ways; where they are not, it finds every
    // node that can be reached at all, however far. The one is better for short paths, the other for long ones.
    private const int MostCounted = 4;

    /// <summary>The expression of a trace.</summary>
    public (string Text, TraceRootCode Code) Compile(TraceRoot root)
    {
        var (start, end, path, steps) = (writer.Variable('n'), writer.Variable('n'), writer.Variable('p'), writer.Variable('l'));
        var from = writer.Parameter(ParameterForm.Value, root.From);
        var all = CypherWriter.Labels(table.Model.NodeTypes);
        var found = $"MATCH ({start}{all}) WHERE {start}.id = {from}";
        var cells = new List<string>();
        var fields = root.Fields.Select(f => Field(f, start, end, steps, cells)).ToArray();
        var code = new TraceRootCode(root.Name, root.From, fields) { PlainName = root.PlainName };
        if (root.To.Count == 0)
            return ($"[EXISTS {{ {found} }}, []]", code);
        var ends = CypherWriter.Labels(root.To);
        var types = new ItemNames(end, null, null, root.To);
        var keys = new OrderCompiler(writer, table, false, false).Keys([new SortKey(new TypeSort(), false)], types);
        var most = lengths[root.MaxLength];
        var (times, rest) = most <= MostCounted ? ($"{{1,{CypherWriter.Number(most)}}}", "") : ("+", $" AND length({path}) <= {CypherWriter.Number(most)}");
        var walked = $"MATCH {path} = ALL SHORTEST ({start})-[{CypherWriter.Types(table.Traced)}]-{times}({end}{ends}) WHERE {end} <> {start}{rest}"
            + $" WITH {start}, {end}, min([{Keys(path)}]) AS {steps}";
        var ordered = $"WITH {start}, {end}, {steps} ORDER BY size({steps}), {keys[0].Text}, {end}.position, {end}.id";
        return ($"[EXISTS {{ {found} }}, COLLECT {{ {found} {walked} {ordered} RETURN [{string.Join(", ", cells)}] AS v }}]", code);
    }

    // A step is compared by its relationship, its direction and the node it leads to; the node itself only comes along.
    private string Keys(string path) =>
        $"i IN range(0, length({path}) - 1) | [{writer.Parameter(ParameterForm.RelationshipPlaces)}[type(relationships({path})[i])],"
        + $" CASE WHEN startNode(relationships({path})[i]) = nodes({path})[i] THEN 0 ELSE 1 END, nodes({path})[i + 1].id, nodes({path})[i + 1]]";

    private TraceFieldCode Field(TraceField field, string start, string end, string steps, List<string> cells)
    {
        switch (field)
        {
            case TraceConstant f:
                return new TraceFieldCode([.. f.Name, .. f.Json], TraceFieldKind.Constant);
            case TraceLength f:
                cells.Add($"size({steps})");
                return new TraceFieldCode(f.Name, TraceFieldKind.Length);
            case TraceEnd f:
                var (text, selection) = selections.Compile(f.Selection, f.Start ? start : end, table.Model.NodeTypes);
                cells.Add(text);
                return new TraceFieldCode(f.Name, TraceFieldKind.Node, selection);
            case TraceSteps f:
                var (step, node) = (writer.Variable('x'), writer.Variable('n'));
                var own = new List<string>();
                var fields = f.Fields.Select(s => Step(s, step, node, own)).ToArray();
                cells.Add($"COLLECT {{ UNWIND {steps} AS {step} WITH {step}, {step}[3] AS {node} RETURN [{string.Join(", ", own)}] AS v }}");
                return new TraceFieldCode(f.Name, TraceFieldKind.Steps, Steps: fields);
            default:
                throw Unknown(field);
        }
    }

    private TraceFieldCode Step(StepField field, string step, string node, List<string> cells)
    {
        switch (field)
        {
            case StepConstant f:
                return new TraceFieldCode([.. f.Name, .. f.Json], TraceFieldKind.Constant);
            case StepRelationship f:
                cells.Add($"{step}[0]");
                return new TraceFieldCode(f.Name, TraceFieldKind.Relationship);
            case StepDirection f:
                cells.Add($"{step}[1]");
                return new TraceFieldCode(f.Name, TraceFieldKind.Direction);
            case StepNode f:
                var (text, selection) = selections.Compile(f.Selection, node, table.Model.NodeTypes);
                cells.Add(text);
                return new TraceFieldCode(f.Name, TraceFieldKind.Node, selection);
            default:
                throw Unknown(field);
        }
    }

    private static ArgumentException Unknown(NamedRead read) => new($"The store cannot read {read.GetType().Name}.", nameof(read));
}
