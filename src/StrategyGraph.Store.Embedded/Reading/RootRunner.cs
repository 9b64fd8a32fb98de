using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Writes the root fields of a plan as one object.</summary>
internal static class RootRunner
{
    /// <summary>Runs a plan.</summary>
    public static void Run(ReadRun run, PlanCode plan)
    {
        run.Writer.StartObject();
        foreach (var root in plan.Roots)
        {
            run.Writer.Name(root.Name);
            switch (root)
            {
                case ConnectionRootCode code:
                    ConnectionRunner.Write(run, null, code.Connection);
                    break;
                case NodeRootCode code:
                    WriteNode(run, run.Snapshot.Find(run.Text(code.Id)), code.Selection);
                    break;
                case NodesRootCode code:
                    WriteNodes(run, code);
                    break;
                case GapRulesRootCode code:
                    WriteRules(run, code.Rules);
                    break;
                case TraceRootCode code:
                    TraceRunner.Write(run, code);
                    break;
                case ComputedRootCode code:
                    code.Root.Write(run.Context);
                    break;
            }
        }

        run.Writer.EndObject();
    }

    /// <summary>Writes a gap rule as an object.</summary>
    public static void WriteRule(ReadRun run, RuleFieldCode[] rule)
    {
        run.Writer.StartObject();
        foreach (ref readonly var field in rule.AsSpan())
        {
            run.Writer.Name(field.Name);
            if (field.Count is { } counted)
                run.Writer.Number(run.CountOf(counted));
        }

        run.Writer.EndObject();
    }

    private static void WriteNodes(ReadRun run, NodesRootCode code)
    {
        run.Writer.StartArray();
        foreach (var id in ((ListValue)run.Operand(code.Ids)).Items)
            WriteNode(run, run.Snapshot.Find((TextValue)id), code.Selection);
        run.Writer.EndArray();
    }

    private static void WriteNode(ReadRun run, NodeRow? node, SelectionCode selection)
    {
        run.Looked(1);
        if (node is null || selection.ByType[node.TypeIndex] is null)
            run.Writer.Null();
        else
            NodeRunner.Write(run, node, selection);
    }

    private static void WriteRules(ReadRun run, RuleFieldCode[][] rules)
    {
        run.Writer.StartArray();
        foreach (var rule in rules)
            WriteRule(run, rule);
        run.Writer.EndArray();
    }
}
