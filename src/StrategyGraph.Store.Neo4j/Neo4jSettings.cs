namespace StrategyGraph.Store.Neo4j;

/// <summary>Where the database is and how it is spoken to. Bound to the configuration section <c>StrategyGraph:Neo4j</c>.</summary>
public sealed class Neo4jSettings
{
    /// <summary>The address of its HTTP interface, such as <c>https://db.example.org:7473</c>.</summary>
    public Uri Url { get; set; } = new("http://localhost:7474");

    /// <summary>The name to sign in with.</summary>
    public string User { get; set; } = "neo4j";

    /// <summary>The password. It is sent to the database and shown nowhere.</summary>
    public string Password { get; set; } = "";

    /// <summary>The name of the database.</summary>
    public string Database { get; set; } = "neo4j";

    /// <summary>How long one read may take, all its retries included, in seconds.</summary>
    public double TimeoutSeconds { get; set; } = 30;

    /// <summary>
    /// The longest statement that a read may be, in characters. Neo4j plans a statement when it is first asked, for some 0.1 to 0.5 ms of
    /// processor time a character.
    /// </summary>
    public int MaxStatementLength { get; set; } = DefaultMaxStatementLength;

    /// <summary><see cref="MaxStatementLength"/> where nothing is said.</summary>
    public const int DefaultMaxStatementLength = 32_768;

    /// <summary>
    /// How long a response may be, in bytes. The database's answer to a read may be twice as long, for the keys of cursors that are in it; of
    /// a longer one the rest is not read.
    /// </summary>
    public int MaxResponseBytes { get; set; } = int.MaxValue;

    /// <summary>How long one change set may take, all its retries included, in seconds.</summary>
    public double WriteTimeoutSeconds { get; set; } = 900;

    /// <summary>How long it may take to connect, in seconds.</summary>
    public double ConnectTimeoutSeconds { get; set; } = 5;

    /// <summary>How many connections are kept at most.</summary>
    public int MaxConnections { get; set; } = 64;

    /// <summary>How often a request that failed for a passing reason is sent again.</summary>
    public int Retries { get; set; } = 4;

    /// <summary>How many nodes or relationships one statement writes.</summary>
    public int BatchSize { get; set; } = 4000;

    /// <summary>
    /// How many changes an empty graph is filled with in one transaction at most; more are committed batch by batch, out of sight. A transaction
    /// is kept whole in the database's memory, at some 2 KB a change.
    /// </summary>
    public int MaxChangesAtOnce { get; set; } = 50_000;

    /// <summary>
    /// How long it is taken for granted that nobody fills the graph, in seconds, once it has been asked. Who fills one marks it and waits three
    /// times as long before anything is there to read, so all servers of one database need the same.
    /// </summary>
    public double UnfilledSeconds { get; set; } = 1;
}
