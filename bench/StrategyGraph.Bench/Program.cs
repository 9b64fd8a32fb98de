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
    case ["change", var councils, "embedded", var database]:
        await BigChange.RunAsync(int.Parse(councils, CultureInfo.InvariantCulture), BigChange.Embedded(database));
        break;
    case ["change", var councils, "neo4j", var url, var password]:
        await BigChange.RunAsync(int.Parse(councils, CultureInfo.InvariantCulture), BigChange.Neo4j(url, password));
        break;
    case ["http", var url, var councils, var queries, var seconds, .. var process]:
        await HttpLoad.RunAsync(
            new Uri(url), int.Parse(councils, CultureInfo.InvariantCulture), queries.Split(','), double.Parse(seconds, CultureInfo.InvariantCulture),
            process is [var id] ? int.Parse(id, CultureInfo.InvariantCulture) : null);
        break;
    case ["attacks", var url, .. var rest]:
        await HttpAttacks.RunAsync(
            new Uri(url), rest.Length > 1 ? rest[1] : "", rest is [var server, ..] ? int.Parse(server, CultureInfo.InvariantCulture) : null);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Engine).Assembly).Run(args, ShortConfig.Make());
        break;
}
