using StrategyGraph.Api.Commands;
using StrategyGraph.Api.Hosting;

try
{
    if (CommandLine.IsCommand(args))
        return await CommandLine.RunAsync(args);
    await using var server = await GraphServer.StartAsync(args, chosen: SocketThreads.Choose);
    await server.WaitAsync();
    return 0;
}
catch (StartException e)
{
    foreach (var fault in e.Faults)
        await Console.Error.WriteLineAsync(fault);
    return 1;
}
