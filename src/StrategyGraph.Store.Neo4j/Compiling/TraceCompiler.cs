using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// A trace becomes a search level by level: each level's nodes add their neighbours to the nodes found so far, and each node keeps the first of
/// its paths by the law. Neo4j's own searches for shortest paths give the same, and are faster where few nodes are asked for; but on a large graph
/// they take longer than the time limit for far and broad questions, which take some seconds level by level.
/// </summary>
/// <param name="writer">Writes names and parameters.</param>
/// <param name="table">The model.</param>
/// <param name="selections">Compiles what is read of nodes.</param>
/// <param name="lengths">How long a path may be, by the operand that says so: there is a level for each step.</param>
internal sealed class TraceCompiler(CypherWriter writer, ModelTable table, SelectionCompiler selections, IReadOnlyDictionary<int, int> lengths)
{
    /// <summary>The expression of a trace.</summary>
    public (string Text, TraceRootCode Code) Compile(TraceRoot root)
    {
        var (start, end, steps) = (writer.Variable('n'), writer.Variable('n'), writer.Variable('l'));
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
        var walked = $"WITH {start}, {start} AS {end}, [] AS {steps}{Levels(start, end, steps, lengths[root.MaxLength])}"
            + $" WITH {start}, {end}, {steps} WHERE {end}{ends} AND {end} <> {start}";
        var ordered = $"WITH {start}, {end}, {steps} ORDER BY size({steps}), {keys[0].Text}, {end}.position, {end}.id";
        return ($"[EXISTS {{ {found} }}, COLLECT {{ {found} {walked} {ordered} RETURN [{string.Join(", ", cells)}] AS v }}]", code);
    }

    // A row is a node and the steps to it. What was found a level before comes along and wins, for its steps are fewer; lists of nodes to leave
    // out would cost far more, because Neo4j groups by them. A step is compared by its relationship, its direction and the id of the node it
    // leads to; the node itself only comes along. Whether a relationship is followed is told by the map of places: a list of all types, in each
    // level, is long to read and to plan.
    private string Levels(string start, string end, string steps, int most)
    {
        var (link, next, row) = (writer.Variable('r'), writer.Variable('n'), writer.Variable('x'));
        var place = $"{writer.Parameter(ParameterForm.TracedPlaces)}[type({link})]";
        var step = $"[{place}, CASE startNode({link}) WHEN {end} THEN 0 ELSE 1 END, {next}.id, {next}]";
        var found = $"MATCH ({end})-[{link}]-({next}) WHERE {place} >= 0 RETURN [{next}, {steps} + [{step}]] AS v";
        var kept = $"[[{end}, {steps}]]";
        return string.Concat(Enumerable.Range(0, most).Select(level =>
            $" UNWIND CASE size({steps}) WHEN {CypherWriter.Number(level)} THEN COLLECT {{ {found} }} + {kept} ELSE {kept} END AS {row}"
            + $" WITH {start}, {row}[0] AS {end}, min([size({row}[1]), {row}[1]])[1] AS {steps}"));
    }

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
