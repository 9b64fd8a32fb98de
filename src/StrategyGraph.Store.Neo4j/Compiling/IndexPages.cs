using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// Pages of all nodes of a type in the order of an index, which gives as many as the page takes. An index has only the nodes that have all of
/// its properties. What another tool has made without a place comes last in natural order, and is looked for only where the page reaches so far;
/// without a title, which the model requires, a node is in no list by title.
/// </summary>
internal sealed class IndexPages(CypherWriter writer, SourceCompiler sources, OrderCompiler orders, OrderedRows ordered)
{
    private static readonly string[] InNaturalOrder = ["position", "id"], ByTitle = ["title"];

    /// <summary>Whether an index has the items of a connection in order.</summary>
    public static bool Has(Connection connection, Rows rows) => rows.IsScan && Indexed(connection) is not null;

    /// <summary>Whether the items of a connection are in the order of their titles, which an index has.</summary>
    public static bool IsByTitle(Connection connection) =>
        connection is { Source: AllNodes { Types: [var type] }, Order: [{ Source: PropertySort { Property: "title" } }, ..] }
        && type.Property("title") is { IsRequired: true };

    /// <summary>The clauses that give the nodes of a page in order, or <paramref name="isBackward"/> from the last to the first, and at most so many.</summary>
    public string Page(Connection connection, Rows rows, bool isBackward, string most, out ItemNames item)
    {
        var indexed = ordered.Cut(connection.Page, InIndex(connection, rows), KeysInIndex(connection, rows), isBackward, most);
        item = rows.Item;
        if (IsByTitle(connection) || connection.Page.Before is not null)
            return indexed;
        var others = Others(connection);
        var first = $"COLLECT {{ {indexed} RETURN {rows.Item.Node} AS v }}";
        var second = $"COLLECT {{ {ordered.Cut(connection.Page, others, orders.Keys(connection.Order, others.Item), isBackward, most)} RETURN {others.Item.Node} AS v }}";
        var found = writer.Variable('l');
        var isShort = $"size({found}) < {most}";
        if (isBackward)
            (first, second) = (second, first);
        else if (connection is { Where: null, Page.After: null })
            isShort += $" AND size({found}) < COUNT {{ {sources.Compile(connection.Source, null, null, null).With()} }}";
        item = item with { Node = writer.Variable('n') };
        return $"WITH {first} AS {found} UNWIND CASE WHEN {isShort} THEN {found} + {second} ELSE {found} END AS {item.Node} WITH {item.Node} LIMIT {most}";
    }

    /// <summary>The test that there are nodes on the other side of a cursor of the page, or at it (<see cref="OrderedRows.Exists"/>).</summary>
    public string Exists(Connection connection, Rows rows, bool preceding)
    {
        var indexed = ordered.Exists(connection.Page, InIndex(connection, rows), KeysInIndex(connection, rows), preceding);
        return preceding || IsByTitle(connection) ? indexed : $"({indexed} OR {ordered.Exists(connection.Page, Others(connection), [], preceding)})";
    }

    // In natural order it takes a fifth longer to have all nodes from the index than from the label, so it pays where a page needs few of them, or
    // each costs more than to be had.
    private static string[]? Indexed(Connection connection) =>
        connection is { IsNaturalOrder: true, Source: AllNodes { Types.Count: 1 } } && (connection.Where is null || IsCostly(connection.Where)) ? InNaturalOrder
        : IsByTitle(connection) ? ByTitle
        : null;

    private static bool IsCostly(Predicate where) => where switch
    {
        And and => and.Of.Any(IsCostly),
        Or or => or.Of.Any(IsCostly),
        Not not => IsCostly(not.Of),
        _ => where is LinkSome or LinkAll or LinkCount,
    };

    // The planner takes the index where all of its properties are known to be there.
    private static Rows InIndex(Connection connection, Rows rows) =>
        rows with { Conditions = [.. rows.Conditions, .. Indexed(connection)!.Select(p => $"{rows.Item.Node}.{p} IS NOT NULL")] };

    private List<KeyCode> KeysInIndex(Connection connection, Rows rows)
    {
        var keys = orders.Keys(connection.Order, rows.Item).ToList();
        keys[0] = keys[0] with { CanBeNull = false };
        return keys;
    }

    // No cursor has to be compared with these: those that begin with null are for statements without index.
    private Rows Others(Connection connection)
    {
        var rows = sources.Compile(connection.Source, connection.Where, null, null);
        return rows with { Conditions = [$"({rows.Item.Node}.position IS NULL OR {rows.Item.Node}.id IS NULL)", .. rows.Conditions], IsCut = true };
    }
}
