using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// Counts the nodes of a type by a property of their relationships (the actions with no confirmed lead) without looking at each node's: an
/// index gives the relationships with the value, and those that have none are all others. Two or three times as fast. What else is asked
/// of the nodes, beside it or in its place, is tested both of all nodes and of those that the index gives.
/// </summary>
internal sealed class EdgeCount(CypherWriter writer, ModelTable table, PredicateCompiler predicates)
{
    /// <summary>The properties of a relationship that have an index: those with few values, by which things are counted.</summary>
    public static IEnumerable<Property> Indexed(RelationshipType relationship) =>
        relationship.Properties?.Properties.Where(p => !p.IsList && p.Kind is PropertyKind.Boolean or PropertyKind.Enum) ?? [];

    /// <summary>The name of the index of a property.</summary>
    public static string Index(RelationshipType relationship, Property property) => $"{relationship.Name}_{property.Name}";

    /// <summary>How many nodes of a source pass; null where an index does not tell, or not faster.</summary>
    public string? Compile(ItemSource source, Predicate? where) =>
        source is AllNodes { Types: [var type] } && where is not null ? Compile(type, where) : null;

    /// <summary>How many nodes of a type pass; null where an index does not tell, or not faster.</summary>
    public string? Compile(NodeType type, Predicate where)
    {
        var isOr = where is Or;
        IReadOnlyList<Predicate> parts = where switch { And and => and.Of, Or or => or.Of, _ => [where] };
        if (parts.FirstOrDefault(p => Indexed(Linked(p), type) is not null) is not { } part)
            return null;
        var rest = parts.Where(p => !ReferenceEquals(p, part)).ToList();
        // Of few nodes that all else leaves over, each one's relationships are looked at sooner than an index is read. What is negated is
        // taken to hold for most.
        if (rest.Exists(p => p is Not == isOr || IsCostly(p)))
            return null;

        var some = Linked(part)!;
        var having = Having(type, some, rest, isOr);
        var counted = (part is Not, isOr) switch
        {
            (false, false) => having,
            (false, true) => $"{All(type, rest, isOr)} + {having}",
            (true, false) => $"{All(type, rest, isOr)} - {having}",
            (true, true) => $"{All(type, [], isOr)} - {having}",
        };
        return IsShared(some.Link) ? $"CASE WHEN {IsMost(type, some.Link)} THEN {counted} ELSE {All(type, [where], false)} END" : counted;
    }

    // The index has the relationships of all types of nodes. To read them all takes as long as to look at the relationships of each node of
    // a type that has a third of them. How many there are Neo4j knows without counting.
    private static string IsMost(NodeType type, Link link) =>
        $"3 * COUNT {{ MATCH {CypherWriter.Step(CypherWriter.Labels([type]), link, null, "", false)} }} > COUNT {{ MATCH {CypherWriter.Step("", link, null, "", false)} }}";

    private bool IsShared(Link link) =>
        table.Model.NodeTypes.Count(t => t.Links.Any(l => l.Relationship == link.Relationship && l.Direction == link.Direction)) > 1;

    // How many nodes have the relationship, and pass the rest; of "or", do not.
    private string Having(NodeType type, LinkSome some, List<Predicate> rest, bool isOr)
    {
        var (node, edge) = (writer.Variable('n'), writer.Variable('r'));
        var test = (Compare)some.Test!;
        return $"COUNT {{ MATCH {CypherWriter.Step(node, some.Link, edge, "", false)}"
            + $" USING INDEX {edge}{CypherWriter.Types([some.Link.Relationship])}({CypherWriter.Name(test.Property)})"
            + $" WHERE {CypherWriter.Property(edge, test.Property)} = {writer.Parameter(ParameterForm.Value, test.Operand)}"
            + $" WITH DISTINCT {node} WHERE {node}{CypherWriter.Labels([type])}{Tests(" AND ", type, node, rest, isOr, holds: !isOr)} RETURN {node} }}";
    }

    private string All(NodeType type, List<Predicate> rest, bool isOr)
    {
        var node = writer.Variable('n');
        return $"COUNT {{ MATCH ({node}{CypherWriter.Labels([type])}){Tests(" WHERE ", type, node, rest, isOr, holds: true)} }}";
    }

    private string Tests(string before, NodeType type, string node, List<Predicate> rest, bool isOr, bool holds) => rest.Count == 0
        ? ""
        : before + predicates.Compile(isOr ? new Or(rest) : new And(rest), new ItemNames(node, null, null, [type]), holds);

    private static LinkSome? Linked(Predicate test) => (test is Not not ? not.Of : test) as LinkSome;

    private Property? Indexed(LinkSome? some, NodeType type) =>
        some is { Test: Compare { OnEdge: true, Comparison: Comparison.Equal } test } && ReferenceEquals(table.OwnerOf(some.Link), type) && !table.IsAmbiguous(some.Link)
            ? Indexed(some.Link.Relationship).FirstOrDefault(p => p.Name == test.Property)
            : null;

    // Whether there is a relationship is known of a node without looking where it leads.
    private bool IsCostly(Predicate test) => test switch
    {
        And and => and.Of.Any(IsCostly),
        Or or => or.Of.Any(IsCostly),
        Not not => IsCostly(not.Of),
        LinkSome some => some.Test is not null || table.IsAmbiguous(some.Link),
        _ => test is LinkAll or LinkCount,
    };
}
