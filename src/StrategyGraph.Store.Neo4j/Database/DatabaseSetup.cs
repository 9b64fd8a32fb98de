using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Database;

/// <summary>
/// The constraints and indexes that the store needs, each made where it is not there: ids unique by label, place and id of each label for
/// the natural order, titles for the order by title, what relationships may be counted by, one full-text index for searches, and the node
/// that holds the version.
/// </summary>
internal static class DatabaseSetup
{
    /// <summary>The label of the one node that is the store's own. It holds the version of the graph and the last change set's mark.</summary>
    public const string VersionLabel = "StrategyGraph";

    /// <summary>The statements, in order, each with the name of the index that it makes; each may be run again and again.</summary>
    public static IEnumerable<(string Index, string Text)> Statements(GraphModel model)
    {
        foreach (var type in model.NodeTypes)
        {
            var label = CypherWriter.Labels([type]);
            yield return ($"{type.Name}_id", $"CREATE CONSTRAINT {CypherWriter.Name($"{type.Name}_id")} IF NOT EXISTS FOR (n{label}) REQUIRE n.id IS UNIQUE");
            yield return ($"{type.Name}_position", $"CREATE INDEX {CypherWriter.Name($"{type.Name}_position")} IF NOT EXISTS FOR (n{label}) ON (n.position, n.id)");
            yield return ($"{type.Name}_title", $"CREATE INDEX {CypherWriter.Name($"{type.Name}_title")} IF NOT EXISTS FOR (n{label}) ON (n.title)");
        }

        foreach (var relationship in model.Relationships)
        {
            foreach (var property in EdgeCount.Indexed(relationship))
            {
                var index = EdgeCount.Index(relationship, property);
                yield return (index, $"CREATE INDEX {CypherWriter.Name(index)} IF NOT EXISTS FOR ()-[r{CypherWriter.Types([relationship])}]-() ON ({CypherWriter.Property("r", property.Name)})");
            }
        }

        yield return ($"{VersionLabel}_id", $"CREATE CONSTRAINT {VersionLabel}_id IF NOT EXISTS FOR (n:{VersionLabel}) REQUIRE n.id IS UNIQUE");
        yield return (SearchCompiler.Index, FullText(model));
    }

    /// <summary>The statement that waits until all indexes can be used; it fails where one cannot be built.</summary>
    public const string Await = "CALL db.awaitIndexes(600)";

    /// <summary>The statement that gives the names of the indexes that can be used.</summary>
    public const string IndexesThere = "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name";

    /// <summary>The statement that gives the labels and properties of the full-text index that is there.</summary>
    public const string FullTextThere =
        $"SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes, properties WHERE name = '{SearchCompiler.Index}' RETURN labelsOrTypes, properties";

    /// <summary>The statement that takes a full-text index away that was made for another model.</summary>
    public const string DropFullText = $"DROP INDEX {SearchCompiler.Index} IF EXISTS";

    /// <summary>What the full-text index has to cover: labels and properties, each in order.</summary>
    public static (string[] Labels, string[] Properties) FullTextWanted(GraphModel model) =>
    (
        [.. model.NodeTypes.Select(t => t.Name).Order(StringComparer.Ordinal)],
        [.. model.NodeTypes.SelectMany(SearchLaw.Texts).Select(p => p.Name).Append("title").Distinct().Order(StringComparer.Ordinal)]);

    private static string FullText(GraphModel model)
    {
        var properties = FullTextWanted(model).Properties.Select(p => CypherWriter.Property("n", p));
        return $"CREATE FULLTEXT INDEX {SearchCompiler.Index} IF NOT EXISTS FOR (n{CypherWriter.Labels(model.NodeTypes)}) ON EACH [{string.Join(", ", properties)}]"
            + " OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}";
    }
}
