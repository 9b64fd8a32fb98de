using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>The body of a request with one statement and plain parameters.</summary>
internal static class StatementBody
{
    /// <summary>The JSON; <paramref name="parameters"/> writes an object, <paramref name="bookmarks"/> are a JSON list.</summary>
    public static ResponseWriter Of(string statement, Action<ResponseWriter>? parameters, byte[]? bookmarks)
    {
        var json = new ResponseWriter();
        json.StartObject();
        json.Name("\"statement\":"u8);
        json.String(statement);
        if (parameters is not null)
        {
            json.Name("\"parameters\":"u8);
            parameters(json);
        }

        if (bookmarks is not null)
        {
            json.Name("\"bookmarks\":"u8);
            json.Raw(bookmarks);
        }

        json.EndObject();
        return json;
    }
}
