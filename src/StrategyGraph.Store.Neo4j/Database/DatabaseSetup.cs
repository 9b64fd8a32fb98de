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

    /// <summary>The statements, in order; each may be run again and again.</summary>
    public static IEnumerable<string> Statements(GraphModel model)
    {
        foreach (var type in model.NodeTypes)
        {
            yield return $"CREATE CONSTRAINT {CypherWriter.Name($"{type.Name}_id")} IF NOT EXISTS FOR (n{CypherWriter.Labels([type])}) REQUIRE n.id IS UNIQUE";
            yield return $"CREATE INDEX {CypherWriter.Name($"{type.Name}_position")} IF NOT EXISTS FOR (n{CypherWriter.Labels([type])}) ON (n.position, n.id)";
            yield return $"CREATE INDEX {CypherWriter.Name($"{type.Name}_title")} IF NOT EXISTS FOR (n{CypherWriter.Labels([type])}) ON (n.title)";
        }

        foreach (var relationship in model.Relationships)
        {
            foreach (var property in EdgeCount.Indexed(relationship))
                yield return $"CREATE INDEX {EdgeCount.Index(relationship, property)} IF NOT EXISTS FOR ()-[r{CypherWriter.Types([relationship])}]-() ON ({CypherWriter.Property("r", property.Name)})";
        }

        yield return $"CREATE CONSTRAINT {VersionLabel}_id IF NOT EXISTS FOR (n:{VersionLabel}) REQUIRE n.id IS UNIQUE";
        yield return FullText(model);
        yield return "CALL db.awaitIndexes(600)";
    }

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
