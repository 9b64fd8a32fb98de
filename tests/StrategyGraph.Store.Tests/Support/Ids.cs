using System.Text.Json;

namespace StrategyGraph.Store.Tests.Support;

/// <summary>Reads ids out of answers.</summary>
public static class Ids
{
    /// <summary>The ids of a connection's nodes.</summary>
    public static string[] Of(JsonElement connection) => [.. connection.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)];
}
