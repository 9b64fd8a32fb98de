namespace StrategyGraph.Api.Commands;

/// <summary>The command <c>health</c>: asks a running server whether it is ready, for containers that have no other means to ask.</summary>
internal static class HealthQuestion
{
    /// <summary>Prints the server's answer; 0 where it is ready, 1 where it is not or there is none.</summary>
    public static async Task<int> RunAsync(string address, TextWriter output)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var response = await http.GetAsync(new Uri(new Uri(address), "/health/ready"));
            await output.WriteAsync(await response.Content.ReadAsStringAsync());
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or UriFormatException)
        {
            await output.WriteLineAsync($"No answer from {address}: {e.Message}");
            return 1;
        }
    }
}
