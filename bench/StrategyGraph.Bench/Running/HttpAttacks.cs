using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using StrategyGraph.Api.Tests.Limits;

namespace StrategyGraph.Bench.Running;

/// <summary>
/// Sends a server every attack that the tests know, one at a time, and shows how long each takes, how long a simple request waits meanwhile
/// and right after, and how it was answered. With the server's process id also its processor time, for a machine that other work keeps busy.
/// </summary>
internal static class HttpAttacks
{
    private static readonly byte[] Simple = """{"query":"{ plans(first: 1) { nodes { id } } }"}"""u8.ToArray();

    /// <summary>Runs those whose name contains a text.</summary>
    public static async Task RunAsync(Uri url, string filter, int? process)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
        using var server = process is { } id ? Process.GetProcessById(id) : null;
        using var plans = JsonDocument.Parse((await SendAsync(client, url, Simple)).Text);
        var node = plans.RootElement.GetProperty("data").GetProperty("plans").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        Console.WriteLine("| attack | ms | server's CPU ms | simple request meanwhile, worst ms | right after | answer |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | --- |");
        foreach (var attack in AttacksOnReading.All(node).Concat(AttacksOnText.All()).Where(a => a.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            var before = Cpu(server);
            var alone = await SendAsync(client, url, attack.Body);
            var cpu = Cpu(server) - before;
            var again = SendAsync(client, url, attack.Body);
            var worst = 0d;
            while (!again.IsCompleted)
                worst = Math.Max(worst, (await SendAsync(client, url, Simple)).Milliseconds);
            await again;
            var after = await SendAsync(client, url, Simple);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {attack.Name} | {alone.Milliseconds:0} | {cpu:0} | {worst:0} | {after.Milliseconds:0} | {Shown(alone.Text)} |"));
        }
    }

    private static async Task<(string Text, double Milliseconds)> SendAsync(HttpClient client, Uri url, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var began = Stopwatch.GetTimestamp();
        using var response = await client.PostAsync(url, content);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return (Encoding.UTF8.GetString(bytes), Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    private static double Cpu(Process? server)
    {
        server?.Refresh();
        return server?.TotalProcessorTime.TotalMilliseconds ?? double.NaN;
    }

    private static string Shown(string text)
    {
        if (text.StartsWith("{\"data\":{", StringComparison.Ordinal))
            return $"{text.Length:#,0} characters of data";
        using var json = JsonDocument.Parse(text);
        var message = json.RootElement.GetProperty("errors")[0].GetProperty("message").GetString()!;
        return (message.Length > 90 ? $"{message[..90]}…" : message).Replace('|', '/').Replace('\n', ' ');
    }
}
