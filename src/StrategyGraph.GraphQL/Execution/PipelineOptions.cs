using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Validation;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>What a request may cost, and what the pipeline keeps. The defaults suit a service that anyone may ask.</summary>
public sealed record PipelineOptions
{
    /// <summary>More than ten times what the introspection of common tools is answered for a schema of a few hundred types.</summary>
    public const int DefaultMaxIntrospectionFields = 500_000;

    /// <summary>The longest document, in characters (UTF-16).</summary>
    public int MaxDocumentLength { get; init; } = 128 * 1024;

    /// <summary>What parsing may cost.</summary>
    public ParserLimits ParserLimits { get; init; } = new(MaxTokens: 20_000);

    /// <summary>What validation may cost, and what it lets pass.</summary>
    public ValidationLimits ValidationLimits { get; init; } = ValidationLimits.Default;

    /// <summary>How long one operation, or one event of a subscription, may run; null for no limit.</summary>
    public TimeSpan? TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The most fields and objects that introspection answers in one operation. Nothing else bounds its work: below a fragment a few hundred
    /// characters ask for the whole schema hundreds of times.
    /// </summary>
    public int MaxIntrospectionFields { get; init; } = DefaultMaxIntrospectionFields;

    /// <summary>The longest response, in bytes.</summary>
    public int MaxResponseBytes { get; init; } = int.MaxValue;

    /// <summary>How many documents are kept parsed and validated.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>How many bytes the kept documents may take, estimated.</summary>
    public long CachedBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Finds the text of a document by the id that clients give, or null where there is none by that id.</summary>
    public Func<string, string?>? FindDocument { get; init; }

    /// <summary>True where clients may only ask by document id.</summary>
    public bool OnlyKnownDocuments { get; init; }
}
