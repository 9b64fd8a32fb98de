using StrategyGraph.Domain.Model;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>Items that are found once and read several times: counted, paged, looked at for what stands outside the page.</summary>
internal sealed class Gathering
{
    private readonly CypherWriter _writer;
    private readonly Rows _rows;
    private readonly Link? _link;
    private readonly string _list;

    /// <summary>Gathers the items of a source; <paramref name="link"/> is the one that leads to them, if one does.</summary>
    public Gathering(CypherWriter writer, Rows rows, Link? link)
    {
        _link = link;
        _writer = writer;
        _rows = rows;
        _list = writer.Variable('l');
    }

    /// <summary>How many there are.</summary>
    public string Size => $"size({_list})";

    /// <summary>The items, to be read once more.</summary>
    public Rows Rows()
    {
        var item = _rows.Item;
        var again = item with
        {
            Node = _writer.Variable('n'),
            Edge = item.Edge is null ? null : _writer.Variable('r'),
            Number = item.Number is null ? null : _writer.Variable('g'),
        };
        if (again.Number is not null)
        {
            var pair = _writer.Variable('x');
            return new Rows($"UNWIND {_list} AS {pair} WITH {pair}[0] AS {again.Node}, {pair}[1] AS {again.Number}", [], again);
        }

        if (again.Edge is null)
            return new Rows($"UNWIND {_list} AS {again.Node} WITH {again.Node}", [], again);
        var end = _link!.Direction == LinkDirection.Out ? "endNode" : "startNode";
        return new Rows($"UNWIND {_list} AS {again.Edge} WITH {again.Edge}, {end}({again.Edge}) AS {again.Node}", [], again);
    }

    /// <summary>An expression that reads the items, with the items.</summary>
    public string Around(string expression)
    {
        var item = _rows.Item;
        var gathered = item.Number is { } number ? $"[{item.Node}, {number}]" : item.Edge ?? item.Node;
        return $"COLLECT {{ WITH COLLECT {{ {_rows.With()} RETURN {gathered} AS v }} AS {_list} RETURN {expression} AS v }}";
    }
}
