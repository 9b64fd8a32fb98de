namespace StrategyGraph.Api.Options;

/// <summary>Where the Neo4j store finds its database: section <c>StrategyGraph:Neo4j</c>.</summary>
public sealed record Neo4jOptions
{
    /// <summary><c>Url</c>: the address of Neo4j's HTTP API; <c>http://localhost:7474</c> by default.</summary>
    public required string Url { get; init; }

    /// <summary><c>User</c>: <c>neo4j</c> by default.</summary>
    public required string User { get; init; }

    /// <summary><c>Password</c>: never logged, and best given by the environment. Needed with <c>Store=Neo4j</c>.</summary>
    public string? Password { get; init; }

    /// <summary><c>Database</c>: <c>neo4j</c> by default.</summary>
    public required string Database { get; init; }

    // Not the record's own text, which would have the password.
    /// <inheritdoc/>
    public override string ToString() => $"{Url}, database {Database}, user {User}";

    internal static Neo4jOptions Read(OptionReader reader, bool isUsed)
    {
        var options = new Neo4jOptions
        {
            Url = reader.TextOrNull("Neo4j:Url") ?? "http://localhost:7474",
            User = reader.TextOrNull("Neo4j:User") ?? "neo4j",
            Password = reader.TextOrNull("Neo4j:Password"),
            Database = reader.TextOrNull("Neo4j:Database") ?? "neo4j",
        };
        if (isUsed && options.Password is null)
            reader.Add($"{ServerOptions.Section}:Neo4j:Password is not given; set it in the environment as {ServerOptions.Section}__Neo4j__Password.");
        var isUrl = Uri.TryCreate(options.Url, UriKind.Absolute, out var url);
        // Not shown: the log has the address, and a password is nothing for it.
        if (isUsed && isUrl && url!.UserInfo.Length > 0)
            reader.Add($"{ServerOptions.Section}:Neo4j:Url holds a user or a password; take it out and give {ServerOptions.Section}:Neo4j:User and {ServerOptions.Section}:Neo4j:Password.");
        else if (isUsed && !(isUrl && url!.Scheme is "http" or "https"))
            reader.Add($"{ServerOptions.Section}:Neo4j:Url is \"{options.Url}\"; it must be the http or https address of Neo4j's HTTP API, such as http://localhost:7474.");
        // It would be left out: what stands in front of Neo4j and is told apart by a path cannot be spoken to.
        else if (isUsed && url!.PathAndQuery + url.Fragment != "/")
            reader.Add($"{ServerOptions.Section}:Neo4j:Url is \"{options.Url}\"; it must be an address with nothing behind the port, such as {url.GetLeftPart(UriPartial.Authority)}. The database is named by {ServerOptions.Section}:Neo4j:Database.");
        return options;
    }
}
