using System.Text.Encodings.Web;
using System.Text.Json;

namespace StrategyGraph.Cases.Tests;

/// <summary>
/// Texts kept in files beside the tests. A text that differs is written beside its file as <c>.mismatch</c>; with
/// STRATEGYGRAPH_UPDATE_SNAPSHOTS=1 the file itself is written, to be looked at in review.
/// </summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether the files are to be written rather than compared.</summary>
    public static bool Updates { get; } = Environment.GetEnvironmentVariable("STRATEGYGRAPH_UPDATE_SNAPSHOTS") == "1";

    /// <summary>Compares a text with its file.</summary>
    public static void Check(string path, string actual)
    {
        if (Updates)
        {
            File.WriteAllText(path, actual);
            return;
        }

        var mismatch = path + ".mismatch";
        if (File.Exists(path) && File.ReadAllText(path) == actual)
        {
            File.Delete(mismatch);
            return;
        }

        File.WriteAllText(mismatch, actual);
        Assert.Fail($"{Path.GetFileName(path)} is not what was answered; the answer is in {Path.GetFileName(mismatch)} beside it.");
    }

    /// <summary>JSON as a person reads it; the order of names is kept.</summary>
    public static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, Readable) + "\n";
    }
}
