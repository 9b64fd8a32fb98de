using System.Globalization;
using BenchmarkDotNet.Running;
using StrategyGraph.Bench.Graphs;
using StrategyGraph.Bench.Running;

switch (args)
{
    case ["cpu"]:
        CpuTimes.Run("");
        break;
    case ["cpu", var filter]:
        CpuTimes.Run(filter);
        break;
    case ["load", var graph, var database]:
        await DatabaseWriting.WriteAsync(PeerGraph.Read(Engine.Model, graph), database);
        break;
    case ["make", var councils, var database]:
        await DatabaseWriting.WriteAsync(CouncilGraph.Of(Engine.Model, int.Parse(councils, CultureInfo.InvariantCulture)), database);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Engine).Assembly).Run(args, ShortConfig.Make());
        break;
}
