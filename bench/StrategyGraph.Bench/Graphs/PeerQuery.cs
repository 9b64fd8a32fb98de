using System.Text.Json;

namespace StrategyGraph.Bench.Graphs;

/// <summary>The queries of <c>bench/peers</c>, as requests for a <see cref="CouncilGraph"/>.</summary>
internal static class PeerQuery
{
    private const int Variants = 16;

    /// <summary>The plan on a page.</summary>
    public const string PlanOnAPage = "a";

    /// <summary>The text of a query.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(PeerQuery).Assembly.GetManifestResourceStream($"peers/{name}")
            ?? throw new ArgumentException($"There is no query \"{name}\" in bench/peers.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Up to 16 bodies of requests that ask it of different plans, councils and priorities.</summary>
    public static byte[][] Bodies(string name, int councils)
    {
        var query = Text(name);
        var many = Math.Min(Variants, councils);
        return [.. Enumerable.Range(0, many).Select(i => Body(query, i * councils / many))];
    }

    private static byte[] Body(string query, int council) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        query,
        variables = new Dictionary<string, string>
        {
            ["plan"] = $"plan-{(2 * council) + 1:000000}",
            ["council"] = $"council-{council + 1:000000}",
            ["priority"] = $"priority-{(12 * council) + 5:000000}",
        },
    });
}
