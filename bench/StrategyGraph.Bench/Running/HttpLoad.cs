using System.Diagnostics;
using System.Globalization;
using StrategyGraph.Bench.Graphs;

namespace StrategyGraph.Bench.Running;

/// <summary>
/// Asks a server the queries of <c>bench/peers</c> over so many connections for so long, warm, and says how many answers a second there
/// were, how long they took, and with the server's process what each cost it.
/// </summary>
internal static class HttpLoad
{
    private const double WarmUpSeconds = 3;

    /// <summary>Measures each query with 1 and 8 connections.</summary>
    public static async Task RunAsync(Uri url, int councils, string[] queries, double seconds, int? processId)
    {
        using var server = processId is { } id ? Process.GetProcessById(id) : null;
        Console.WriteLine("| query, connections | answers a second | p50 ms | p99 ms | CPU µs an answer | resident MiB |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var query in queries)
        {
            byte[][] requests = [.. PeerQuery.Bodies(query, councils).Select(b => HttpConnection.Request(url, b))];
            await AskAsync(url, requests, 8, WarmUpSeconds);
            foreach (var connections in (int[])[1, 8])
            {
                server?.Refresh();
                var before = server?.TotalProcessorTime;
                var clock = Stopwatch.StartNew();
                var times = await AskAsync(url, requests, connections, seconds);
                var elapsed = clock.Elapsed.TotalSeconds;
                server?.Refresh();
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {query}, {connections} | {times.Count / elapsed:#,0} | {At(times, 0.5):0.000} | {At(times, 0.99):0.00} | {(server?.TotalProcessorTime - before)?.TotalMicroseconds / times.Count:0} | {server?.WorkingSet64 / 1048576.0:0} |"));
            }
        }
    }

    // The time of every answer in ms, ascending.
    private static async Task<List<double>> AskAsync(Uri url, byte[][] requests, int connections, double seconds)
    {
        var clock = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(async place =>
        {
            var times = new List<double>(100_000);
            using var connection = await HttpConnection.OpenAsync(url);
            for (var next = place; clock.Elapsed.TotalSeconds < seconds; next++)
            {
                var start = Stopwatch.GetTimestamp();
                await connection.AskAsync(requests[next % requests.Length]);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return times;
        }));
        List<double> sorted = [.. all.SelectMany(t => t)];
        sorted.Sort();
        return sorted;
    }

    private static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
