using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// A search becomes clauses that give a node and its score. The full-text index only finds nodes that may match: which of them do, and how
/// well, is decided by patterns that say what <see cref="SearchLaw"/> says. To read all texts of a node costs more than all else, so they are read
/// only where its title lacks a word. Next comes a pattern, which Neo4j reads anew for each text, so it is not asked where the word stands
/// between spaces; texts have one before and one behind them for that.
/// </summary>
/// <param name="writer">Writes names and parameters.</param>
/// <param name="table">The model.</param>
/// <param name="isIndexed">Whether the words are such that the index finds every node that may match (<see cref="SearchWords"/>).</param>
/// <param name="hasSigma">Whether the words have a sigma (<see cref="FoldedText"/>).</param>
internal sealed class SearchCompiler(CypherWriter writer, ModelTable table, bool isIndexed, bool hasSigma)
{
    /// <summary>The name of the full-text index.</summary>
    public const string Index = "strategygraph_text";

    /// <summary>The matches of a text.</summary>
    public Rows Compile(Matches source)
    {
        var item = new ItemNames(writer.Variable('n'), null, writer.Variable('s'), source.Types);
        var words = writer.Parameter(ParameterForm.Words, source.Words);
        var found = isIndexed
            ? $"CALL db.index.fulltext.queryNodes('{Index}', {writer.Parameter(ParameterForm.FullText, source.Words)}) YIELD node AS {item.Node} WITH {item.Node}"
            : $"MATCH ({item.Node}{CypherWriter.Labels(table.Model.NodeTypes)})";
        var title = writer.Variable('t');
        var texts = writer.Variable('t');
        var scores = writer.Variable('s');
        var lists = table.Texts.Where(p => p.IsList).Select(p => $" + coalesce({Text(item.Node, p)}, [])");
        var plain = table.Texts.Where(p => !p.IsList).Select(p => Text(item.Node, p));
        var tests = new List<string>();
        // What is found is of one of all types.
        if (source.Types.Count < table.Model.NodeTypes.Count)
            tests.Add(CypherWriter.IsOf(item.Node, source.Types));
        if (!isIndexed)
            tests.Add($"size({words}) > 0");
        var head = $"{found}{(tests.Count == 0 ? "" : $" WHERE {string.Join(" AND ", tests)}")}"
            + $" WITH {item.Node}, {Folded($"{item.Node}.title")} AS {title}"
            + $" WITH {item.Node}, {title}, CASE WHEN all(w IN {words} WHERE {Begun(title)}) THEN []"
            + $" ELSE [x IN [{string.Join(", ", plain)}]{string.Concat(lists)} WHERE x IS NOT NULL | {Folded("x")}] END AS {texts}"
            + $" WITH {item.Node}, [w IN {words} | {Score(title, texts)}] AS {scores} WHERE NOT 0 IN {scores}"
            + $" WITH {item.Node}, reduce(sum = 0, x IN {scores} | sum + x) AS {item.Number}";
        return new Rows(head, [], item);
    }

    // A property that is text in one type may be a number in another, where it is not searched.
    private string Text(string node, Property property)
    {
        var types = table.Model.NodeTypes.Where(t => t.Property(property.Name) is not null).ToArray();
        var texts = types.Where(t => SearchLaw.Texts(t).Any(p => p.Name == property.Name && p.IsList == property.IsList)).ToArray();
        var value = CypherWriter.Property(node, property.Name);
        return texts.Length == types.Length ? value : $"CASE WHEN {CypherWriter.IsOf(node, texts)} THEN {value} END";
    }

    private string Folded(string text) => $"' ' + {FoldedText.Of(text, hasSigma)} + ' '";

    // A word is a list: the word, the pattern that it is found whole, the pattern that a word begins with it; the word between spaces, the word
    // behind a space.
    private static string Score(string title, string texts) =>
        $"CASE WHEN {Whole(title)} THEN {CypherWriter.Number(SearchLaw.WholeInTitle)} WHEN {Begun(title)} THEN {CypherWriter.Number(SearchLaw.BegunInTitle)}"
        + $" WHEN any(x IN {texts} WHERE {Whole("x")}) THEN {CypherWriter.Number(SearchLaw.WholeElsewhere)}"
        + $" WHEN any(x IN {texts} WHERE {Begun("x")}) THEN {CypherWriter.Number(SearchLaw.BegunElsewhere)} ELSE 0 END";

    private static string Whole(string text) => $"({text} CONTAINS w[0] AND ({text} CONTAINS w[3] OR {text} =~ w[1]))";

    private static string Begun(string text) => $"({text} CONTAINS w[0] AND ({text} CONTAINS w[4] OR {text} =~ w[2]))";
}
