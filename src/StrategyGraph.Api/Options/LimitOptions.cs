using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Validation;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Operations;
using StrategyGraph.Store.Neo4j;

namespace StrategyGraph.Api.Options;

/// <summary>
/// What one request may cost: section <c>StrategyGraph:Limits</c>. Errors name the limit that was reached by the name that it has here.
/// </summary>
public sealed record LimitOptions
{
    /// <summary><c>MaxBodyBytes</c>: the longest body of a request, sent and decompressed; bytes, 1 KiB to 64 MiB, 1 MiB by default.</summary>
    public int MaxBodyBytes { get; init; }

    /// <summary><c>MaxUrlBytes</c>: the longest first line of a request, which holds the URL of a GET; bytes, 1 KiB to 1 MiB, 16 KiB by default.</summary>
    public int MaxUrlBytes { get; init; }

    /// <summary><c>MaxDocumentLength</c>: the longest document; characters (UTF-16), 100 to 16 Mi, 128 Ki by default.</summary>
    public int MaxDocumentLength { get; init; }

    /// <summary><c>MaxTokens</c>: tokens of a document, 10 to 1000000, 20000 by default.</summary>
    public int MaxTokens { get; init; }

    /// <summary><c>MaxDepth</c>: levels of fields in an operation, 1 to 200, 32 by default.</summary>
    public int MaxDepth { get; init; }

    /// <summary><c>MaxFields</c>: fields of an operation, a fragment's once for each spread; 10 to 10000000, 100000 by default.</summary>
    public int MaxFields { get; init; }

    /// <summary><c>MaxAliases</c>: aliased fields of an operation, 0 to 100000, 300 by default.</summary>
    public int MaxAliases { get; init; }

    /// <summary><c>MaxIntrospectionDepth</c>: lists of introspection nested in one another, 1 to 50, 2 by default.</summary>
    public int MaxIntrospectionDepth { get; init; }

    /// <summary><c>MaxIntrospectionFields</c>: fields and objects that introspection answers, 1000 to 100000000, 500000 by default.</summary>
    public int MaxIntrospectionFields { get; init; }

    /// <summary><c>MaxFragmentWork</c>: steps of following fragments from operation to operation, 100 to 100000000, 250000 by default.</summary>
    public int MaxFragmentWork { get; init; }

    /// <summary><c>MaxErrors</c>: mistakes of a document that are listed, 1 to 10000, 100 by default.</summary>
    public int MaxErrors { get; init; }

    /// <summary><c>MaxMergeWork</c>: steps of the comparison of fields with one response name, 1000 to 100000000, 1000000 by default.</summary>
    public int MaxMergeWork { get; init; }

    /// <summary><c>TimeLimit</c>: how long an operation may run; seconds, 0.01 to 3600, 10 by default.</summary>
    public TimeSpan TimeLimit { get; init; }

    /// <summary><c>MaxResponseBytes</c>: the longest response before compression; bytes, 1 KiB to 1 GiB, 32 MiB by default.</summary>
    public int MaxResponseBytes { get; init; }

    /// <summary>
    /// <c>MaxCost</c>: the fields that an answer is estimated to hold, and the values that its filters and orders are estimated to look at, from
    /// the plan and the values of the variables; 1 to 2000000000, 500000 by default.
    /// </summary>
    public int MaxCost { get; init; }

    /// <summary>
    /// <c>MaxPlanWork</c>: steps of the planning of an operation: selections gone through, once for each type of the nodes they are on; 100 to
    /// 10000000, 50000 by default.
    /// </summary>
    public int MaxPlanWork { get; init; }

    /// <summary>
    /// <c>MaxReadWork</c>: steps of a read of the embedded store: nodes and links looked at, and values compared; 1000 to 2000000000, 5000000
    /// by default, which takes some tenths of a second. With Neo4j only <see cref="TimeLimit"/> bounds a read.
    /// </summary>
    public int MaxReadWork { get; init; }

    /// <summary>
    /// <c>MaxStatementLength</c>: characters of the statement that an operation is for Neo4j; 1000 to 10000000, 32768 by default. Without
    /// meaning for the embedded store.
    /// </summary>
    public int MaxStatementLength { get; init; }

    internal static LimitOptions Read(OptionReader reader) => new()
    {
        MaxBodyBytes = reader.Number("Limits:MaxBodyBytes", 1 << 20, 1 << 10, 64 << 20),
        MaxUrlBytes = reader.Number("Limits:MaxUrlBytes", 16 << 10, 1 << 10, 1 << 20),
        MaxDocumentLength = reader.Number("Limits:MaxDocumentLength", 128 << 10, 100, 16 << 20),
        MaxTokens = reader.Number("Limits:MaxTokens", 20_000, 10, 1_000_000),
        MaxDepth = reader.Number("Limits:MaxDepth", 32, 1, ParserLimits.DefaultDepth),
        MaxFields = reader.Number("Limits:MaxFields", 100_000, 10, 10_000_000),
        MaxAliases = reader.Number("Limits:MaxAliases", 300, 0, 100_000),
        MaxIntrospectionDepth = reader.Number("Limits:MaxIntrospectionDepth", 2, 1, 50),
        MaxIntrospectionFields = reader.Number("Limits:MaxIntrospectionFields", PipelineOptions.DefaultMaxIntrospectionFields, 1_000, 100_000_000),
        MaxFragmentWork = reader.Number("Limits:MaxFragmentWork", 250_000, 100, 100_000_000),
        MaxErrors = reader.Number("Limits:MaxErrors", 100, 1, 10_000),
        MaxMergeWork = reader.Number("Limits:MaxMergeWork", 1_000_000, 1_000, 100_000_000),
        TimeLimit = reader.Seconds("Limits:TimeLimit", 10, 0.01, 3_600),
        MaxResponseBytes = reader.Number("Limits:MaxResponseBytes", 32 << 20, 1 << 10, 1 << 30),
        MaxCost = reader.Number("Limits:MaxCost", (int)CostLimit.Default, 1, 2_000_000_000),
        MaxReadWork = reader.Number("Limits:MaxReadWork", 5_000_000, 1_000, 2_000_000_000),
        MaxStatementLength = reader.Number("Limits:MaxStatementLength", Neo4jSettings.DefaultMaxStatementLength, 1_000, 10_000_000),
        MaxPlanWork = reader.Number("Limits:MaxPlanWork", OperationPlanner.DefaultMaxWork, 100, 10_000_000),
    };

    /// <summary>The limits as the pipeline takes them.</summary>
    internal PipelineOptions ToPipeline() => new()
    {
        MaxDocumentLength = MaxDocumentLength,
        ParserLimits = new ParserLimits(MaxTokens),
        ValidationLimits = ValidationLimits.Default with
        {
            MaxDepth = MaxDepth,
            MaxFields = MaxFields,
            MaxAliases = MaxAliases,
            MaxIntrospectionDepth = MaxIntrospectionDepth,
            MaxFragmentWork = MaxFragmentWork,
            MaxErrors = MaxErrors,
            MaxMergeWork = MaxMergeWork,
        },
        MaxIntrospectionFields = MaxIntrospectionFields,
        TimeLimit = TimeLimit,
        MaxResponseBytes = MaxResponseBytes,
    };
}
