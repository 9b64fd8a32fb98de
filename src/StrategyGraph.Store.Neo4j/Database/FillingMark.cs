namespace StrategyGraph.Store.Neo4j.Database;

/// <summary>
/// The mark of a filling on the version's node: an empty graph is filled with a large change set in many transactions, and while the mark is
/// there nobody reads the graph. The mark of a filling that is alive is renewed; an old one is that of a process that has ended.
/// </summary>
internal static class FillingMark
{
    /// <summary>Whether there is a filling that is alive.</summary>
    public const string IsAlive = "coalesce(n.fillingAt > datetime() - duration({seconds: 120}), false)";

    /// <summary>Takes the mark, unless one that is alive is there; gives whether it is taken.</summary>
    public const string Take =
        $"MERGE (n:{DatabaseSetup.VersionLabel} {{id: 'graph'}}) SET n.locked = true WITH n, coalesce(n.filling <> $mark AND {IsAlive}, false) OR coalesce(n.version, 0) > 0 AS others"
        + " FOREACH (x IN CASE WHEN others THEN [] ELSE [1] END | SET n.filling = $mark, n.fillingAt = datetime()) REMOVE n.locked RETURN NOT others";

    /// <summary>Renews the mark; gives a row where it is still there.</summary>
    public const string Beat = $"MATCH (n:{DatabaseSetup.VersionLabel} {{id: 'graph', filling: $mark}}) SET n.fillingAt = datetime() RETURN n.id";

    /// <summary>Takes the mark away from a graph that is whole now, and makes that its first version.</summary>
    public const string Finish =
        $"MATCH (n:{DatabaseSetup.VersionLabel} {{id: 'graph', filling: $mark}}) SET n.version = 1, n.mark = $mark REMOVE n.filling, n.fillingAt RETURN n.version";

    /// <summary>Turns the mark into one that nothing finishes, not even a request that is still on its way; gives a row where it is still there.</summary>
    public const string Undo =
        $"MATCH (n:{DatabaseSetup.VersionLabel} {{id: 'graph', filling: $mark}}) SET n.filling = $mark + ' undone', n.fillingAt = datetime() RETURN n.id";

    /// <summary>Takes the mark away from a graph that is empty again.</summary>
    public const string Drop = $"MATCH (n:{DatabaseSetup.VersionLabel} {{id: 'graph'}}) WHERE n.filling = $mark + ' undone' REMOVE n.filling, n.fillingAt";
}
