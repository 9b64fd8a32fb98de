using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>A trace becomes a list of its paths (<see cref="TracePaths"/>) in their order, in a list that is empty where there is no such start.</summary>
/// <param name="writer">Writes names and parameters.</param>
/// <param name="table">The model.</param>
/// <param name="selections">Compiles what is read of nodes.</param>
/// <param name="lengths">How long a path may be, by the operand that says so.</param>
internal sealed class TraceCompiler(CypherWriter writer, ModelTable table, SelectionCompiler selections, IReadOnlyDictionary<int, int> lengths)
{
    /// <summary>The expression of a trace.</summary>
    public (string Text, TraceRootCode Code) Compile(TraceRoot root)
    {
        var (start, end, steps) = (writer.Variable('n'), writer.Variable('n'), writer.Variable('l'));
        var found = $"MATCH ({start}{CypherWriter.Labels(table.Model.NodeTypes)}) WHERE {start}.id = {writer.Parameter(ParameterForm.Value, root.From)}";
        var cells = new List<string>();
        var fields = root.Fields.Select(f => Field(f, start, end, steps, cells)).ToArray();
        var code = new TraceRootCode(root.Name, root.From, fields) { PlainName = root.PlainName };
        if (root.To.Count == 0)
            return ($"COLLECT {{ {found} RETURN [] AS v }}", code);
        var paths = new TracePaths(writer, start, end, steps).Compile(root.To, lengths[root.MaxLength]);
        var keys = new OrderCompiler(writer, table, false, false).Keys([new SortKey(new TypeSort(), false)], new ItemNames(end, null, null, root.To));
        var ordered = $"WITH {start}, {end}, {steps} ORDER BY size({steps}), {keys[0].Text}, {end}.position, {end}.id";

        // Nothing stands around it: within an expression Neo4j walks each way to an end, of which there are more than it can end with.
        return ($"COLLECT {{ {found}{paths.Found} RETURN COLLECT {{{paths.Rows} {ordered} RETURN [{string.Join(", ", cells)}] AS v }} AS v }}", code);
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
