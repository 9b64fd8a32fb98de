using System.Text.Json;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>Writes the root fields of a plan as one object, from the one row of its statement.</summary>
internal static class RootReader
{
    /// <summary>Writes what needs no database.</summary>
    public static void Write(ReadRun run, PlanCode plan)
    {
        var none = default(Cells);
        WriteRoots(run, ref none, plan);
    }

    /// <summary>Writes the roots, standing on the beginning of the row; null where one that has to be there cannot be written.</summary>
    public static void Write(ReadRun run, ref Cells cells, PlanCode plan)
    {
        cells.Expect(JsonTokenType.StartArray);
        var begun = run.Begin(cells);
        if (WriteRoots(run, ref cells, plan))
            cells.NextEnd();
        else
            run.BeNull(ref cells, begun);
    }

    private static bool WriteRoots(ReadRun run, ref Cells cells, PlanCode plan)
    {
        run.Writer.StartObject();
        foreach (var root in plan.Roots)
        {
            run.Writer.Name(root.Name);
            switch (root)
            {
                case ConnectionRootCode code:
                    if (code.Connection.HasCell)
                        cells.Next();
                    if (!ConnectionReader.Write(run, ref cells, code.Connection))
                        return false;
                    break;
                case NodeRootCode code:
                    cells.NextList();
                    if (!NodeReader.WriteFirst(run, ref cells, code.Selection))
                        return false;
                    break;
                case NodesRootCode code:
                    WriteNodes(run, ref cells, code);
                    break;
                case GapRulesRootCode code:
                    WriteRules(run, ref cells, code);
                    break;
                case TraceRootCode code:
                    cells.Next();
                    TraceReader.Write(run, ref cells, code);
                    break;
                case ComputedRootCode code:
                    code.Root.Write(run.Context);
                    break;
            }
        }

        run.Writer.EndObject();
        return true;
    }

    private static void WriteNodes(ReadRun run, ref Cells cells, NodesRootCode code)
    {
        cells.NextList();
        run.Writer.StartArray();
        while (cells.Next() != JsonTokenType.EndArray)
        {
            if (cells.Token == JsonTokenType.Null)
                run.Writer.Null();
            else
                NodeReader.WriteOrNull(run, ref cells, code.Selection);
        }

        run.Writer.EndArray();
    }

    private static void WriteRules(ReadRun run, ref Cells cells, GapRulesRootCode code)
    {
        var counts = run.Places.Count;
        if (code.Counts > 0)
        {
            cells.NextList();
            for (var i = 0; i < code.Counts; i++)
                run.Places.Add(cells.NextNumber());
            cells.NextEnd();
        }

        run.Writer.StartArray();
        foreach (var rule in code.Rules)
            ItemReader.WriteRule(run, rule, counts);
        run.Writer.EndArray();
        run.Places.RemoveRange(counts, code.Counts);
    }
}
