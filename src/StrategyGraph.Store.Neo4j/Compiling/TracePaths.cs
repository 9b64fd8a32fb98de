using StrategyGraph.Domain.Model;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// Finds the paths of a trace: to each end the first, by the law, of the shortest. Neo4j itself finds the ends, and where they are few all shortest
/// paths to each. Of many ends, or of ends with many paths of one length, that takes far longer than a search level by level, which takes their
/// place: each level's nodes add their neighbours to the nodes found so far, and each node keeps the first of its paths.
/// </summary>
/// <param name="writer">Writes names and parameters.</param>
/// <param name="start">The variable of the node that paths start from.</param>
/// <param name="end">The variable of the node that a path leads to.</param>
/// <param name="steps">
/// The variable of a path's steps, a list. A step is the place of its relationship in the model, its direction, the id of the node it leads to, and
/// that node; so lists of steps compare by the law.
/// </param>
internal sealed class TracePaths(CypherWriter writer, string start, string end, string steps)
{
    private const int MostEnds = 400;
    private const int MostPaths = 30_000;

    // Whether a relationship is followed is told by the map of places. A list of types in the pattern would be faster by little, but the database
    // answers with a warning for each that it does not have yet.
    private readonly string _places = writer.Parameter(ParameterForm.TracedPlaces);
    private readonly string _ends = writer.Variable('l');
    private readonly string _paths = writer.Variable('l');
    private readonly string _count = writer.Variable('c');

    /// <summary>
    /// Clauses behind the one that finds the start: <c>Found</c> looks for ends and paths, and <c>Rows</c>, in a subquery of the same row, gives a row
    /// for each path.
    /// </summary>
    /// <param name="to">The types of the ends, at least one.</param>
    /// <param name="most">How many steps a path has at most.</param>
    public (string Found, string Rows) Compile(IReadOnlyList<NodeType> to, int most)
    {
        var labels = CypherWriter.Labels(to);
        var found = $" CALL ({start}) {{{Ends(labels, most)} }} CALL ({start}, {_ends}) {{{Shortest(most)} }}";
        var few = $"WITH {_paths}, {_count} WHERE {_count} <= {MostPaths} UNWIND {_paths} AS p RETURN p[0] AS {end}, p[1] AS {steps}";
        var many = $"WITH {start}, {_ends}, {_count} WHERE size({_ends}) > {MostEnds} OR {_count} > {MostPaths}{Levels(most)}"
            + $" WITH {start}, {end}, {steps} WHERE {end}{labels} AND {end} <> {start} RETURN {end}, {steps}";
        return (found, $" CALL ({start}, {_ends}, {_paths}, {_count}) {{ {few} UNION ALL {many} }}");
    }

    // One more than may be is enough to know that they are too many.
    private string Ends(string labels, int most) =>
        $" MATCH ({start})-[r*1..{most}]-({end}{labels}) WHERE {end} <> {start} AND {AreFollowed("r")}"
        + $" WITH DISTINCT {end} LIMIT {MostEnds + 1} RETURN collect({end}) AS {_ends}";

    private string Shortest(int most) =>
        $" UNWIND CASE WHEN size({_ends}) <= {MostEnds} THEN {_ends} END AS {end}"
        + $" MATCH p = allShortestPaths(({start})-[r*1..{most}]-({end})) WHERE {AreFollowed("r")}"
        + $" WITH {end}, p LIMIT {MostPaths + 1} WITH {end}, nodes(p) AS n, relationships(p) AS r"
        + $" WITH {end}, min([i IN range(0, size(r) - 1) | {Step("r[i]", "n[i]", "n[i + 1]")}]) AS {steps}, count(*) AS c"
        + $" RETURN collect([{end}, {steps}]) AS {_paths}, sum(c) AS {_count}";

    // What was found a level before comes along and wins, for its steps are fewer; lists of nodes to leave out would cost far more, because Neo4j
    // groups by them.
    private string Levels(int most)
    {
        var found = $"MATCH ({end})-[r]-(n) WHERE {_places}[type(r)] >= 0 RETURN [n, {steps} + [{Step("r", end, "n")}]] AS v";
        var kept = $"[[{end}, {steps}]]";
        return $" WITH {start}, {start} AS {end}, [] AS {steps}" + string.Concat(Enumerable.Range(0, most).Select(level =>
            $" UNWIND CASE size({steps}) WHEN {CypherWriter.Number(level)} THEN COLLECT {{ {found} }} + {kept} ELSE {kept} END AS p"
            + $" WITH {start}, p[0] AS {end}, min([size(p[1]), p[1]])[1] AS {steps}"));
    }

    private string AreFollowed(string relationships) => $"all(s IN {relationships} WHERE {_places}[type(s)] >= 0)";

    private string Step(string relationship, string from, string to) =>
        $"[{_places}[type({relationship})], CASE startNode({relationship}) WHEN {from} THEN 0 ELSE 1 END, {to}.id, {to}]";
}
