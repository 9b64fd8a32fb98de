using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>The one parameter of the statements that take rows: a map, so that Neo4j plans them once and not for each order of how many there are.</summary>
internal static class RowsParameter
{
    /// <summary>Writes the parameters of a statement: an object with <c>p</c>, in which are the <c>rows</c>, each by <paramref name="write"/>.</summary>
    public static void Write<T>(ResponseWriter json, IEnumerable<T> rows, Action<ResponseWriter, T> write)
    {
        json.StartObject();
        json.Name("\"p\":"u8);
        json.StartObject();
        json.Name("\"rows\":"u8);
        json.StartArray();
        foreach (var row in rows)
            write(json, row);
        json.EndArray();
        json.EndObject();
        json.EndObject();
    }

    /// <summary>Writes the parameters of a statement whose rows are ids.</summary>
    public static void Write(ResponseWriter json, IEnumerable<string> ids) => Write(json, ids, static (to, id) => to.String(id));
}
