namespace StrategyGraph.GraphQL.Language;

/// <summary>
/// What a document may cost before parsing stops. A null bound of tokens is no bound; a null depth is <see cref="DefaultDepth"/>.
/// </summary>
/// <param name="MaxTokens">How many tokens a document may hold.</param>
/// <param name="MaxDepth">How deeply selection sets, values and list types may nest, all counted together.</param>
public sealed record ParserLimits(int? MaxTokens = null, int? MaxDepth = null)
{
    /// <summary>Deeper than any sensible document and far from the end of the stack.</summary>
    public const int DefaultDepth = 200;

    /// <summary>No bound of tokens, the default depth.</summary>
    public static ParserLimits Default { get; } = new();
}
