using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Options;

namespace StrategyGraph.Api.Commands;

/// <summary>What the program does beside serving. Options are given as to the server: <c>--StrategyGraph:RulesPath=…</c>.</summary>
internal static class CommandLine
{
    private const string Usage = """
        Usage: StrategyGraph.Api [options]                 serves the graph
               StrategyGraph.Api seed check [folder]       reads a seed and lists its faults
               StrategyGraph.Api copy --from embedded --to neo4j
                                                           moves the graph to the other store (or back) and proves the copy equal
               StrategyGraph.Api schema                    prints the API's schema
               StrategyGraph.Api health [address]          asks a running server whether it is ready
        Options are those of the server, such as --StrategyGraph:DataPath=data/strategygraph.db or --urls http://127.0.0.1:5080; the README has them.
        """;

    private static StoreKind Store(ConfigurationManager configuration, string name) =>
        Enum.TryParse<StoreKind>(configuration[name], ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? kind
            : throw new StartException($"--{name} must name a store: embedded or neo4j.");

    /// <summary>Whether the program is told to do something else than to serve.</summary>
    public static bool IsCommand(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || IsHelp(first));

    /// <summary>Runs a command and gives the exit code of the process.</summary>
    /// <exception cref="StartException">It cannot be done; the faults say why.</exception>
    public static async Task<int> RunAsync(string[] args)
    {
        if (IsHelp(args[0]))
        {
            await Console.Out.WriteLineAsync(Usage);
            return 0;
        }

        string[] words = [.. args.TakeWhile(a => !a.StartsWith('-'))];
        // It asks another process, whose options these need not be.
        if (words is ["health", ..])
            return await HealthQuestion.RunAsync(words is [_, var address] ? address : ServerBuilder.DefaultUrl, Console.Out);
        var builder = ServerBuilder.Create(args[words.Length..]);
        var options = ServerOptions.Read(builder.Configuration, builder.Environment.IsDevelopment());
        switch (words)
        {
            case ["seed", "check"]:
                return await SeedCheck.RunAsync(options, Console.Out);
            case ["seed", "check", var folder]:
                return await SeedCheck.RunAsync(options with { SeedPath = folder }, Console.Out);
            case ["copy"]:
                using (var log = Logging.ServerLog.Create(Console.Error))
                    return await StoreCopy.RunAsync(options, Store(builder.Configuration, "from"), Store(builder.Configuration, "to"), log, Console.Out);
            case ["schema"]:
                return await SchemaPrinting.RunAsync(options, Console.Out);
            default:
                throw new StartException([$"There is no command \"{string.Join(' ', words)}\".", Usage]);
        }
    }

    private static bool IsHelp(string word) => word is "help" or "--help" or "-h" or "-?";
}
