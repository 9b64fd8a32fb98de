using StrategyGraph.Api.Hosting;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Api.Options;

/// <summary>Where the graph is kept.</summary>
public enum StoreKind
{
    /// <summary>In memory, made durable by a SQLite file.</summary>
    Embedded,

    /// <summary>In a Neo4j database, 5.26 or newer.</summary>
    Neo4j,
}

/// <summary>What callers may do who have not signed in.</summary>
public enum AnonymousAccess
{
    /// <summary>Nothing from elsewhere: the server listens on loopback alone, for the person at this machine.</summary>
    None,

    /// <summary>Read everything, from wherever the server can be reached.</summary>
    Read,
}

/// <summary>
/// The options of the server: section <c>StrategyGraph</c> of <c>appsettings.json</c>, environment variables such as
/// <c>StrategyGraph__DataPath</c>, the command line such as <c>--StrategyGraph:DataPath=…</c>; the last one wins. All are read and
/// checked before anything else starts. A name that no option has is a fault, not an option without effect.
/// </summary>
public sealed record ServerOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "StrategyGraph";

    /// <summary>In the place of a file: the graph is kept in memory alone and lost at the end, for trials.</summary>
    public const string InMemory = ":memory:";

    /// <summary><c>Store</c>: Embedded (default) or Neo4j.</summary>
    public StoreKind Store { get; init; }

    /// <summary>
    /// <c>DataPath</c>: the file of the embedded store, from the working directory; <c>data/strategygraph.db</c> by default, or
    /// <c>:memory:</c>.
    /// </summary>
    public required string DataPath { get; init; }

    /// <summary>
    /// <c>SeedPath</c>: the folder whose <c>*.yaml</c> files fill an empty graph. By default the folder <c>seed</c> beside the binaries,
    /// which is the Rotherham seed; <c>none</c> (null here) leaves an empty graph empty.
    /// </summary>
    public required string? SeedPath { get; init; }

    /// <summary>
    /// <c>RulesPath</c>: a folder of gap rules (<c>*.graphql</c>) that are loaded behind the built-in ones; one of the same name takes the
    /// place of the built-in one. By default <c>rules</c> in the working directory; only that need not be there.
    /// </summary>
    public required string RulesPath { get; init; }

    /// <summary><c>Anonymous</c>: None (default) or Read. Only with Read does the server listen on other addresses than loopback.</summary>
    public AnonymousAccess Anonymous { get; init; }

    /// <summary>
    /// <c>AllowedHosts</c>: the names, without ports, that a request's Host header may have, beside localhost and loopback addresses, which
    /// it may always have; <c>*</c> for any. By default none with <c>Anonymous=None</c>, so that no web page can reach the server by
    /// pointing a name of its own at this machine (DNS rebinding), and any with <c>Anonymous=Read</c>.
    /// </summary>
    public required IReadOnlyList<string> AllowedHosts { get; init; }

    /// <summary>
    /// <c>Explain</c>: whether a request may ask with <c>extensions: {explain: true}</c> for its plan and, where the store is Neo4j, its Cypher
    /// statement. By default true in the environment Development and false elsewhere.
    /// </summary>
    public bool Explain { get; init; }

    /// <summary><c>LogRequests</c>: whether each request gets its line in the log; true by default.</summary>
    public bool LogRequests { get; init; }

    /// <summary><c>Pages:Default</c> (items, 1 to 1000, 100 by default) and <c>Pages:Maximum</c> (items, 1 to 10000, 1000 by default).</summary>
    public required PageSizes Pages { get; init; }

    /// <summary>What one request may cost.</summary>
    public required LimitOptions Limits { get; init; }

    /// <summary>Documents that are known by name or hash.</summary>
    public required DocumentOptions Documents { get; init; }

    /// <summary>Which web pages of other origins may ask.</summary>
    public required CorsOptions Cors { get; init; }

    /// <summary>Event streams and WebSockets.</summary>
    public required StreamOptions Streams { get; init; }

    /// <summary><c>Neo4j:Url</c>, <c>Neo4j:User</c>, <c>Neo4j:Password</c>, <c>Neo4j:Database</c>; only used with <c>Store=Neo4j</c>.</summary>
    public required Neo4jOptions Neo4j { get; init; }

    /// <summary>Reads and checks the options.</summary>
    /// <exception cref="StartException">Some are wrong; all of them are named.</exception>
    public static ServerOptions Read(IConfiguration configuration, bool isDevelopment)
    {
        var reader = new OptionReader(configuration, Section);
        var store = reader.Choice("Store", StoreKind.Embedded);
        var anonymous = reader.Choice("Anonymous", AnonymousAccess.None);
        var seed = reader.Text("SeedPath", Path.Combine(AppContext.BaseDirectory, "seed"));
        var hosts = reader.List("AllowedHosts");
        var rules = reader.TextOrNull("RulesPath");
        if (rules is not null && !Directory.Exists(rules))
            reader.Add($"{Section}:RulesPath is \"{rules}\", and there is no such folder.");
        var options = new ServerOptions
        {
            Store = store,
            DataPath = reader.TextOrNull("DataPath") ?? Path.Combine("data", "strategygraph.db"),
            SeedPath = seed is "" or "none" ? null : seed,
            RulesPath = rules ?? "rules",
            Anonymous = anonymous,
            AllowedHosts = hosts.Count == 0 && anonymous == AnonymousAccess.Read ? ["*"] : hosts,
            Explain = reader.Flag("Explain", isDevelopment),
            LogRequests = reader.Flag("LogRequests", true),
            Pages = ReadPages(reader),
            Limits = LimitOptions.Read(reader),
            Documents = DocumentOptions.Read(reader),
            Cors = CorsOptions.Read(reader),
            Streams = StreamOptions.Read(reader),
            Neo4j = Neo4jOptions.Read(reader, store == StoreKind.Neo4j),
        };
        reader.End();
        return options;
    }

    private static PageSizes ReadPages(OptionReader reader)
    {
        var pages = new PageSizes(reader.Number("Pages:Default", 100, 1, 1_000), reader.Number("Pages:Maximum", 1_000, 1, 10_000));
        if (pages.Default > pages.Maximum)
            reader.Add($"{Section}:Pages:Default is {pages.Default}, more than {Section}:Pages:Maximum, which is {pages.Maximum}; make it that or less.");
        return pages;
    }
}
