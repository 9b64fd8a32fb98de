using System.Text.Json;
using System.Text.RegularExpressions;

namespace StrategyGraph.Api.Tests.Support;

/// <summary>What holds of every answer and every log, whatever was asked.</summary>
internal static partial class Soundness
{
    /// <summary>The answer is no fault of the server's, shows nothing of its insides, and where it is JSON it is whole and GraphQL.</summary>
    public static void Check(RawAnswer answer, string asked)
    {
        Assert.True(answer.Status is 0 or (>= 200 and < 500) or 505, $"{answer}\n{asked}");
        Assert.False(Insides().IsMatch(answer.Body), $"{answer}\n{asked}");
        if (answer.Body.Length == 0 || !answer.Headers.GetValueOrDefault("Content-Type", "").Contains("json", StringComparison.Ordinal)
            || answer.Headers.ContainsKey("Content-Encoding"))
        {
            return;
        }

        using var json = JsonDocument.Parse(answer.Body);
        Assert.True(
            json.RootElement.TryGetProperty("data", out _) || (json.RootElement.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0), $"{answer}\n{asked}");
    }

    /// <summary>The log tells of no fault.</summary>
    public static void CheckLog(string log)
    {
        var faults = log.Split('\n')
            .Where(l => !l.Contains(" INF ", StringComparison.Ordinal))
            .Where(l => l.Contains(" ERR ", StringComparison.Ordinal) || l.Contains(" FTL ", StringComparison.Ordinal) || Insides().IsMatch(l))
            .ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    // Stack traces, types of .NET and of the server, and the code of a fault that is not the client's.
    [GeneratedRegex(@"^\s+at \w|\bException\b|\bSystem\.\w|\bMicrosoft\.\w|StrategyGraph\.\w|INTERNAL_SERVER_ERROR|correlationId", RegexOptions.Multiline)]
    private static partial Regex Insides();
}
