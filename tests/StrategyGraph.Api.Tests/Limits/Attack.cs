using System.Text;
using System.Text.Json;

namespace StrategyGraph.Api.Tests.Limits;

/// <summary>A request that is made to cost as much as it can.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Body">The body of a POST.</param>
/// <param name="Refusal">Words of the error that refuses it, such as the name of a limit; null where it is answered, as it takes little after all.</param>
internal sealed record Attack(string Name, byte[] Body, string? Refusal)
{
    /// <summary>One of a document and variables.</summary>
    public static Attack Of(string name, string? refusal, string query, object? variables = null) =>
        new(name, JsonSerializer.SerializeToUtf8Bytes(new { query, variables }), refusal);

    /// <summary>One of a body that is not made of a document.</summary>
    public static Attack OfBody(string name, string? refusal, string body) => new(name, Encoding.UTF8.GetBytes(body), refusal);

    /// <summary>A text again and again, each with its number.</summary>
    public static string Times(int times, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, times).Select(text));

    /// <summary>A text inside of itself.</summary>
    public static string Nested(int times, string open, string middle, string close) =>
        string.Concat(Enumerable.Repeat(open, times)) + middle + string.Concat(Enumerable.Repeat(close, times));

    /// <summary>Fragments on plans, each of which may spread the next, which is <c>F</c> and its number.</summary>
    public static string Chain(int length, Func<int, string> body) =>
        $"{{ plans {{ nodes {{ ...F0 }} }} }} {Times(length, i => $"fragment F{i} on Plan {{ {body(i)} }}")} fragment F{length} on Plan {{ title }}";
}
