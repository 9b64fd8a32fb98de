using System.Text.Json;
using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Looks up the entries of JSON objects that came with a request, whose names need not be text.</summary>
public static class JsonEntry
{
    /// <summary>Gives the entry of a name, the last where there are several; false where there is none.</summary>
    /// <param name="map">A JSON object.</param>
    /// <param name="name">The name, UTF-8.</param>
    /// <param name="owner">What the object is, with its verb, such as <c>The request has</c>.</param>
    /// <param name="value">The entry.</param>
    /// <param name="code">The code of the error.</param>
    /// <exception cref="GraphQLException">An entry's name holds an escaped half of a surrogate pair, so that it can be compared to no other.</exception>
    public static bool TryGet(JsonElement map, ReadOnlySpan<byte> name, string owner, out JsonElement value, string code = ErrorCodes.BadRequest)
    {
        try
        {
            return map.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            throw NotText(owner, code);
        }
    }

    /// <summary>All entries by name, of one name the last; the parameters are those of <see cref="TryGet"/>.</summary>
    /// <exception cref="GraphQLException">An entry's name holds an escaped half of a surrogate pair.</exception>
    internal static Dictionary<string, JsonElement> All(JsonElement map, string owner, string code)
    {
        var entries = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        try
        {
            foreach (var entry in map.EnumerateObject())
                entries[entry.Name] = entry.Value;
            return entries;
        }
        catch (InvalidOperationException)
        {
            throw NotText(owner, code);
        }
    }

    private static GraphQLException NotText(string owner, string code) =>
        new(new GraphQLError($"{owner} an entry whose name is not text: it holds half of a surrogate pair.", code));
}
