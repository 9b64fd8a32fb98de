using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Neo4j.Writing;

/// <summary>The one parameter of the statements that find or leave the mark of a change set.</summary>
internal static class MarkParameter
{
    /// <summary>Writes the parameters of a statement: an object with <c>mark</c>.</summary>
    public static void Write(ResponseWriter json, string mark)
    {
        json.StartObject();
        json.Name("\"mark\":"u8);
        json.String(mark);
        json.EndObject();
    }
}
