using StrategyGraph.Api.Options;
using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Embedded.Durable;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Neo4j.Http;

namespace StrategyGraph.Api.Hosting;

/// <summary>Opens the store that the options name.</summary>
internal static class StoreOpening
{
    /// <summary>The store. A file is read whole; a database is not asked yet, and may be away.</summary>
    /// <exception cref="StartException">The file cannot be opened.</exception>
    public static async Task<IGraphStore> OpenAsync(ServerOptions options, GraphModel model, Serilog.ILogger log, CancellationToken cancellation)
    {
        if (options.Store == StoreKind.Neo4j)
            return OpenNeo4j(options, model, log);
        try
        {
            var store = options.DataPath == ServerOptions.InMemory
                ? EmbeddedStore.InMemory(model)
                : await EmbeddedStore.OpenAsync(options.DataPath, model, cancellation);
            store.MaxReadWork = options.Limits.MaxReadWork;
            return store;
        }
        catch (StoreFileException e)
        {
            throw new StartException(e.Message);
        }
    }

    private static Neo4jStore OpenNeo4j(ServerOptions options, GraphModel model, Serilog.ILogger log) => new(
        model,
        new Neo4jSettings
        {
            Url = new Uri(options.Neo4j.Url),
            User = options.Neo4j.User,
            Password = options.Neo4j.Password ?? "",
            Database = options.Neo4j.Database,
            MaxStatementLength = options.Limits.MaxStatementLength,
            MaxResponseBytes = options.Limits.MaxResponseBytes,
        },
        e => log.Warning("{Message:l}{Code:l}{Consequence:l}", MessageOf(e), e.Code is null ? "" : $" ({e.Code})", ConsequenceOf(e)),
        () => log.Information("The database is back"));

    // What Neo4j says of a statement that it refused can name values of the graph; its code does not.
    private static string MessageOf(Neo4jException e) => e switch
    {
        { Code: null } or { IsAway: true } => e.Message.TrimEnd('.'),
        { IsTypeError: true } => "The database has a value of another type than the model says, which another tool has written, and cannot compare it",
        _ => "The database refused a statement",
    };

    private static string ConsequenceOf(Neo4jException e) => e switch
    {
        { IsSetup: true } => ". Requests are refused until it does not",
        { IsAway: true } => ". Requests are refused until the database is back",
        _ => "",
    };
}
