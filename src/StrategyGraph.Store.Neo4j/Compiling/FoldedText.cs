using StrategyGraph.Domain.Values;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// The folded text in Cypher. <c>toLower</c> does what the law does but for the sigma, of which it makes one of two letters by what stands
/// around it, and not the same one with every Java; the law has one letter. To replace the other takes a third of the time of a filter, so it is
/// done only where a sigma is looked for. It fails for what is no text, which other tools can have written: a number is compared by its text, and
/// what has none is like null.
/// </summary>
internal static class FoldedText
{
    /// <summary>A text, folded.</summary>
    public static string Of(string text, bool hasSigma) => hasSigma ? $"replace({Lower(text)}, 'ς', 'σ')" : Lower(text);

    /// <summary>Whether what is looked for has a sigma: a text, or a list of folded words.</summary>
    public static bool HasSigma(object operand) => operand switch
    {
        TextValue text => text.Folded.Contains('σ', StringComparison.Ordinal),
        ListValue words => words.Items.Any(HasSigma),
        _ => false,
    };

    private static string Lower(string text) => $"toLower(toStringOrNull({text}))";
}
