using System.Text.Encodings.Web;
using System.Text.Json;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>Plain values as a person reads them.</summary>
internal static class Show
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether there is a value at all: neither null nor an empty list.</summary>
    public static bool IsGiven(object? value) => value is not null and not Array { Length: 0 };

    /// <summary>As JSON.</summary>
    public static string Value(object? value) => JsonSerializer.Serialize(value, Readable);

    /// <summary>Those that are given, with their names.</summary>
    public static string Values((string Property, object? Value)[] values) =>
        $"{{ {string.Join(", ", values.Where(v => IsGiven(v.Value)).Select(v => $"{v.Property}: {Value(v.Value)}"))} }}";
}
