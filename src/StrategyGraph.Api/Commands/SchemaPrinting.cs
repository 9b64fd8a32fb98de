using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Options;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Api.Commands;

/// <summary>The command <c>schema</c>: prints the API's schema as SDL.</summary>
internal static class SchemaPrinting
{
    /// <summary>Prints it.</summary>
    /// <exception cref="StartException">The model or a rule has faults; all of them are named.</exception>
    public static async Task<int> RunAsync(ServerOptions options, TextWriter output)
    {
        await output.WriteAsync(SchemaPrinter.Print(GraphDefinition.Read(options).Schema));
        return 0;
    }
}
